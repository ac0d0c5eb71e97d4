import { Text, View } from '@tarojs/components'
import { type Figure, figures } from '../../../types/overview'
import { Leaves } from '../../ui/leaves'
import { Row } from '../../ui/row'
import { Tap } from '../../ui/tap'
import { figureNames, type Office, paceOf, stateOf, toneOf, unseenOf } from './words'

type Chosen = { office: string; figure: Figure | undefined }
type TableProps = { of: Office[]; chosen: Chosen; onOpen: (office: string, figure: Figure) => void }

/** Offices under each other with all their figures, where there is room. */
export const OfficeTable = ({ of, chosen, onOpen }: TableProps) => (
  <View className="offices">
    <View className="office-line office-heads">
      {['单位', ...figureNames.map((figure) => figures[figure]), '实际 / 承诺', '不见面'].map((name) => (
        <Text key={name}>{name}</Text>
      ))}
    </View>
    {of.map((it) => (
      <View className="office-line" key={it.path}>
        <Text className="office-title">{it.name}</Text>
        {figureNames.map((figure) => {
          const [count, on] = [it[figure], chosen.office === it.path && chosen.figure === figure]
          if (count === 0)
            return (
              <Text className="office-none" key={figure}>
                0
              </Text>
            )
          return (
            <Tap
              key={figure}
              className={`office-count ${toneOf(figure, count)}${on ? ' on' : ''}`}
              label={`${it.name}，${figures[figure]} ${count} 件，看名单`}
              onTap={() => onOpen(it.path, figure)}
            >
              {String(count)}
            </Tap>
          )
        })}
        <Text>{paceOf(it) || '—'}</Text>
        <Text>{unseenOf(it) || '—'}</Text>
      </View>
    ))}
  </View>
)

/** The same on a phone: how each office stands, in one line; a tap shows all of it. */
export const OfficeRows = ({ of, onOpen }: { of: Office[]; onOpen: (office: string) => void }) => (
  <Leaves className="card">
    {of.map((it) => {
      const note = `在办 ${it.open} · 办结 ${it.closed}`
      return <Row key={it.path} title={it.name} note={note} tag={stateOf(it)} onTap={() => onOpen(it.path)} />
    })}
  </Leaves>
)

import { Text, View } from '@tarojs/components'
import { now } from '../../lib/chance'
import { Leaves } from '../../ui/leaves'
import { touchable } from '../../ui/role'
import { Tag } from '../../ui/tag'
import { type Item, noteOf, tagOf } from './words'
import './queue.css'

export const leaf = 20

/** Ticking instead of opening. */
export type Ticking = { has: (id: string) => boolean; toggle: (it: Item) => void }
type RowProps = { it: Item; chosen: boolean; ticking: Ticking | undefined; onOpen: (id: string) => void }
/** Four nodes, so that long lists stay quick. */
const Row = ({ it, chosen, ticking, onOpen }: RowProps) => {
  const tag = tagOf(it, now())
  const title = `${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}${it.helper ? `（${it.helper}代办）` : ''}`
  const note = noteOf(it, now())
  const ticked = ticking?.has(it.id) ?? false
  const current = chosen && process.env.TARO_ENV === 'h5' ? { 'aria-current': 'true' } : {}
  return (
    <View
      id={`row-${it.id}`}
      className={`case-row ${ticking ? 'ticking marked square ' : ''}${ticked || (chosen && !ticking) ? 'on' : ''}`}
      {...touchable({
        ...(ticking ? { role: 'checkbox' as const, checked: ticked } : {}),
        onTap: () => (ticking ? ticking.toggle(it) : onOpen(it.id)),
      })}
      {...current}
    >
      <Text className="case-row-title">{title}</Text>
      <Tag tone={tag.tone}>{tag.word}</Tag>
      <Text className="case-row-note">{note}</Text>
    </View>
  )
}

type Props = { of: Item[]; chosen: string; ticking?: Ticking; onOpen: (id: string) => void }
/** In the mini-program twenty rows share a wrapper, so that a tap redraws only those. */
export const Rows = ({ of, chosen, ticking, onOpen }: Props) => {
  const row = (it: Item) => <Row key={it.id} it={it} chosen={it.id === chosen} ticking={ticking} onOpen={onOpen} />
  return <Leaves>{of.map(row)}</Leaves>
}

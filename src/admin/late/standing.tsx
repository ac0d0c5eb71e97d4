import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { lookBackDays, mostCounted, type overview } from '../../../types/overview'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { Stale, Waiting } from '../../ui/waiting'
import { OfficeChooser } from '../office-chooser'
import type { Me } from '../offices'
import type { Width } from '../use-width'
import { Cases } from './cases'
import { OfficeRows, OfficeTable } from './office-list'
import { Tiles } from './tiles'
import { useStanding } from './use-standing'
import { averagesOf } from './words'
import './late.css'

type Standing = ReturnType<typeof useStanding>
type Answer = Output<typeof overview>

const Head = ({ of: { groups, scope, choose, found } }: { of: Standing }) => (
  <View className="list-head late-head">
    <Text className="list-title">督办</Text>
    <OfficeChooser groups={groups} chosen={scope} title="看哪里的督办" onChoose={choose} />
    <Button small busy={found.loading} onTap={found.again}>
      再数一次
    </Button>
  </View>
)

/** Since when these figures hold, and what was left out of them. */
const Source = ({ of: { at, more } }: { of: Answer }) => (
  <>
    <View className="late-source">
      <Tag tone="good">实时</Tag>
      <Text className="quiet small">{`${moment(at, now())} 从办件里数出来的，各单位自己改不了`}</Text>
    </View>
    {more.open ? <Notice tone="wait">{`在办的很多，只数了最急的 ${mostCounted} 件`}</Notice> : null}
    {more.closed ? <Notice tone="wait">{`办结的很多，只数了最近的 ${mostCounted} 件`}</Notice> : null}
  </>
)

const Figures = ({ of: it, answer, wide }: { of: Standing; answer: Answer; wide: boolean }) => {
  const shown = (!wide && it.alone) || answer.all
  if (answer.offices.length === 0)
    return <Empty icon="check" title="没有在办的" note={`近 ${lookBackDays} 天也没有办结的`} />
  return (
    <>
      {!wide && it.alone ? (
        <View className="late-alone">
          <Text className="list-title">{it.alone.name}</Text>
          <Button small onTap={() => it.open('', undefined)}>
            看全部单位
          </Button>
        </View>
      ) : null}
      <Tiles
        of={shown}
        chosen={it.office === '' ? it.figure : undefined}
        onOpen={(figure) => it.open(wide ? '' : it.office, figure)}
      />
      <Text className="late-averages">{averagesOf(shown, lookBackDays)}</Text>
      {wide ? <OfficeTable of={answer.offices} chosen={it} onOpen={it.open} /> : null}
      {!wide && !it.alone ? <OfficeRows of={answer.offices} onOpen={(one) => it.open(one, undefined)} /> : null}
    </>
  )
}

/** What is late or will be, office by office, and the cases behind each figure. */
export const Standing = ({ me, width }: { me: Me; width: Width }) => {
  const it = useStanding(me)
  const { data } = it.found
  const [narrow, wide] = [width === 'narrow', width === 'wide']
  const figure = it.figure ?? (narrow ? undefined : 'late')
  return (
    <>
      {narrow && figure ? null : (
        <View className="plain-pane late">
          <Head of={it} />
          <Stale of={it.found} />
          {data ? <Source of={data} /> : null}
          {data ? <Figures of={it} answer={data} wide={wide} /> : null}
          {data ? null : <Waiting of={it.found} />}
        </View>
      )}
      {figure ? (
        <Cases
          scope={it.office || it.scope}
          alone={it.office !== ''}
          figure={figure}
          name={it.name}
          onBack={narrow ? () => it.open(it.office, undefined) : undefined}
        />
      ) : null}
    </>
  )
}

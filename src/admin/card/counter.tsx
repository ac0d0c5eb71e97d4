import { Text, View } from '@tarojs/components'
import { byCard } from '../../../types/card'
import { toneOf } from '../../features/applications/tones'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Skeleton } from '../../ui/skeleton'
import { Tag } from '../../ui/tag'
import type { AtCard } from './at-card'
import { MendPart } from './mend-part'
import { PersonPart } from './person-part'

const asOffice = (it: AtCard): string =>
  it.state === 'returned'
    ? `等本人补 ${it.materials.length + it.fields.length} 处，补好${it.office}接着办`
    : it.line.replace(/您/g, '本人')

const Standing = ({ it }: { it: AtCard }) => (
  <Card className="stack">
    <View className="side">
      <Tag tone={toneOf(it.state)}>{it.state === 'returned' ? '等本人补正' : it.word}</Tag>
    </View>
    <Text className="card-what">{it.title}</Text>
    <Text>{asOffice(it)}</Text>
    <Facts
      of={[
        ['编号', it.number],
        ['姓名', it.name],
        ...(it.helper ? ([['代办人', it.helper]] as [string, string][]) : []),
        ['找谁问', it.office],
        ['最迟答复', day(it.dueAt, now())],
      ]}
    />
    {it.own ? (
      <View className="card-acts">
        <Button kind="primary" onTap={() => go('case', { id: it.id })}>
          打开这件
        </Button>
        <Button onTap={() => go('cardDesk', { id: it.id })}>打印进度卡</Button>
      </View>
    ) : (
      <Text className="quiet small">这件不归您的岗位，只看得到进度和要补什么；填的内容和材料看不到。</Text>
    )}
  </Card>
)

/** A case by its card at any counter: how it stands, what the person must do, and what can be taken in here. */
export const Counter = ({ token }: { token: string }) => {
  const asked = useCall(byCard, { card: token })
  const { data: it, failure } = asked
  if (failure?.code === 'NOT_FOUND')
    return <Empty icon="alert" title="这张卡打不开" note="可能已经换了新卡。请按姓名或编号到待办里找，再打印一张" />
  if (failure && !it)
    return <Failed message={failure.message} ways={againOnly(failure, asked.again)} busy={asked.loading} />
  if (!it) return <Skeleton />
  return (
    <>
      <Standing it={it} />
      {it.can.mend.ok ? <MendPart key={it.rev} it={it} token={token} /> : null}
      {it.can.withdraw.ok || it.can.answer.ok ? <PersonPart key={`p${it.rev}`} it={it} token={token} /> : null}
    </>
  )
}

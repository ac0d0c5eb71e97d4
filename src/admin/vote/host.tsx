import { useState } from 'react'
import { quorums, voteMajorities, voteUnits } from '../../../types/votes'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Columns } from '../../ui/columns'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { Told } from '../told'
import { Editor } from './editor'
import { writtenOf } from './form'
import { ResultPart } from './result-part'
import { RollPart } from './roll-part'
import { UnitsPart } from './units-part'
import { type Desk, useVote } from './use-vote'

const Head = ({ it: { terms, ...it } }: { it: Desk }) => (
  <Card title={terms.question} className="no-print">
    <Facts
      of={[
        ['状态', `${it.word}${it.sample ? '（示例）' : ''}`],
        ['哪里', it.placeName],
        ['选项', it.choices.map(({ word }) => word).join('、')],
        ['一票', voteUnits[terms.unit]],
        ['通过', voteMajorities[terms.majority]],
        ['参加', quorums[terms.quorum]],
        ['记名', terms.anonymous ? '不记名' : '记名，公布时写明'],
        ['代投', terms.proxies === 0 ? '不能' : `一个人最多替 ${terms.proxies} 票`],
        ['时间', `${moment(terms.opensAt, now())} 至 ${moment(terms.closesAt, now())}`],
      ]}
    />
  </Card>
)

type ActsProps = { it: Desk; host: ReturnType<typeof useVote>; onEdit: () => void }
const Acts = ({ it: { can, state }, host, onEdit }: ActsProps) => (
  <Card className="stack no-print">
    {host.failure ? <Notice tone="bad">{host.failure.message}</Notice> : null}
    {state === 'draft' ? (
      <Button kind="primary" busy={host.busy} off={!can.open.ok} onTap={host.open}>
        {can.open.ok ? '开始投票' : can.open.why}
      </Button>
    ) : null}
    {can.write ? <Button onTap={onEdit}>修改</Button> : null}
    {state === 'open' ? (
      <Button busy={host.busy} off={!can.close} onTap={host.close}>
        {can.close ? '截止了，计票' : '到时间自动截止计票'}
      </Button>
    ) : null}
    {can.publish ? (
      <Button kind="primary" busy={host.busy} onTap={host.publish}>
        公布结果
      </Button>
    ) : null}
    {state === 'published' ? <Notice tone="good">结果和全部的票都公布了。</Notice> : null}
  </Card>
)

/** One vote at the desk: its terms, the roll, who has voted, the result, and what staff may do with it. */
export const Host = ({ id }: { id: string }) => {
  const host = useVote(id)
  const [editing, setEditing] = useState(false)
  const { data: it } = host.asked
  if (!it) return <Waiting of={host.asked} />
  if (editing)
    return (
      <>
        <Button small onTap={() => setEditing(false)}>
          不改了
        </Button>
        <Editor
          {...{ id, rev: it.rev, place: it.terms.place, start: writtenOf(it.terms) }}
          onDone={() => setEditing(false)}
        />
      </>
    )
  const side = (
    <>
      <Acts it={it} host={host} onEdit={() => setEditing(true)} />
      <Told of={it.told} />
    </>
  )
  return (
    <Columns side={side}>
      <Head it={it} />
      <ResultPart it={it} />
      {it.state === 'draft' ? <RollPart it={it} /> : null}
      {it.roll ? <UnitsPart it={it} urn={host.urn} onUrn={host.setUrn} /> : null}
    </Columns>
  )
}

import { useState } from 'react'
import { activityKinds } from '../../../types/activities'
import { spanWord, untilWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { go, goInstead } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Columns } from '../../ui/columns'
import { Facts } from '../../ui/facts'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { Told } from '../told'
import { DeskPart } from './desk-part'
import { Editor } from './editor'
import { ExportRoster } from './export-roster'
import type { Places } from './fields'
import { writtenOf } from './form'
import { ListPart } from './list-part'
import { type Shown, useHost } from './use-host'

const Head = ({ it }: { it: Shown }) => (
  <Card title={`${it.terms.title}${it.sample ? '（示例）' : ''}`}>
    <Facts
      of={[
        ['状态', it.word],
        ['类别', activityKinds[it.terms.kind]],
        ...it.terms.sessions.map((one, at): [string, string] => [
          it.terms.sessions.length > 1 ? `第 ${at + 1} 场` : '时间',
          spanWord(one, now()),
        ]),
        ['地点', `${it.placeName} ${it.terms.where}`],
        ['主办', it.terms.host.name],
        ['报名截止', untilWord(it.terms.closesAt, now())],
      ]}
    />
  </Card>
)

type ActsProps = { it: Shown; host: ReturnType<typeof useHost>; onEdit: () => void }
const Acts = ({ it, host, onEdit }: ActsProps) => (
  <Card className="stack no-print">
    {host.failure ? <Notice tone="bad">{host.failure.message}</Notice> : null}
    {it.can.publish.ok ? (
      <Button kind="primary" busy={host.busy} onTap={host.release}>
        发布
      </Button>
    ) : null}
    {it.can.write.ok ? <Button onTap={onEdit}>修改</Button> : null}
    {it.state === 'open' || it.state === 'closed'
      ? it.terms.sessions.map(({ id: session }, at) => (
          <Button key={session} onTap={() => go('door', { id: it.id, session })}>
            {it.terms.sessions.length > 1 ? `第 ${at + 1} 场签到` : '签到'}
          </Button>
        ))
      : null}
    <Button onTap={() => goInstead('activityDesk', { from: it.id })}>照这个再办一次</Button>
    {process.env.TARO_ENV === 'h5' ? <Button onTap={() => window.print()}>打印名单</Button> : null}
    <ExportRoster id={it.id} title={it.terms.title} />
    {it.can.closeList.ok ? (
      <Button busy={host.busy} onTap={host.close}>
        停止报名
      </Button>
    ) : null}
    {it.can.reopenList.ok ? (
      <Button busy={host.busy} onTap={host.reopen}>
        重新开放报名
      </Button>
    ) : null}
    {it.can.cancel.ok ? (
      <>
        <Field
          field={{ key: 'cancel', label: '要取消，先写为什么', kind: 'text', required: true, max: 200 }}
          value={host.why}
          change={(text) => host.setWhy(String(text))}
          leave={() => undefined}
        />
        <Button kind="danger" busy={host.busy} off={host.why.trim() === ''} onTap={host.cancel}>
          取消活动
        </Button>
      </>
    ) : null}
  </Card>
)

/** One activity at the desk: what it is, who comes, and what staff may do with it. */
export const Host = ({ id, places }: { id: string; places: Places }) => {
  const host = useHost(id)
  const [editing, setEditing] = useState(false)
  const { data: it } = host.asked
  if (!it) return <Waiting of={host.asked} />
  if (editing) {
    const start = writtenOf(it.terms, places, it.urls)
    const told = it.groups.some(({ seat }) => seat !== 'gone' && seat !== 'passed')
    return (
      <>
        <Button small onTap={() => setEditing(false)}>
          不改了
        </Button>
        <Editor {...{ id, rev: it.rev, place: it.terms.place, places, start, told }} onDone={() => setEditing(false)} />
      </>
    )
  }
  const side = (
    <>
      <Acts it={it} host={host} onEdit={() => setEditing(true)} />
      {it.state === 'open' ? <DeskPart it={it} /> : null}
      <Told of={it.told} />
    </>
  )
  return (
    <Columns side={side}>
      <Head it={it} />
      <ListPart it={it} busy={host.busy} onRemove={host.remove} />
    </Columns>
  )
}

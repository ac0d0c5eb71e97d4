import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { person } from '../../../types/people'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Tag } from '../../ui/tag'
import { Stale, Waiting } from '../../ui/waiting'
import { Told } from '../told'
import { GiveRole } from './give-role'
import { RoleLine } from './role-line'
import { LeaveSheet } from './sheets'
import type { Looking } from './use-staff'
import { WaitingCard } from './waiting-card'
import { seenOf, tagOf } from './words'

type Answer = Output<typeof person>
export type Opened = { answer: Answer; again: () => void }

const Who = ({ of: { person: it, sessions, cases } }: { of: Answer }) => {
  const tag = tagOf({ ...it, waits: it.pending.length > 0 })
  return (
    <Card>
      <View className="staff-head">
        <Text className="staff-title">{it.sample ? `${it.name}（示例）` : it.name}</Text>
        {tag ? <Tag tone={tag.tone}>{tag.word}</Tag> : null}
      </View>
      <Facts
        of={[
          ['住在', it.communityName || '没有登记社区'],
          ['来过没有', seenOf(it)],
          ['电脑登录', sessions === 0 ? '没有' : `${sessions} 处`],
          ['手上的件', cases >= 100 ? '100 件以上' : `${cases} 件`],
        ]}
      />
    </Card>
  )
}

const Roles = ({ of: { answer, again }, looking }: { of: Opened; looking: Looking }) => {
  const [giving, setGiving] = useState(false)
  const { person: it, can } = answer
  return (
    <Card title="岗位">
      {it.grants.map((held, at) => (
        <RoleLine
          key={`${held.role}:${held.scope}`}
          person={it}
          held={held}
          may={can.revoke[at]}
          cases={answer.cases}
          onDone={again}
        />
      ))}
      {it.grants.length === 0 ? <Text className="quiet staff-none">现在没有岗位，进不了后台。</Text> : null}
      <Button onTap={() => setGiving(true)}>再给一个岗位</Button>
      {giving ? (
        <GiveRole
          person={it}
          looking={looking}
          onClose={() => setGiving(false)}
          onDone={() => {
            setGiving(false)
            again()
          }}
        />
      ) : null}
    </Card>
  )
}

const Leaving = ({ of: { answer, again } }: { of: Opened }) => {
  const [open, setOpen] = useState(false)
  const { leave } = answer.can
  return (
    <Card title="离岗">
      <Text className="quiet staff-none">人调走、退休、辞职时用：岗位、电脑登录马上全部收回，手上的件回到待办。</Text>
      {leave.ok ? null : <Text className="quiet small staff-none">{leave.why}</Text>}
      <Button kind="danger" off={!leave.ok} onTap={() => setOpen(true)}>
        办理离岗
      </Button>
      {open ? <LeaveSheet answer={answer} onClose={() => setOpen(false)} onDone={again} /> : null}
    </Card>
  )
}

/** One person: where they may do what and until when, what was done about it, and what can be done. */
export const One = ({ id, looking }: { id: string; looking: Looking }) => {
  const asked = useCall(person, { id })
  if (!asked.data) return <Waiting of={asked} />
  const opened: Opened = { answer: asked.data, again: () => void asked.again() }
  return (
    <View className="stack">
      <Stale of={asked} />
      <Who of={asked.data} />
      <WaitingCard person={asked.data.person} onDone={opened.again} />
      <Roles of={opened} looking={looking} />
      <Leaving of={opened} />
      {asked.data.past.length > 0 ? <Told title="经过" of={asked.data.past} /> : null}
    </View>
  )
}

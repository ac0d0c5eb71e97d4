import { useState } from 'react'
import { type Output, roles } from '../../../types/action'
import { leave, type PersonRow, type person, revoke } from '../../../types/people'
import { type Wording, WordsPanel } from '../../features/review/words-panel'
import { useAct } from '../../lib/use-act'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import type { Held } from './words'

const lacking = '原因还没写'
const common = { max: 200, kind: 'danger' as const, lacking }

const revoking = (name: string, { office, role }: Held, cases: number): Wording => ({
  ...common,
  title: '收回岗位',
  word: '收回',
  hint: `${name}马上不能再做${office}${roles[role]}的事${cases > 0 && role === 'reviewer' ? '，正在办的件一分钟内回到待办' : ''}。写明为什么，本人会看到。`,
  common: ['轮岗', '借调期满', '工作调整'],
})

type RevokeProps = { person: PersonRow; held: Held; cases: number; onClose: () => void; onDone: () => void }
/** Taking one role back: what follows from it stands over the button. */
export const RevokeSheet = ({ person: it, held, cases, onClose, onDone }: RevokeProps) => {
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(revoke)
  const { id, rev } = it
  const done = async (text: string) => {
    if (await act({ id, rev, role: held.role, scope: held.scope, why: text })) onDone()
  }
  return (
    <Sheet title={`收回${it.name}的岗位`} onClose={onClose}>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <WordsPanel of={revoking(it.name, held, cases)} value={why} busy={busy} onWrite={setWhy} onDone={done} />
    </Sheet>
  )
}

type LeaveProps = { answer: Output<typeof person>; onClose: () => void; onDone: () => void }
/** Leaving takes all of it: how much that is stands over the button. */
export const LeaveSheet = ({ answer: { person: it, sessions, cases }, onClose, onDone }: LeaveProps) => {
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(leave)
  const hint = `${it.name}的 ${it.grants.length} 个岗位和 ${sessions} 处电脑登录马上收回，手上 ${cases} 件一分钟内回到待办。他自己的居民身份和申请不受影响。`
  const wording: Wording = { ...common, title: '办理离岗', word: '办理离岗', hint, common: ['调离', '退休', '辞职'] }
  const done = async (text: string) => {
    if (!(await act({ id: it.id, rev: it.rev, why: text }))) return
    onClose()
    onDone()
  }
  return (
    <Sheet title={`${it.name}离岗`} onClose={onClose}>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <WordsPanel of={wording} value={why} busy={busy} onWrite={setWhy} onDone={done} />
    </Sheet>
  )
}

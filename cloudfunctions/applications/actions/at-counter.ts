import type { Input } from '../../../types/action'
import type { Application } from '../../../types/applications'
import { atCounter as contract } from '../../../types/card'
import type { Member } from '../../../types/members'
import { one } from '../../kernel/ask'
import type { Given } from '../../kernel/handle'
import { move, type Step } from '../../kernel/move'
import { nameOf } from '../../kernel/places'
import { cardKey } from '../card'
import { doneOf } from '../desk-move'
import { mended } from '../mended'
import { counterVerdicts } from '../on-behalf'
import { afterReopening } from '../rules'
import { applications } from '../shelves'
import { lostFaults, type Upload, uploadsOf } from '../uploads'

type What = Input<typeof contract>['what']
type Of<K extends What['kind']> = Extract<What, { kind: K }>
type Asked = Pick<Given<typeof contract, never>, 'fail' | 'context'> & { by: string }

const mend = (it: Application, what: Of<'mend'>, { fail, context, by }: Asked): Step => {
  const made = mended(it, { form: what.form, files: what.files, by, now: context.now })
  return 'fault' in made ? fail(made.fault.code, made.fault.fields) : { to: made.state, set: { ...made.set } }
}
const withdraw = ({ why }: Of<'withdraw'>, now: number): Step => ({
  to: 'withdrawn',
  set: { state: 'withdrawn', open: false, closedAt: now },
  ...(why ? { note: why } : {}),
})
const answer = (it: Application, { yes, why }: Of<'answer'>, { fail, context }: Asked): Step => {
  const solved = { at: context.now, yes }
  if (yes) return { to: it.state, set: { solved }, note: why ?? '解决了' }
  if (!why) return fail('WHY_MISSING')
  const set = afterReopening(it, context.now)
  return { to: 'submitted', set: { ...set, solved: null }, note: why, next: set.office }
}

const words = { mend: '窗口收下补的材料', withdraw: '窗口代为撤回', answer: '窗口代为回答' } as const
/** The desk of the one who stands there: what is journalled as the place. */
const deskOf = ({ grants }: Member, it: Application): string => {
  const own = grants.filter(({ role }) => contract.allow.roles.includes(role)).map(({ scope }) => scope)
  return own.find((scope) => it.offices.includes(scope)) ?? own[0] ?? it.office
}

const byCard = ({ card }: Input<typeof contract>) => one(applications, { 'card.key': cardKey(card) })

export const atCounter = move(contract, {
  shelf: applications,
  record: byCard,
  target: (record) => ({ offices: record.offices }),
  also: ({ what }) => ({ uploads: uploadsOf(what.kind === 'mend' ? what.files : []) }),
  decide: async (record, { input, context, seen, fail }, caller) => {
    const { what, idTail } = input
    const can = counterVerdicts(record, caller, context.now)[what.kind]
    if (record.atDesk && record.atDesk.idTail !== idTail) return fail('NOT_SAME')
    if (!can.ok) return fail(record.atDesk || what.kind === 'mend' ? 'NOT_NOW' : 'OWN_PHONE')
    const asked = { fail, context, by: caller._id }
    const step =
      what.kind === 'mend'
        ? mend(record, what, asked)
        : what.kind === 'withdraw'
          ? withdraw(what, context.now)
          : answer(record, what, asked)
    const brought = what.kind === 'mend' ? what.files : []
    const lost = await lostFaults(brought, (seen as { uploads: Upload[] }).uploads)
    if (lost) return fail('FILE_UNKNOWN', lost)
    const office = deskOf(caller, record)
    const note = `${nameOf(office)}${words[what.kind]}，看过身份证，尾号 ${idTail}${step.note ? `：${step.note}` : ''}`
    const visits = [...(record.visits ?? []), { at: context.now, office }]
    return { ...step, set: { ...step.set, visits }, note, office, role: 'reviewer' }
  },
  reply: doneOf,
})

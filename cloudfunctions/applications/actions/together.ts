import type { Input } from '../../../types/action'
import type { Application } from '../../../types/applications'
import type { Member } from '../../../types/members'
import { together as contract } from '../../../types/together'
import type { Step } from '../../kernel/move'
import { moveMany } from '../../kernel/move-many'
import { approval, claiming, returning } from '../decisions'
import { doneOf } from '../desk-move'
import { recallable } from '../recall'
import { may, refusalOf } from '../rules'
import { applications } from '../shelves'

type Wanted = Input<typeof contract>
const stepOf = (it: Application, what: Wanted['what'], { caller, now }: { caller: Member; now: number }) => {
  if (what.act === 'claim') return claiming(caller, now)
  return what.act === 'approve' ? approval(it, what.note, now) : returning(it, what, now)
}

/** A supervisor's second return wants its own reason each time, so it is not done together. */
const refusal = (it: Application, { office, code, what }: Wanted, caller: Member): string | undefined => {
  if (it.service.code !== code) return 'OTHER_SERVICE'
  if (it.office !== office) return 'NOT_NOW'
  if (what.act === 'sendBack' && it.times > 0) return 'SECOND_RETURN'
  return may(what.act, it, caller).ok ? undefined : refusalOf(what.act, it, caller)
}

export const together = moveMany(contract, {
  shelf: applications,
  act: ({ what }) => `applications.${what.act}`,
  decide: (record, { input, context, fail }, caller): Step => {
    const refused = refusal(record, input, caller)
    if (refused) return fail(refused as never)
    const step = stepOf(record, input.what, { caller, now: context.now })
    if (typeof step === 'string') return fail(step as never)
    const whole = { office: record.office, role: 'reviewer', ...step, set: { state: step.to, ...step.set } }
    return input.what.act === 'claim' ? whole : recallable(record, whole, { caller, now: context.now })
  },
  done: (record, entry) => ({
    ...doneOf(record, entry),
    until: record.recall?.rev === entry.rev ? record.recall.until : null,
  }),
  reply: (rows) => ({
    rows,
    until: rows.reduce<number | null>((last, row) => (row.ok && row.until ? row.until : last), null),
  }),
})

import { waiting as contract } from '../../../types/people'
import { many } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { rowOf } from '../person-row'
import { district } from '../rules'
import { people } from '../shelves'

/** Only the district's own admins have anything to say here: for others nothing waits. */
export const waiting = handle(contract, {
  look: (_input, { now }) => ({ rows: many(people, { 'pending.until': above(now) }, { limit: 100 }) }),
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ input, seen: { rows }, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    return { items: input.scope === district ? rows.map((it) => rowOf(it, caller, context.now)) : [] }
  },
})

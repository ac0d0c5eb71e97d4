import { people as contract } from '../../../types/people'
import { many } from '../../kernel/ask'
import { above, beginning, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { officesUnder } from '../../kernel/places'
import { lineOf } from '../person-row'
import { district, reaches } from '../rules'
import { people as shelf } from '../shelves'

const page = 50

export const people = handle(contract, {
  look: ({ scope, words, role, after }, { now }) => ({
    rows: many(
      shelf,
      {
        'grants.scope': oneOf(officesUnder(scope)),
        ...(role ? { 'grants.role': role } : {}),
        ...(words ? { name: beginning(words) } : {}),
        ...(after ? { _id: above(after) } : {}),
      },
      { order: ['_id', 1], limit: page + 1 },
    ),
    pending: many(shelf, { 'pending.until': above(now) }, { limit: after ? 1 : 100 }),
  }),
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ input: { scope, role, after }, seen: { rows, pending }, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const here = new Set(officesUnder(scope))
    const items = rows
      .slice(0, page)
      .filter(({ grants }) => grants.some((one) => here.has(one.scope) && (role === undefined || one.role === role)))
    const last = rows[page - 1]
    return {
      items: items.map((it) => lineOf(it, context.now)),
      waiting: reaches(caller, district) && !after ? pending.map((it) => lineOf(it, context.now)) : [],
      next: rows.length > page && last ? last._id : null,
    }
  },
})

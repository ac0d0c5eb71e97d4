import { takeBack as contract } from '../../../types/helping'
import { one } from '../../kernel/ask'
import { move } from '../../kernel/move'
import { caseOf } from '../help-code'
import { applications, consents } from '../shelves'

export const takeBack = move(contract, {
  shelf: consents,
  also: ({ id }) => ({ used: one(applications, { _id: caseOf(id) }) }),
  target: (record) => ({ owner: record.person.id }),
  decide: (_record, { seen, fail }) => {
    if ((seen as { used?: unknown }).used) return fail('USED')
    return { to: 'ended', set: { state: 'ended' } }
  },
  reply: (record, entry) => ({ id: record._id, rev: entry.rev }),
})

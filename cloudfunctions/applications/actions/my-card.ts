import { myCard as contract } from '../../../types/card'
import { move } from '../../kernel/move'
import { cardAfter, cardOfCase } from '../card'
import { roleOf } from '../on-behalf'
import { applications } from '../shelves'

export const myCard = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id, helping: record.helping }),
  decide: (record, { input }, caller) => ({
    to: record.state,
    set: { card: cardAfter(record, input.anew) },
    ...(input.anew ? { note: '旧卡丢了，换一张，旧卡作废' } : {}),

    role: roleOf(record, caller),
  }),
  reply: (record) => cardOfCase(record),
})

import { card as contract } from '../../../types/card'
import { move } from '../../kernel/move'
import { cardAfter, cardOfCase } from '../card'
import { applications } from '../shelves'

export const card = move(contract, {
  shelf: applications,
  target: (record) => ({ offices: record.offices }),
  decide: (record, { input }) => ({
    to: record.state,
    set: { card: cardAfter(record, input.anew) },
    ...(input.anew ? { note: '旧卡丢了，换一张，旧卡作废' } : {}),
    office: record.office,
    role: 'reviewer',
  }),
  reply: (record) => cardOfCase(record),
})

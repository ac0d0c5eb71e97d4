import { proposalCard as contract } from '../../../types/screening'
import { move } from '../../kernel/move'
import { cardAfter, isDeskPerson, printed } from '../card'
import { proposals } from '../shelves'

export const card = move(contract, {
  shelf: proposals,
  target: (it) => ({ offices: [...it.offices, it.community] }),
  decide: (it, { input, fail }) => {
    if (!isDeskPerson(it.raiser.id)) return fail('NO_DESK')
    const note = input.anew ? { note: '旧卡丢了，换一张，旧卡作废' } : {}
    return { to: it.stage, set: { card: cardAfter(it, input.anew) }, ...note, role: 'staff', office: it.office }
  },
  reply: (it, { rev }) => printed({ ...it, rev }),
})

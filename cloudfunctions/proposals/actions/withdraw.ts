import { withdrawProposal as contract } from '../../../types/voices'
import { move } from '../../kernel/move'
import { raising } from '../moving'
import { openWords } from '../open-words'
import { entered, may } from '../rules'
import { proposals } from '../shelves'

export const withdraw = move(contract, {
  shelf: proposals,
  ...raising,
  decide: async (it, { input, context, fail }) => {
    if (!may(it, 'withdraw').ok) return fail('NOT_NOW')
    await openWords(context.openid, input.why, fail)
    const set = entered(it, { stage: 'withdrawn', now: context.now })
    return { to: 'withdrawn', set, note: input.why, office: it.office, where: { stage: it.stage } }
  },
})

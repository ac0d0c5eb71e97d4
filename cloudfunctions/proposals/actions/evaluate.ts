import { evaluate as contract } from '../../../types/voices'
import { move } from '../../kernel/move'
import { judged, judgedFault } from '../judging'
import { raising } from '../moving'
import { openWords } from '../open-words'
import { proposals } from '../shelves'

export const evaluate = move(contract, {
  shelf: proposals,
  ...raising,
  decide: async (it, { input, context, fail }) => {
    const fault = judgedFault(it, input)
    if (fault) return fail(fault)
    await openWords(context.openid, input.words, fail)
    return judged(it, input, context.now)
  },
})

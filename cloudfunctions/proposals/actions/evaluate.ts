import { evaluate as contract } from '../../../types/voices'
import { move } from '../../kernel/move'
import { wordsChecked } from '../../kernel/words-checked'
import { judged, judgedFault } from '../judging'
import { raising } from '../moving'
import { proposals } from '../shelves'

export const evaluate = move(contract, {
  shelf: proposals,
  ...raising,
  decide: async (it, { input, context, fail }) => {
    const fault = judgedFault(it, input)
    if (fault) return fail(fault)
    if ((await wordsChecked(context.openid, [input.words])) === 'risky') return fail('WORDS')
    return judged(it, input, context.now)
  },
})

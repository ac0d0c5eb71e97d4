import { appeal as contract } from '../../../types/voices'
import { move } from '../../kernel/move'
import { raising } from '../moving'
import { openWords } from '../open-words'
import { entered, may, upFrom } from '../rules'
import { proposals } from '../shelves'

/** The next level screens it anew; whoever refused it is not asked again. */
export const appeal = move(contract, {
  shelf: proposals,
  ...raising,
  decide: async (it, { input, context, fail }) => {
    if (!may(it, 'appeal').ok) return fail('NOT_NOW')
    if (it.appealed) return fail('ONCE')
    await openWords(context.openid, input.why, fail)
    const office = upFrom(it.office)
    const set = { ...entered(it, { stage: 'raised', now: context.now, office }), appealed: true }
    return { to: 'raised', set, note: input.why, office: it.office, next: office }
  },
})

import { isOpen } from '../../../types/proposal-life'
import { mostQuestions } from '../../../types/proposals'
import { ask as contract } from '../../../types/voices'
import { digest } from '../../kernel/context'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { wordsChecked } from '../../kernel/words-checked'
import { entitled, speaking } from '../speaking'

/** Whoever asks hears what becomes of it. */
export const ask = handle(
  contract,
  speaking(contract, async (it, _voice, { input, caller, context, key, fail }) => {
    if (!isOpen(it.stage)) return fail('CLOSED')
    entitled(it, { caller, fail })
    if (it.asked >= mostQuestions) return fail('ENOUGH')
    const looked = await wordsChecked(context.openid, [input.words])
    if (looked === 'risky') return fail('WORDS')
    const checked = looked === 'passed' ? 'shown' : 'held'
    const id = `k-${digest([it._id, caller._id, key]).slice(0, 16)}`
    const by = { id: caller._id, name: caller.name }
    return {
      patch: { follows: true },
      set: { [`questions.${id}`]: { by, words: input.words, at: context.now, checked, answer: null } },
      inc: { asked: 1, ...(checked === 'held' ? { held: 1 } : {}) },
      where: { asked: below(mostQuestions) },
    }
  }),
)

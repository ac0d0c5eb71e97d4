import { arguing, type Side } from '../../../types/proposal-life'
import type { Voice } from '../../../types/proposals'
import { stand as contract } from '../../../types/voices'
import { handle } from '../../kernel/handle'
import { wordsChecked } from '../../kernel/words-checked'
import { entitled, speaking } from '../speaking'

const change = (before: Side | undefined, side: Side): Record<string, number> =>
  before === side ? {} : { [side]: 1, ...(before ? { [before]: -1 } : {}) }
const waits = ({ argues }: Pick<Voice, 'argues'>): number => (argues === 'held' ? 1 : 0)

/** The newer one takes the place of the older; the counts follow in the same write. */
export const stand = handle(
  contract,
  speaking(contract, async (it, voice, { input, caller, context, fail }) => {
    if (!arguing.includes(it.stage)) return fail('CLOSED')
    entitled(it, { caller, fail })
    const looked = await wordsChecked(context.openid, [input.words])
    if (looked === 'risky') return fail('WORDS')
    const argues = looked === 'passed' ? ('shown' as const) : ('held' as const)
    const held = waits({ argues }) - waits(voice)
    return {
      patch: { stand: { side: input.side, words: input.words, at: context.now }, argues },
      inc: { ...change(voice.stand?.side, input.side), ...(held === 0 ? {} : { held }) },
      where: { stage: it.stage },
    }
  }),
)

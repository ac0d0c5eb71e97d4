import { no, type Verdict, yes } from '../../../types/common'
import type { Member } from '../../../types/members'
import { arguing, isOpen, joining, type Stage, seconding } from '../../../types/proposal-life'
import { proposal as contract } from '../../../types/raising'
import { join, second } from '../../../types/voices'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { isFrom, may, notNow, scopeOf } from '../rules'
import { type Spoken, spoken } from '../shelves'
import { shownOf } from '../shown'

/** One's own part, and whatever arguments everybody may read. */
const own = { path: 'voices', among: 'who', known: 'people', or: ['argues', 'shown'] as const }

/** The same refusals, in the same order, as the acts themselves make. */
const verdicts = (it: Spoken, caller: Member | undefined) => {
  const me = caller?._id ?? ''
  const voice = it.voices[me]
  const raiser = it.raiser.id === me
  const here = isFrom(scopeOf(it), caller?.community)
  const speak = (when: readonly Stage[], refused?: string): Verdict => {
    if (!caller) return no('先登记您是哪个社区的居民')
    if (refused) return no(refused)
    if (!when.includes(it.stage)) return no('现在不能这样办了')
    return here ? yes : no(`这是${nameOf(scopeOf(it))}的事，由那里的居民来附议和表态`)
  }
  const mine = (verb: 'appeal' | 'withdraw' | 'confirm'): Verdict => (raiser ? may(it, verb) : no(notNow))
  return {
    second: speak(seconding, raiser ? second.failures.OWN : voice?.seconded ? second.failures.ALREADY : undefined),
    join: speak(joining, raiser ? join.failures.OWN : voice?.joined ? join.failures.ALREADY : undefined),
    stand: speak(arguing),
    ask: speak(isOpen(it.stage) ? [it.stage] : []),
    follow: speak([it.stage], raiser ? '您提的，每一步都会告诉您' : undefined),
    appeal: it.appealed ? no('已经请上一级看过一次了') : mine('appeal'),
    withdraw: mine('withdraw'),
    evaluate: mine('confirm'),
  }
}
const mineOf = (it: Spoken, me: string) => {
  const voice = it.voices[me]
  return {
    raised: it.raiser.id === me,
    ...{ seconded: voice?.seconded != null, joined: voice?.joined ?? false, follows: voice?.follows ?? false },
    stand: voice?.stand ? { side: voice.stand.side, words: voice.stand.words, checked: voice.argues } : null,
  }
}

export const show = handle(contract, {
  look: ({ id }) => ({ record: one(spoken, { _id: id }, { own }) }),
  from: 'record',
  act: async ({ seen: { record: it }, caller, context, fail }) => {
    const me = caller?._id ?? ''
    if (!it || (it.checked !== 'shown' && it.raiser.id !== me)) return fail('UNKNOWN_PROPOSAL')
    const shown = await shownOf(it, { me, staff: false }, context.now)
    return { it: shown, mine: mineOf(it, me), can: verdicts(it, caller) }
  },
})

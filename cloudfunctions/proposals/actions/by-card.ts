import { no, yes } from '../../../types/common'
import { stages } from '../../../types/proposal-life'
import { adopt, byCard as contract } from '../../../types/raising'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { cardKey, isDeskPerson, masked } from '../card'
import { may } from '../rules'
import { listed } from '../shelves'

export const byCard = handle(contract, {
  look: ({ card }) => ({ record: one(listed, { 'card.key': cardKey(card) }, { except: ['voices', 'journal'] }) }),
  act: ({ seen: { record: it }, caller, fail }) => {
    if (!it || !caller) return fail('UNKNOWN_CARD')
    const mine = it.raiser.id === caller._id
    const free = isDeskPerson(it.raiser.id)
    const same = it.raiser.name === caller.name
    const verdict = !free ? no(adopt.failures.TAKEN) : same ? yes : no(adopt.failures.NOT_YOURS)
    const evaluate = may(it, 'confirm')
    return {
      id: it._id,
      word: stages[it.stage],
      evaluate,
      title: it.title,
      raiser: masked(it.raiser.name),
      mine,
      adopt: mine ? no('已经在您名下') : verdict,
    }
  },
})

import { no } from '../../../types/common'
import { desk as contract } from '../../../types/screening'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { isDeskPerson } from '../card'
import { levelOf, may, neededFor } from '../rules'
import { type Spoken, spoken } from '../shelves'
import { shownOf } from '../shown'

const verdicts = (it: Spoken) => {
  const takeUp = may(it, 'takeUp')
  return {
    ...{ screen: may(it, 'accept').ok, assign: may(it, 'assign').ok, milestone: may(it, 'milestone').ok },
    takeUp: takeUp.ok && it.due === null ? no('还没有定期限，请负责人先定') : takeUp,
    card: isDeskPerson(it.raiser.id),
  }
}

/** Whoever had to do with it reads it; only the office that owes the step may go on with it. */
export const desk = handle(contract, {
  look: ({ id }) => ({ record: one(spoken, { _id: id }) }),
  target: ({ record }) => record && { offices: [...record.offices, record.community] },
  act: async ({ seen: { record: it }, caller, context, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    return {
      it: await shownOf(it, { me: caller._id, staff: true }, context.now),
      ...{ office: it.office, officeName: nameOf(it.office), needed: it.needed ?? neededFor(it, levelOf(it.office)) },
      can: verdicts(it),
    }
  },
})

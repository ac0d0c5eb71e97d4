import { no, yes } from '../../../types/common'
import { desk as contract } from '../../../types/screening'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { isDeskPerson } from '../card'
import { levelOf, may, neededFor } from '../rules'
import { type Spoken, spoken } from '../shelves'
import { shownOf } from '../shown'

const verdicts = (it: Spoken) => {
  const asked = Object.values(it.questions).some(({ answer }) => answer === null)
  const takeUp = may(it, 'takeUp')
  return {
    screen: may(it, 'accept'),
    assign: may(it, 'assign'),
    takeUp: takeUp.ok && it.due === null ? no('还没有定期限，请负责人先定') : takeUp,
    ...{ milestone: may(it, 'milestone'), report: may(it, 'report') },
    answer: asked ? yes : no('没有等回答的问题'),
    card: isDeskPerson(it.raiser.id) ? yes : no('提出人自己有手机，不用打卡'),
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

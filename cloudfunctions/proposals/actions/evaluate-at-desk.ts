import { evaluateAtDesk as contract } from '../../../types/screening'
import { one } from '../../kernel/ask'
import { move } from '../../kernel/move'
import { cardKey } from '../card'
import { judged, judgedFault } from '../judging'
import { handling } from '../moving'
import { proposals } from '../shelves'

/** The colleague writes down what the one with the card says; the name of the colleague stands in the journal. */
export const evaluateAtDesk = move(contract, {
  shelf: proposals,
  ...handling,
  record: ({ card }) => one(proposals, { 'card.key': cardKey(card) }),
  decide: (it, { input, context, fail }) => {
    const fault = judgedFault(it, input)
    if (fault) return fail(fault)
    const step = judged(it, input, context.now)
    return { ...step, role: 'staff', note: `提出人带卡到窗口说：${step.note ?? ''}` }
  },
})

import { answer as contract } from '../../../types/screening'
import { move } from '../../kernel/move'
import { handling } from '../moving'
import { proposals } from '../shelves'

/** Answered once, for everybody; whoever answers has read the question, so that it is public with that. */
export const answer = move(contract, {
  shelf: proposals,
  ...handling,
  target: (it) => ({ offices: [it.office, it.community] }),
  decide: (it, { input, context, fail }, caller) => {
    const question = it.questions[input.question] ?? fail('NO_QUESTION')
    if (question.answer) return fail('ANSWERED')
    const said = { words: input.words, by: caller.name, office: it.office, at: context.now }
    const path = `questions.${input.question}`
    const held = question.checked === 'held'
    return {
      to: it.stage,
      set: { [path]: { ...question, checked: 'shown', answer: said } },
      ...(held ? { inc: { held: -1 } } : {}),
      where: { [`${path}.checked`]: question.checked },
      ...{ note: input.words, role: 'staff', office: it.office },
    }
  },
  reply: (it, entry) => handling.reply(it, entry),
})

import { mine as contract } from '../../../types/applying'
import { many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { toApplicant } from '../recall'
import { applications } from '../shelves'
import { clockOf, lineOf, wordOf } from '../show-case'

const page = 20

export const mine = handle(contract, {
  look: ({ after }) => ({
    rows: many(applications, after ? { madeKey: below(after) } : {}, {
      mine: 'applicant.id',
      order: ['madeKey', -1],
      limit: page + 1,
    }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen, context }) => {
    const rows = seen.rows.slice(0, page).map((it) => toApplicant(it, context.now))
    const items = rows.map((it) => ({
      id: it._id,
      kind: it.kind,
      number: it.number,
      title: it.service.title,
      state: it.state,
      word: wordOf(it),
      line: lineOf(it, context.now),
      submittedAt: it.submittedAt,
      late: clockOf(it, context.now).late,
    }))
    return { items, next: seen.rows.length > page ? (rows.at(-1)?.madeKey ?? null) : null }
  },
})

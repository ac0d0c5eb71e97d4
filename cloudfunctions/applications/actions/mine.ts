import { mine as contract } from '../../../types/applying'
import { mostDrafts } from '../../../types/drafts'
import { many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { shownBooking } from '../booking-rules'
import { toApplicant } from '../recall'
import { applications, bookings, draftShelf } from '../shelves'
import { clockOf, lineOf, wordOf } from '../show-case'

const page = 20

export const mine = handle(contract, {
  look: ({ after }) => {
    const [where, newest] = [
      after ? { madeKey: below(after) } : {},
      { order: ['madeKey', -1], limit: page + 1 } as const,
    ]
    return {
      own: many(applications, where, { mine: 'applicant.id', ...newest }),
      drafts: many(draftShelf, {}, { mine: 'member', order: ['at', -1], limit: after ? 1 : mostDrafts }),
      booked: many(bookings, { open: true }, { mine: 'person.id', limit: 30 }),
      helped: many(applications, where, { mine: 'helping', ...newest }),
    }
  },
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen: { own, helped, drafts, booked }, input, context, caller }) => {
    const all = [...own, ...helped].sort((a, b) => (a.madeKey < b.madeKey ? 1 : -1))
    const rows = all.slice(0, page).map((it) => toApplicant(it, context.now))
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
      forWhom: it.applicant.id === caller?._id ? null : it.applicant.name,
    }))
    const soon = booked.sort((a, b) => a.startsAt - b.startsAt).map(shownBooking)
    const next = all.length > page ? (rows.at(-1)?.madeKey ?? null) : null
    return { items, drafts: input.after ? [] : drafts, booked: soon, next }
  },
})

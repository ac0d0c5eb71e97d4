import { myBookings as contract } from '../../../types/booking'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { shownBooking } from '../booking-rules'
import { bookings } from '../shelves'

const newest = { mine: 'person.id', order: ['madeKey', -1] as const, limit: 30 }

/** Those that are still to come first, the nearest on top; then what became of the others. */
export const myBookings = handle(contract, {
  look: () => ({ all: many(bookings, {}, newest) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen: { all } }) => {
    const open = all.filter((it) => it.open).sort((a, b) => a.startsAt - b.startsAt)
    return { items: [...open, ...all.filter((it) => !it.open)].map(shownBooking) }
  },
})

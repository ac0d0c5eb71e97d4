import type { Action, Input, Output } from '../../types/action'
import type { checkIn } from '../../types/at-window'
import { type Booking, type BookingMove, bookingMoves } from '../../types/booking'
import type { JournalEntry } from '../../types/common'
import type { Member } from '../../types/members'
import type { Asks } from '../kernel/ask'
import type { Given } from '../kernel/handle'
import { move, type Step } from '../kernel/move'
import { mayMove } from './booking-rules'
import { bookings } from './shelves'

type Decide<A> = (record: Booking, given: Given<A, never>, caller: Member) => Partial<Step> | Promise<Partial<Step>>

export const bookingDone = (
  record: { _id: string },
  entry: Pick<JournalEntry, 'rev' | 'to'>,
): Output<typeof checkIn> => ({
  id: record._id,
  rev: entry.rev,
  state: entry.to as Booking['state'],
})

/** What an end does to a booking: the person may book the same service again. */
export const ended = ({ _id }: Pick<Booking, '_id'>) => ({ open: false, openKey: _id, remindAt: null })

type Rule<A> = { decide: Decide<A>; also?: (input: Input<A>) => Asks }
/** An act on a booking, by the person or at its window: the table of moves first, then the act's own rule. */
export const bookingMoveWith = <A extends Action>(action: A, name: BookingMove, { decide, also }: Rule<A>) =>
  move(action, {
    shelf: bookings,
    target: ({ person, office }) => ({ owner: person.id, offices: [office] }),
    ...(also ? { also } : {}),
    decide: async (record, given, caller) => {
      const { to, by } = bookingMoves[name]
      const step = await decide(record, given, caller)
      if (!mayMove(name, record).ok) return given.fail('NOT_NOW' as never)
      const role = by === 'office' ? 'reviewer' : 'member'
      return { to, office: record.office, role, ...step, set: { state: to, ...step.set } }
    },
    reply: (record, entry): Output<A> => bookingDone(record, entry) as Output<A>,
  })
export const bookingMove = <A extends Action>(action: A, name: BookingMove, decide: Decide<A>) =>
  bookingMoveWith(action, name, { decide })

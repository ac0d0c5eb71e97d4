import type { Application } from '../../types/applications'
import type { Booking } from '../../types/booking'
import type { JournalEntry } from '../../types/common'
import { digest } from '../kernel/context'
import { ended } from './booking-move'

/** A booking goes on as one case: its id is made of the booking's. */
export const caseOfBooking = (booking: string): string => `a-${digest(['booking', booking]).slice(0, 24)}`

/** What a booking becomes by the case that went on from it; told by whoever made the case. */
export const closedBy = (
  it: Booking,
  made: Application,
  now: number,
): { set: object & Record<string, unknown>; entry: JournalEntry } => {
  const [first] = made.journal
  const by = first?.by ?? { id: 'clock', name: '时钟', role: 'clock' }
  const rev = it.rev + 1
  const entry = {
    rev,
    at: now,
    act: 'applications.atWindow',
    by,
    to: 'done',
    key: first?.key ?? `clock-${rev}`,
    hash: '',
  }
  const set = { ...ended(it), state: 'done', case: made._id, rev, unsent: true }
  return { set, entry: { ...entry, note: `编号 ${made.number}`, office: it.office } }
}

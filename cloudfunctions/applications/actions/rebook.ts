import { rebook as contract } from '../../../types/booking'
import type { Seen } from '../../kernel/ask'
import { one } from '../../kernel/ask'
import { bookingMoveWith } from '../booking-move'
import { mayRebook } from '../booking-rules'
import { takeSeat } from '../seats'
import { slotDays, windows } from '../shelves'
import { dayId, remindAtFor, seatId, slotKey, timesOf, whenWord, windowId } from '../window-days'
import { dayAsked, timeFault } from './book'

const also = ({ office, day }: { office: string; day: string }) => ({
  window: one(windows, { _id: windowId(office) }),
  kept: one(slotDays, { _id: dayId(office, day) }),
})

/** The new seat is taken before the old one is given back, which the timer does: nobody is ever without. */
export const rebook = bookingMoveWith(contract, 'rebook', {
  also,
  decide: async (it, { input, seen, context, key, fail }) => {
    const { now } = context
    const { window, kept } = seen as Seen<ReturnType<typeof also>>
    if (input.office !== it.office || !window || !mayRebook(it, now).ok) return fail('NOT_NOW')
    const fault = timeFault(window, input, now)
    if (fault) return fail(fault)
    const { day, slot } = input
    const asked = dayAsked(window, kept, day)
    if (!(slotKey(slot) in asked.day.plan)) return fail('CLOSED')
    const id = seatId(it._id, key)
    const taken = await takeSeat({ ...asked, id, booking: it._id, slot, now })
    if (taken !== 'taken') return fail(taken)
    const set = {
      day,
      slot,
      ...timesOf(day, slot, window.minutes),
      seat: { id, day, slot },
      remindAt: remindAtFor(day, now),
    }
    const freeing = [...it.freeing, ...(it.seat ? [it.seat] : [])]
    return { set: { ...set, freeing, loose: freeing.length > 0 }, note: whenWord(day, slot) }
  },
})

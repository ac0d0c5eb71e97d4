import type { SlotDay } from '../../types/windows'
import { NoAnswer } from '../kernel/failure'
import { above, without } from '../kernel/filter'
import { change, insert, readOne } from '../kernel/store'
import { slotDays } from './shelves'
import { slotKey } from './window-days'

type Take = { day: SlotDay; known: boolean; id: string; booking: string; slot: string; now: number }
export type Taken = 'taken' | 'FULL' | 'CLOSED'

/** One conditional update with the seats that are left in its filter: whoever comes too late changes nothing. */
const takeOne = ({ day, id, booking, slot, now }: Take) => {
  const left = `left.${slotKey(slot)}`
  const free = { _id: day._id, closed: null, [left]: above(0), 'taken.id': without(id) }
  const seat = { id, booking, slot, at: now }
  return change(slotDays.collection, free, {
    set: { loose: true, touchedAt: now },
    push: { taken: seat },
    inc: { [left]: -1 },
  })
}

/** It is held already, by this very call before its reply was lost: touched, so that nobody gives it back meanwhile. */
const isHeld = async ({ day, id, now }: Take): Promise<boolean> =>
  (await change(slotDays.collection, { _id: day._id, 'taken.id': id }, { set: { loose: true, touchedAt: now } })) === 1

/** Takes a seat once: the same id again finds it taken. */
export const takeSeat = async (take: Take): Promise<Taken> => {
  if (!take.known) await insert(slotDays.collection, take.day)
  try {
    if ((await takeOne(take)) === 1) return 'taken'
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  if (await isHeld(take)) return 'taken'
  const fresh = await readOne(slotDays, { _id: take.day._id })
  return fresh?.closed === null ? 'FULL' : 'CLOSED'
}

/** Gives a seat back once. `touchedAt`: only if nobody has touched the day since it was looked at. */
export const freeSeat = (_id: string, seat: { id: string; slot: string }, touchedAt?: number): Promise<number> => {
  const held = { _id, 'taken.id': seat.id, ...(touchedAt === undefined ? {} : { touchedAt }) }
  return change(slotDays.collection, held, {
    pull: { taken: { id: seat.id } },
    inc: { [`left.${slotKey(seat.slot)}`]: 1 },
  })
}

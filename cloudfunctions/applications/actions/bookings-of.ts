import { bookingsOf as contract } from '../../../types/at-window'
import { bookingStates } from '../../../types/booked'
import type { Booking } from '../../../types/booking'
import { no } from '../../../types/common'
import type { Member } from '../../../types/members'
import { many } from '../../kernel/ask'
import { today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { mayArrive, mayMiss, mayMove } from '../booking-rules'
import { bookings } from '../shelves'

/** More than any window serves on a day. */
const most = 500

const worksHere = (office: string, { grants }: Member) =>
  grants.some(({ role, scope }) => (role === 'reviewer' || role === 'supervisor') && scope === office)

const rowOf = (it: Booking, own: boolean, now: number) => {
  const foreign = no('这个窗口不归您的岗位')
  return {
    ...{ id: it._id, rev: it.rev, number: it.number, code: it.code, title: it.title, name: it.person.name },
    ...{ slot: it.slot, state: it.state, stateWord: bookingStates[it.state], hereAt: it.hereAt, case: it.case },
    can: {
      checkIn: own ? mayArrive(it, now) : foreign,
      passOver: own ? mayMove('passOver', it) : foreign,
      miss: own ? mayMiss(it, now) : foreign,
      finish: own ? mayMove('finish', it) : foreign,
    },
  }
}

export const bookingsOf = handle(contract, {
  look: ({ office, day }, { now }) => ({
    rows: many(bookings, { office, day: day ?? today(now) }, { order: ['startsAt', 1], limit: most }),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ input: { office, day }, seen: { rows }, caller, context: { now } }) => {
    const own = caller !== undefined && worksHere(office, caller)
    const next = rows.filter(({ state }) => state === 'here').sort((a, b) => (a.line < b.line ? -1 : 1))[0]
    return {
      ...{ day: day ?? today(now), today: today(now), name: nameOf(office), at: now },
      items: rows.filter(({ state }) => state !== 'cancelled').map((it) => rowOf(it, own, now)),
      ...{ next: next?._id ?? null, own },
    }
  },
})

import { type Booking, book as contract } from '../../../types/booking'
import type { Member } from '../../../types/members'
import type { SlotDay, Window } from '../../../types/windows'
import { many, one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { NoAnswer } from '../../kernel/failure'
import { tidy } from '../../kernel/filter'
import { type Given, handle } from '../../kernel/handle'
import { insert, readOne } from '../../kernel/store'
import { officeFor } from '../booking-rules'
import { numberFor } from '../handing-in'
import { takeSeat } from '../seats'
import { bookings, services, slotDays, windows } from '../shelves'
import {
  blankDay,
  bookable,
  dayId,
  dayWord,
  isOver,
  planOf,
  remindAtFor,
  seatId,
  serves,
  slotKey,
  timesOf,
  windowId,
} from '../window-days'

const idOf = (openid: string | undefined, key: string) => `b-${digest([openid, key]).slice(0, 24)}`

/** What is wrong with a time at a window; undefined when it can be asked for. */
export const timeFault = (window: Window, { day, slot }: { day: string; slot: string }, now: number) => {
  if (!bookable(now).includes(day) || planOf(window, day).closed !== null) return 'CLOSED' as const
  if (isOver(day, slot, now)) return 'TOO_LATE' as const
  return undefined
}
/** The day as it is kept, or as it will be laid out. */
export const dayAsked = (window: Window, kept: SlotDay | undefined, day: string) => ({
  day: kept ?? blankDay(window, day),
  known: kept !== undefined,
})

type Asked = Pick<Given<typeof contract, never>, 'input' | 'context' | 'key' | 'hash'>
type Whose = {
  caller: Member
  community: string
  window: Window
  service: { title: string; materials: { name: string }[] }
}
const bookingOf = (
  _id: string,
  { input, context, key, hash }: Asked,
  { caller, community, window, service }: Whose,
): Booking => {
  const { code, office, day, slot } = input
  const { name, household } = caller
  const by = { id: caller._id, name, role: 'member' }
  const number = numberFor(_id, context.now, 0)
  return {
    ...{ _id, rev: 1, number, code, title: service.title, office, day, slot, community },
    materials: service.materials.map((one) => one.name),
    person: { id: caller._id, name, ...(household ? { household } : {}) },
    ...timesOf(day, slot, window.minutes),
    ...{ state: 'booked', open: true, openKey: `${caller._id}:${code}` },
    seat: { id: seatId(_id, key), day, slot },
    ...{ freeing: [], loose: false, remindAt: remindAtFor(day, context.now), line: '', hereAt: null, case: null },
    madeKey: `${String(context.now).padStart(15, '0')}:${_id}`,
    journal: [{ rev: 1, at: context.now, act: contract.name, by, to: 'booked', key, hash, office }],
    unsent: true,
  }
}

const answer = ({ _id, number, journal: [entry], seat, day, slot }: Booking, hash: string) =>
  entry?.hash === hash && (seat !== null || day)
    ? { id: _id, rev: 1, number, day, slot, word: dayWord(day) }
    : undefined

/** Adds it once; undefined when the person has another one open for the same service. */
const keep = async (draft: Booking): Promise<Booking | undefined> => {
  try {
    if ((await insert(bookings.collection, tidy(draft))) === 'added') return draft
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  return readOne(bookings, { _id: draft._id })
}

/**
 * The seat first, by one conditional update, then the booking that holds it. A seat whose booking never came to be is
 * given back by the timer (`keepDays`); the same key finds both again.
 */
export const book = handle(contract, {
  look: ({ code, office, day }, { openid }, key) => ({
    record: one(services, { _id: code }),
    window: one(windows, { _id: windowId(office) }),
    kept: one(slotDays, { _id: dayId(office, day) }),
    before: one(bookings, { _id: idOf(openid, key) }),
    open: many(bookings, { open: true, code }, { mine: 'person.id', limit: 1 }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { input, caller, seen, context, key, hash, fail } = given
    const again = (it: Booking) => answer(it, hash) ?? fail('KEY_REUSED')
    if (seen.before) return again(seen.before)
    const service = seen.record ?? fail('UNKNOWN_SERVICE')
    if (!caller?.community) return fail('NOT_MEMBER')
    const { community } = caller
    if (service.mode === 'online') return fail('ONLINE')
    if (officeFor(service, community) !== input.office) return fail('WRONG_WINDOW')
    const { window } = seen
    if (!window || !serves(window, input.code)) return fail('NO_WINDOW')
    if (seen.open.length > 0) return fail('ALREADY')
    const fault = timeFault(window, input, context.now)
    if (fault) return fail(fault)
    const asked = dayAsked(window, seen.kept, input.day)
    if (!(slotKey(input.slot) in asked.day.plan)) return fail('CLOSED')
    const _id = idOf(context.openid, key)
    const take = { ...asked, id: seatId(_id, key), booking: _id, slot: input.slot, now: context.now }
    const taken = await takeSeat(take)
    if (taken !== 'taken') return fail(taken)
    return again((await keep(bookingOf(_id, given, { caller, community, window, service }))) ?? fail('ALREADY'))
  },
})

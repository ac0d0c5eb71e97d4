import type { Output } from '../../../types/action'
import { slotsOf as contract } from '../../../types/booking'
import { no, yes } from '../../../types/common'
import type { SlotDay, Window } from '../../../types/windows'
import { many, one } from '../../kernel/ask'
import { dayAfter, today } from '../../kernel/dates'
import { between } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { officeFor, relativeDay, slotVerdict } from '../booking-rules'
import { bookings, services, slotDays, windows } from '../shelves'
import { blankDay, bookable, dayWord, planOf, serves, slotOf, windowId } from '../window-days'

type Day = Output<typeof contract>['days'][number]
const dayOf = (it: SlotDay, now: number): Day => {
  const slots = Object.keys(it.plan)
    .sort()
    .map((key) => {
      const [slot, left] = [slotOf(key), Math.max(0, it.left[key] ?? 0)]
      return { slot, left, can: slotVerdict(it.day, slot, { left, now }) }
    })
  const some = slots.some(({ can }) => can.ok)
  const over = slots.every(({ can }) => !can.ok && can.why === '过了')
  const can = it.closed !== null ? no(it.closed) : some ? yes : no(over ? '今天过了' : '约满')
  return { day: it.day, word: relativeDay(it.day, now), can, slots: it.closed === null ? slots : [] }
}

/** As it is laid out, or as it will be; a day that has become a holiday since is closed already. */
const daysOf = (window: Window, kept: readonly SlotDay[], now: number): Day[] =>
  bookable(now).map((day) => {
    const it = kept.find((one) => one.day === day) ?? blankDay(window, day)
    return dayOf({ ...it, closed: it.closed ?? planOf(window, day).closed }, now)
  })

export const slotsOf = handle(contract, {
  look: ({ code, office }, { now }) => ({
    record: one(services, { _id: code }),
    window: one(windows, { _id: windowId(office) }),
    days: many(slotDays, { office, day: between(today(now), dayAfter(today(now), 40)) }, { limit: 40 }),
    open: many(bookings, { open: true, code }, { mine: 'person.id', limit: 1 }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ input, seen: { record, window, days, open }, caller, context: { now }, fail }) => {
    if (!record || !caller?.community) return fail('NOT_FOUND')
    if (officeFor(record, caller.community) !== input.office) return fail('WRONG_WINDOW')
    if (!window || !serves(window, input.code)) return fail('NO_WINDOW')
    const mine = open[0]
    return {
      ...{ title: record.title, office: nameOf(input.office), where: window.where, way: window.way },
      ...{ sample: window.sample, minutes: window.minutes },
      materials: record.materials.map(({ name }) => name),
      days: daysOf(window, days, now),
      mine: mine ? { id: mine._id, rev: mine.rev, day: mine.day, slot: mine.slot, word: dayWord(mine.day) } : null,
    }
  },
})

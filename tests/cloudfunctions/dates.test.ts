import {
  clockTime,
  dayAfter,
  dayNumber,
  dayOf,
  instantOf,
  moment,
  nameOfDay,
  startOf,
  today,
  weekdayOf,
} from '../../cloudfunctions/kernel/dates'
import { dice } from '../support/race/run'

const zoned = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const weekdays = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', weekday: 'short' })
const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

it('tells the time that the world’s table of zones tells for Shanghai', () => {
  const roll = dice(1)
  for (let n = 0; n < 2000; n++) {
    const at = Date.UTC(2000, 0, 1) + Math.floor(roll() * 100 * 365.25 * 86_400_000)
    const there = zoned.format(at)
    const day = today(at)
    expect([moment(at), day, clockTime(at)]).toEqual([there, there.slice(0, 10), there.slice(11)])
    expect(week[weekdayOf(day) - 1]).toBe(weekdays.format(at))
    expect(nameOfDay(dayOf(at))).toBe(day)
    expect(instantOf(day)).toBe(startOf(dayOf(at)))
    expect(moment(instantOf(day, clockTime(at)))).toBe(there)
    const days = Math.floor(roll() * 800) - 400
    expect(dayAfter(day, days)).toBe(today(instantOf(day) + days * 86_400_000))
  }
})

it('writes a day into a number', () => {
  expect(dayNumber(Date.parse('2026-11-22T16:00:00Z'))).toBe('261123')
})

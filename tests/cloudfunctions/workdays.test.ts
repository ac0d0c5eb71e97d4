import { daysBetween, dueAfter, dueAfterPause, isSure } from '../../cloudfunctions/kernel/workdays'
import { compareClocks, seeded } from '../support/clock-oracle'

const at = (text: string) => Date.parse(`${text}+08:00`)
const closing = (day: string) => at(`${day}T18:00:00`)

it('counts from the day after, and is due at closing time', () => {
  expect(dueAfter(at('2026-11-23T09:00:00'), 1)).toBe(closing('2026-11-24'))
  expect(dueAfter(at('2026-11-23T23:59:59'), 5)).toBe(closing('2026-11-30'))
})

it('skips weekends, National Day, and works on the Saturday that makes up for it', () => {
  expect(dueAfter(at('2026-09-30T10:00:00'), 1)).toBe(closing('2026-10-08'))
  expect(dueAfter(at('2026-09-30T10:00:00'), 3)).toBe(closing('2026-10-10'))
  expect(dueAfter(at('2026-02-13T10:00:00'), 2)).toBe(closing('2026-02-24'))
})

it('belongs to the day it is in Xuzhou, not in London', () => {
  expect(dueAfter(Date.parse('2026-11-23T16:30:00Z'), 1)).toBe(closing('2026-11-25'))
})

it('says when it runs into a year whose holidays are not announced', () => {
  expect(isSure(dueAfter(at('2026-12-30T10:00:00'), 1))).toBe(true)
  expect(isSure(dueAfter(at('2026-12-30T10:00:00'), 3))).toBe(false)
})

it('counts the days between, backwards too', () => {
  expect(daysBetween(at('2026-11-23T09:00:00'), at('2026-11-30T18:00:00'))).toBe(5)
  expect(daysBetween(at('2026-11-30T18:00:00'), at('2026-11-23T09:00:00'))).toBe(-5)
  expect(daysBetween(at('2026-11-21T09:00:00'), at('2026-11-22T09:00:00'))).toBe(0)
})

it('undoes what it does: n days from now are n days away', () => {
  for (let n = 1; n <= 60; n++)
    expect(daysBetween(at('2026-01-05T08:00:00'), dueAfter(at('2026-01-05T08:00:00'), n))).toBe(n)
})

it('leaves after a pause what was left before it', () => {
  const dueAt = dueAfter(at('2026-11-02T09:00:00'), 10)
  const resumed = dueAfterPause({ dueAt, pausedAt: at('2026-11-05T09:00:00'), now: at('2026-11-19T15:00:00') })
  expect(daysBetween(at('2026-11-19T15:00:00'), resumed)).toBe(7)
})

it('is due today after a pause that began on the last day, or tomorrow when today is over', () => {
  const dueAt = closing('2026-11-23')
  const pausedAt = at('2026-11-23T15:00:00')
  expect(dueAfterPause({ dueAt, pausedAt, now: at('2026-11-25T10:00:00') })).toBe(closing('2026-11-25'))
  expect(dueAfterPause({ dueAt, pausedAt, now: at('2026-11-25T19:00:00') })).toBe(closing('2026-11-26'))
  expect(dueAfterPause({ dueAt, pausedAt, now: at('2026-11-28T10:00:00') })).toBe(closing('2026-11-30'))
})

it('agrees with a calendar written out by hand from the State Council’s notice, on random spans', () => {
  const { compared, wrong } = compareClocks({ dueAfter, daysBetween }, 150, seeded(20_261_126))
  expect(compared).toBe(300)
  expect(wrong.slice(0, 5)).toEqual([])
})

import { recounted } from '../../cloudfunctions/applications/rules'
import { shippedYear, yearsAround } from '../../cloudfunctions/applications/years'
import { follow } from '../../cloudfunctions/kernel/calendar'
import { daysBetween, dueAfter, dueOf, isSure, runAfterPause } from '../../cloudfunctions/kernel/workdays'
import { daysBetween as daysIn, spansOf, without } from '../../src/admin/holidays/spans'
import { type Year, yearFaults } from '../../types/calendar'
import { oracle } from '../support/clock-oracle'

const at = (text: string) => Date.parse(`${text}+08:00`)
const closing = (day: string) => at(`${day}T18:00:00`)
const year: Year = {
  year: 2027,
  off: [{ day: '2027-01-01', name: '元旦' }],
  work: [{ day: '2027-01-09', name: '补班' }],
}
const askedBy = (load: () => unknown): number => {
  let asks = 0
  jest.isolateModules(() => {
    load()
    asks = jest.requireActual('../../cloudfunctions/kernel/calendar').calendarAsks().length
  })
  return asks
}
it('is asked for only where working days are counted', () => {
  expect(askedBy(() => jest.requireActual('../../cloudfunctions/kernel/dates'))).toBe(0)
  expect(askedBy(() => jest.requireActual('../../cloudfunctions/kernel/workdays'))).toBe(1)
})

afterEach(() => follow({ rev: 0, years: [] }))

it('counts a year that was entered, and forgets it when the table is taken back', () => {
  const from = at('2026-12-30T09:00:00')
  expect([dueAfter(from, 2), isSure(dueAfter(from, 2))]).toEqual([closing('2027-01-01'), false])
  follow({ rev: 2, years: [year] })
  expect([dueAfter(from, 2), isSure(dueAfter(from, 2))]).toEqual([closing('2027-01-04'), true])
  expect(daysBetween(at('2027-01-08T09:00:00'), at('2027-01-10T09:00:00'))).toBe(1)
  follow({ rev: 3, years: [] })
  expect(dueAfter(from, 2)).toBe(closing('2027-01-01'))
})

it('shows the shipped year as the State Council announced it: entered again, it counts the same', () => {
  const shipped = shippedYear(2026)
  follow({ rev: 2, years: [shipped] })
  for (let n = 1; n < 250; n += 7)
    expect(dueAfter(at('2026-01-05T09:00:00'), n)).toBe(oracle.dueAfter(at('2026-01-05T09:00:00'), n))
  expect(yearFaults(shipped)).toEqual({})
  expect(shippedYear(2027)).toEqual({ year: 2027, off: [], work: [] })
  expect(yearsAround(2026, [year]).map(({ state }) => state)).toEqual(['shipped', 'shipped', 'edited', 'unknown'])
})

it('gives after a pause what a date follows from, and nothing for what was late already', () => {
  const dueAt = dueAfter(at('2026-12-01T09:00:00'), 10)
  const run = runAfterPause({ dueAt, pausedAt: at('2026-12-03T09:00:00'), now: at('2026-12-28T09:00:00') })
  expect(run).toEqual({ from: at('2026-12-28T09:00:00'), days: 8 })
  const before = run && dueOf(run)
  follow({ rev: 2, years: [year] })
  expect(run && dueOf(run)).not.toBe(before)
  expect(runAfterPause({ dueAt, pausedAt: dueAt + 1, now: dueAt + 2 })).toBeUndefined()
})

it('leaves a case from before its dates, and a case whose dates stay alone', () => {
  const run = { from: at('2026-12-24T09:00:00'), days: 3 }
  const base = { _id: 'a-1', office: 'yl/huangshan/lvdibei', pausedAt: null, dueAt: dueOf(run) } as never
  expect(recounted({ ...(base as object), run } as never, 0)).toBeUndefined()
  expect(recounted({ ...(base as object), dueAt: 5 } as never, 0)).toBeUndefined()
  expect(recounted({ ...(base as object), run, dueAt: 5 } as never, 0)).toMatchObject({ dueAt: dueOf(run) })
})

it('names what is wrong with a year: a day of another one, a day twice, a working day that makes up for nothing', () => {
  const twice = [...year.off, { day: '2027-01-01', name: '新年' }]
  expect(yearFaults({ ...year, off: twice })).toEqual({ 'off.1': '这一天写了两次' })
  expect(yearFaults({ ...year, off: [{ day: '2028-01-03', name: '元旦' }] })).toEqual({ 'off.0': '不是 2027 年的' })
  expect(yearFaults({ ...year, work: [{ day: '2027-01-04', name: '补班' }] })).toEqual({
    'work.0': '这一天本来就上班',
  })
})

it('writes days in a row as one line, and takes a line away whole', () => {
  const days = [...daysIn('2027-10-01', '2027-10-07', '国庆节'), ...daysIn('2027-10-09', '2027-10-09', '国庆节')]
  expect(spansOf(days)).toEqual([
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07', days: 7 },
    { name: '国庆节', from: '2027-10-09', to: '2027-10-09', days: 1 },
  ])
  expect(without(days, { from: '2027-10-01', to: '2027-10-07' })).toHaveLength(1)
  expect(daysIn('2027-01-01', '2099-01-01', '错')).toHaveLength(60)
})

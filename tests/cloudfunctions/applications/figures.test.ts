import {
  byOffice,
  type Counted,
  climbedTo,
  daysTaken,
  figuresOf,
  isAtRisk,
  isLate,
  median,
  tripsOf,
} from '../../../cloudfunctions/applications/figures'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-12T10:00:00')
const eye = { person: 'm-jiang', now }
const office = 'yl/huangshan/lvdibei'
const base: Counted = {
  ...{ _id: 'a-1', office, open: true, state: 'reviewing', submittedAt: at('2026-11-02T09:00:00') },
  ...{ dueAt: at('2026-11-30T18:00:00'), pausedAt: null, pausedDays: 0, closedAt: null, times: 0 },
  ...{ service: { promisedDays: 10 } },
}
const watch = { days: 5, dueAt: at('2026-11-13T18:00:00'), warned: false, climbed: [], next: null }
const closed = (closedAt: string, more: Partial<Counted> = {}): Counted => ({
  ...base,
  ...{ open: false, state: 'approved', closedAt: at(closedAt) },
  ...more,
})

it('takes the middle, or half-way between the two in the middle, and nothing of nothing', () => {
  expect(median([])).toBeNull()
  expect(median([7])).toBe(7)
  expect(median([30, 1, 2])).toBe(2)
  expect(median([10, 9, 1, 2])).toBe(5.5)
})

it('calls a case late when its step or its promise is over, to the millisecond', () => {
  const dueAt = now
  expect(isLate({ ...base, watch: { ...watch, dueAt } }, now)).toBe(false)
  expect(isLate({ ...base, watch: { ...watch, dueAt } }, now + 1)).toBe(true)
  expect(isLate({ ...base, watch, dueAt: now - 1 }, now)).toBe(true)
  expect(isLate({ ...base, dueAt: now - 1 }, now)).toBe(true)
})

it('never calls a case late or at risk while it waits for the resident, or once it is closed', () => {
  const warned = { ...watch, warned: true }
  for (const it of [
    { ...base, watch: { ...warned, dueAt: now - 1 }, pausedAt: now - 5 },
    { ...base, watch: warned, pausedAt: now - 5 },
    closed('2026-11-10T10:00:00', { watch: { ...warned, dueAt: now - 1 } }),
  ])
    expect([isLate(it, now), isAtRisk(it, now)]).toEqual([false, false])
})

it('calls a case at risk from its warning until it is late, never both', () => {
  expect(isAtRisk({ ...base, watch }, now)).toBe(false)
  expect(isAtRisk({ ...base, watch: { ...watch, warned: true } }, now)).toBe(true)
  expect(isAtRisk({ ...base, watch: { ...watch, warned: true, dueAt: now - 1 } }, now)).toBe(false)
})

it('counts for whoever looks what climbed to them, while it is open', () => {
  const climbed = [{ at: now, scope: 'yl/huangshan', to: { id: 'm-jiang', name: '蒋涛' } }]
  const it = { ...base, watch: { ...watch, climbed } }
  expect(climbedTo(it, 'm-jiang')).toBe(true)
  expect(climbedTo(it, 'm-yu')).toBe(false)
  expect(climbedTo({ ...it, open: false }, 'm-jiang')).toBe(false)
  expect(climbedTo({ ...base, watch: { ...watch, climbed: [{ at: now, scope: 'yl', to: null }] } }, 'm-jiang')).toBe(
    false,
  )
})

it('counts working days from handing in to closing, without those that the resident took', () => {
  expect(daysTaken(closed('2026-11-02T17:00:00'))).toBe(0)
  expect(daysTaken(closed('2026-11-09T10:00:00'))).toBe(5)
  expect(daysTaken(closed('2026-11-09T10:00:00', { pausedDays: 2 }))).toBe(3)
})

const there = { at: now, office: 'yl/@mz' }
it('counts a trip for every time that somebody was at a window, and none for what went by phone alone', () => {
  expect(tripsOf(base)).toBe(0)
  expect(tripsOf({ visits: [] })).toBe(0)
  expect(tripsOf({ visits: [there, there] })).toBe(2)
})

it('makes the figures of an office from its cases, and says nothing of days when none was closed', () => {
  const cases = [
    { ...base, watch: { ...watch, dueAt: now - 1 }, times: 2 },
    { ...base, watch: { ...watch, warned: true }, reopened: 1 },
    closed('2026-11-03T10:00:00', { visits: [there] }),
    closed('2026-11-09T10:00:00', { service: { promisedDays: 20 } }),
  ]
  expect(figuresOf(cases, eye)).toEqual({
    ...{ late: 1, risk: 1, climbed: 0, open: 2, twice: 1, reopened: 1, closed: 2 },
    ...{ days: 3, promised: 15, trips: 1, unseen: 1 },
  })
  expect(figuresOf([base], eye)).toMatchObject({ closed: 0, days: null, promised: null })
})

it('puts the office with most late cases first, and none without cases', () => {
  const late = { ...base, office: 'yl/@mz', dueAt: now - 1 }
  const offices = byOffice([base, { ...base, office: 'yl/huangshan' }, { ...base, office: 'yl/huangshan' }, late], eye)
  expect(offices.map(({ path, late: n, open }) => [path, n, open])).toEqual([
    ['yl/@mz', 1, 1],
    ['yl/huangshan', 0, 2],
    [office, 0, 1],
  ])
})

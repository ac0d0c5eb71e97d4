import fc from 'fast-check'
import { owedBy } from '../../../cloudfunctions/applications/clock'
import { above, chosen, climbed, started, stopped, warned } from '../../../cloudfunctions/kernel/clock'
import { shares } from '../../../types/workflow'

const at = (text: string) => Date.parse(`${text}+08:00`)
const office = 'yl/huangshan/lvdibei'

it('shares a promise out among the offices: nobody has less than a day, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }), (promised, offices) => {
      const days = shares(promised, offices)
      expect(days).toHaveLength(offices)
      expect(Math.min(...days)).toBeGreaterThanOrEqual(1)
      expect(days.reduce((sum, one) => sum + one, 0)).toBe(Math.max(promised, offices))
    }),
  )
})

it('climbs from a community to its street to the district, and from a department straight to the district', () => {
  expect(above(office)).toEqual(['yl/huangshan', 'yl'])
  expect(above('yl/@mz')).toEqual(['yl'])
  expect(above('yl')).toEqual([])
})

it('warns once, climbs once a level, a working day apart, and then is quiet', () => {
  let watch = started(10, office, at('2026-11-02T09:00:00'))
  expect(watch.next).toEqual({ at: at('2026-11-11T18:00:00'), kind: 'warn' })
  watch = warned(watch, office, at('2026-11-11T18:00:00'))
  expect(watch.next).toEqual({ at: at('2026-11-16T18:00:00'), kind: 'climb' })
  watch = climbed(watch, office, { at: watch.dueAt, scope: 'yl/huangshan', to: { id: 'm-a', name: '蒋涛' } })
  expect(watch.next).toEqual({ at: at('2026-11-17T18:00:00'), kind: 'climb' })
  watch = climbed(watch, office, { at: at('2026-11-17T18:00:00'), scope: 'yl', to: { id: 'm-b', name: '于岚' } })
  expect(watch.next).toBeNull()
})

it('asks the next level at once where a level has nobody', () => {
  const now = at('2026-11-16T18:00:00')
  const watch = warned(started(10, office, at('2026-11-02T09:00:00')), office, now)
  expect(climbed(watch, office, { at: now, scope: 'yl/huangshan', to: null }).next).toEqual({ at: now, kind: 'climb' })
})

it('does nothing while it stands still, and the nearer of step and promise is what is owed', () => {
  const watch = started(3, office, at('2026-11-02T09:00:00'))
  expect(stopped(watch).next).toBeNull()
  expect(owedBy({ dueAt: watch.dueAt + 1, watch })).toBe(watch.dueAt)
  expect(owedBy({ dueAt: watch.dueAt - 1, watch })).toBe(watch.dueAt - 1)
  expect(owedBy({ dueAt: 7 })).toBe(7)
})

it('tells somebody who does not know yet: never the holder, never the same one twice', () => {
  const people = [
    { _id: 'm-a', name: '甲' },
    { _id: 'm-b', name: '乙' },
    { _id: 'm-c', name: '丙' },
  ]
  const watch = climbed(started(1, office, 0), office, { at: 1, scope: 'yl/huangshan', to: { id: 'm-b', name: '乙' } })
  const it = { _id: 'a-1', holder: { id: 'm-a', name: '甲' }, watch }
  expect(chosen(it, people)).toEqual({ id: 'm-c', name: '丙' })
  expect(chosen(it, people.slice(0, 2))).toBeNull()
})

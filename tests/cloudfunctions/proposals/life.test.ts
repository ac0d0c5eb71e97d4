import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { likeness } from '../../../cloudfunctions/proposals/alike'
import { raised } from '../../../cloudfunctions/proposals/entering'
import { followed } from '../../../cloudfunctions/proposals/following'
import { daysUntil, endOf, neededFor, scopeOf } from '../../../cloudfunctions/proposals/rules'
import { proposals } from '../../../config/seed/proposals.mjs'
import { root } from '../../../config/tasks/install.mjs'
import type { MeetingOnAgenda } from '../../../types/agenda'
import { bars, isOpen, owed, proposalMoves, type Stage, stages } from '../../../types/proposal-life'
import { Proposal } from '../../../types/proposals'
import { climbs } from '../../support/proposals/climbs'
import { home } from '../../support/proposals/neighbours'

const now = Date.parse('2026-11-02T09:00:00+08:00')
const names = Object.keys(stages) as Stage[]
const fresh = (stage: Stage, more: Partial<Proposal> = {}): Proposal => {
  const by = { id: 'm-1', name: '王秀英', role: 'member' }
  const entry = { at: now, act: 'proposals.raise', by, key: '', hash: '' }
  const written = { title: '示例提案', text: '', category: 'other' as const, spot: '', photos: [] }
  const raiser = { id: 'm-1', name: '王秀英' }
  const it = raised('q-1', { kind: 'proposal', community: home, written, raiser, desk: null, checked: 'shown', entry })
  return { ...it, stage, ...more }
}

it('gives every open stage somebody who owes it and days to do it in, and lets every stage be reached', () => {
  for (const stage of names) {
    const out = Object.values(proposalMoves).some(({ from }) => (from as readonly Stage[]).includes(stage))
    expect([stage, isOpen(stage) || stage === 'refused']).toEqual([stage, out])
    const days = owed[stage]?.days
    if (days !== undefined) expect(days).toBeGreaterThan(0)
    if (stage !== 'raised') expect(Object.values(proposalMoves).map(({ to }) => to)).toContain(stage)
  }
  for (const bar of Object.values(bars)) expect(bar.flatMap((step) => step.stages).sort()).toEqual([...names].sort())
})

it('ships sample proposals that fit, each counted as its voices say', () => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(root, 'cloudfunctions', file), 'utf8'))
  const at = (days: number, time: string) => Date.parse(`2026-11-26T${time}:00+08:00`) + days * 86_400_000
  const made: unknown[] = proposals(read('proposals/data/proposals.json'), read('members/data/members.json'), at)
  const rows = made.map((row) => Proposal.parse(row))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.every(({ sample, text }) => sample && text.includes('示例'))).toBe(true)
  for (const { seconds, voices } of rows)
    expect(Object.values(voices).filter(({ seconded }) => seconded !== null)).toHaveLength(seconds)
})

const meeting = (more: Partial<MeetingOnAgenda>): MeetingOnAgenda => ({
  ...{ _id: 'g-1', rev: 1, stage: 'planned', office: home, title: '议事会', startsAt: now },
  items: [{ no: 1, title: '提案', proposal: 'q-1', result: null }],
  ...more,
})
const result = { outcome: 'carried' as const, text: '照办', owner: 'yl/@cg', due: '2026-11-20', at: now }
const minutes = (more: object) =>
  meeting({ stage: 'published', items: [{ no: 1, title: '', proposal: 'q-1', result: { ...result, ...more } }] })

it('goes onto the agenda of a meeting and off it when the meeting is not held', () => {
  expect(followed(fresh('ready'), [meeting({})], now)).toMatchObject({ to: 'agenda' })
  const listed = fresh('agenda', { meeting: { id: 'g-1', title: '议事会', startsAt: now } })
  expect(followed(listed, [meeting({})], now)).toBeUndefined()
  expect(followed(listed, [meeting({ stage: 'cancelled' })], now)).toMatchObject({ to: 'ready' })
  expect(followed(listed, [], now)).toMatchObject({ to: 'ready' })
})

it('goes on with what the minutes say, once, and never without minutes', () => {
  const carried = followed(fresh('agenda'), [minutes({})], now)
  expect(carried).toMatchObject({ to: 'decided', next: 'yl/@cg', set: { office: 'yl/@cg', due: endOf('2026-11-20') } })
  expect(followed(fresh('agenda'), [minutes({ outcome: 'lost' })], now)).toMatchObject({ to: 'declined' })
  expect(followed(fresh('agenda'), [minutes({ outcome: 'postponed' })], now)).toMatchObject({ to: 'ready' })
  expect(followed(fresh('agenda'), [minutes({ outcome: 'referred' })], now)).toMatchObject({
    to: 'ready',
    next: 'yl/huangshan',
  })
  expect(followed(fresh('ready', { heard: ['g-1'] }), [minutes({})], now)).toBeUndefined()
  const open = meeting({ stage: 'open', items: [{ no: 1, title: '', proposal: 'q-1', result }] })
  expect(followed(fresh('agenda', { meeting: { id: 'g-1', title: '', startsAt: now } }), [open], now)).toBeUndefined()
})

it('is moved by no meeting of another place, and in no stage that meetings have nothing to say about', () => {
  expect(followed(fresh('ready'), [{ ...minutes({}), office: 'yl/pengcheng/xuanwu' }], now)).toBeUndefined()
  for (const stage of names.filter((one) => one !== 'ready' && one !== 'agenda'))
    expect(followed(fresh(stage), [minutes({})], now)).toBeUndefined()
})

it('asks the residents of the level at which it is dealt with, and nobody for a topic of the 大党委', () => {
  expect(scopeOf(fresh('seconding'))).toBe(home)
  expect(scopeOf(fresh('seconding', { level: 'street' }))).toBe('yl/huangshan')
  expect(scopeOf(fresh('seconding', { level: 'district' }))).toBe('yl')
  expect(neededFor(fresh('raised', { kind: 'topic' }), 'community')).toBe(0)
})

it('gives the work as many days as there are working days before its date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (ahead) => {
      const date = new Date(now + ahead * 86_400_000).toISOString().slice(0, 10)
      const days = daysUntil(now, endOf(date))
      expect(days).toBeLessThanOrEqual(ahead)
      if (days > 0) expect(days).toBeGreaterThan((ahead * 5) / 7 - 12)
    }),
  )
})

it('finds what two people write about the same thing, and not what is about another', () => {
  expect(likeness('三单元楼道灯坏了', '楼道里的灯坏了两个月，三单元一到四楼')).toBeGreaterThan(0.4)
  expect(likeness('小区大门车随便进', '楼道里的灯坏了两个月')).toBe(0)
  expect(likeness('', '楼道')).toBe(0)
})

it('misses no climb over a thousand clocks that are looked at at odd hours: each level once, each time somebody else', () => {
  const run = climbs(1000)
  expect(run.missed).toEqual([])
  expect(run.climbs).toBeGreaterThan(1000)
})

import { above, started } from '../../../cloudfunctions/kernel/clock'
import type { Leaders } from '../../../cloudfunctions/kernel/leaders'
import { dueAfter } from '../../../cloudfunctions/kernel/workdays'
import { strikeOf } from '../../../cloudfunctions/proposals/clockwork'
import { raised } from '../../../cloudfunctions/proposals/entering'
import type { Member } from '../../../types/members'
import type { Stage } from '../../../types/proposal-life'
import type { Proposal } from '../../../types/proposals'

const minute = 60_000
const day = 86_400_000
const offices = ['yl/huangshan/lvdibei', 'yl/pengcheng/xuanwu', 'yl/huangshan', 'yl/@cg', 'yl']
const stages: Stage[] = ['raised', 'ready', 'agenda', 'decided', 'carrying', 'done']

/** A sequence of its own, the same for a seed: nothing here reads a dice. */
const dice = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const leader = (scope: string, n: number): Member => ({
  ...{
    _id: `m-${scope.replaceAll('/', '-').replace('@', '')}-${n}`,
    openid: '',
    name: `示例${n}`,
    kind: 'staff',
    note: '',
  },
  ...{ grants: [{ role: 'supervisor', scope, title: '' }], sample: true },
})
/** Some places have one leader, some several, some nobody; a person may lead two levels. */
const leadersFor = (roll: (below: number) => number): Leaders => {
  const known = new Map<string, Member[]>()
  const both = leader('yl/both', 0)
  return (scope) => {
    const found =
      known.get(scope) ?? Array.from({ length: roll(4) }, (_, n) => (roll(5) === 0 ? both : leader(scope, n)))
    known.set(scope, found)
    return found
  }
}
const someProposal = (n: number, roll: (below: number) => number): Proposal => {
  const now = Date.parse('2026-01-05T09:00:00+08:00') + roll(330) * day + roll(1440) * minute
  const office = offices[roll(offices.length)] ?? 'yl'
  const entry = { at: now, act: 'proposals.raise', by: { id: 'm-1', name: '示例', role: 'member' }, key: '', hash: '' }
  const written = { title: '示例提案', text: '', category: 'other' as const, spot: '', photos: [] }
  const whole = {
    kind: 'proposal' as const,
    community: offices[0] ?? '',
    written,
    desk: null,
    checked: 'shown' as const,
  }
  const it = raised(`q-${n}`, { ...whole, raiser: { id: 'm-1', name: '示例' }, entry })
  const stage = stages[roll(stages.length)] ?? 'raised'
  return { ...it, stage, office, raisedAt: now, watch: started(1 + roll(30), office, now) }
}

type Owed = { scope: string; at: number }
/** When each level has to have been told at the latest: when it is late, and a working day later for each level more. */
const owedClimbs = ({ watch, office }: Proposal): Owed[] =>
  above(office).map((scope, level) => {
    const dueAt = watch?.dueAt ?? 0
    return { scope, at: level === 0 ? dueAt : dueAfter(dueAt, level) }
  })
/** Nobody hears before it is late; and the next level only before its time when the one below has nobody. */
const tooEarly = (it: Proposal, owed: readonly Owed[]): boolean =>
  (it.watch?.climbed ?? []).some(({ at }, level, all) => {
    const below = all[level - 1]
    return at < (level === 0 || below?.to === null ? (owed[0]?.at ?? 0) : (owed[level]?.at ?? 0))
  })

type Run = { missed: string[]; climbs: number }
/** One clock through its whole time, looked at at odd hours as a timer that sometimes fails would. */
const through = (start: Proposal, roll: (below: number) => number): Run => {
  const leaders = leadersFor(roll)
  let it = start
  let now = it.raisedAt
  const until = (it.watch?.dueAt ?? now) + 12 * day
  const owed = owedClimbs(start)
  const missed: string[] = []
  const look = () => {
    for (let what = due(it, now, leaders); what; what = due(it, now, leaders)) it = { ...it, ...what.step.set }
  }
  while (now < until) {
    now += (1 + roll(60 * 36)) * minute
    look()
    const told = it.watch?.climbed.map(({ scope }) => scope) ?? []
    for (const { scope, at } of owed) if (at <= now && !told.includes(scope)) missed.push(`${it._id} ${scope} ${now}`)
  }
  if (tooEarly(it, owed)) missed.push(`${it._id} too early`)
  const climbed = it.watch?.climbed ?? []
  const people = climbed.flatMap(({ to }) => to?.id ?? [])
  if (new Set(people).size !== people.length) missed.push(`${it._id} the same person twice`)
  if (new Set(climbed.map(({ scope }) => scope)).size !== climbed.length) missed.push(`${it._id} a level twice`)
  return { missed, climbs: climbed.length }
}
const due = (it: Proposal, now: number, leaders: Leaders) =>
  it.watch?.next && it.watch.next.at <= now ? strikeOf(it, now, leaders) : undefined

/** So many clocks of proposals over a year: what did not climb in time, climbed twice, too early or to the same person. */
export const climbs = (clocks: number, seed = 20_261_126): Run => {
  const roll = dice(seed)
  const runs = Array.from({ length: clocks }, (_, n) => through(someProposal(n, roll), roll))
  return {
    missed: runs.flatMap(({ missed }) => missed),
    climbs: runs.reduce((sum, one) => sum + one.climbs, 0),
  }
}

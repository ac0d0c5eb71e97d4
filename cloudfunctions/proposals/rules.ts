import { covers, no, type Verdict, yes } from '../../types/common'
import {
  isOpen,
  type LevelName,
  mayMove,
  owed,
  type ProposalMove,
  type Stage,
  thresholds,
} from '../../types/proposal-life'
import type { Proposal } from '../../types/proposals'
import type { Watch } from '../../types/watch'
import { followedRev } from '../kernel/calendar'
import { above, started } from '../kernel/clock'
import { isCommunity, nameOf } from '../kernel/places'
import { daysBetween } from '../kernel/workdays'

const padded = (at: number): string => String(at).padStart(15, '0')
export const orderOf = (at: number, id: string): string => `${padded(at)}:${id}`
/** What has no clock stands at the end. */
export const dueKeyOf = (watch: Watch | null, id: string): string => orderOf(watch?.dueAt ?? 999_999_999_999_999, id)

export const levelOf = (office: string): LevelName => {
  if (isCommunity(office)) return 'community'
  return office === 'yl' || office.startsWith('yl/@') ? 'district' : 'street'
}
/** Whose residents second it and argue about it. */
export const scopeOf = ({ level, community }: Pick<Proposal, 'level' | 'community'>): string => {
  if (level === 'community') return community
  return level === 'street' ? (above(community)[0] ?? 'yl') : 'yl'
}
/** A topic is established by the office alone; its meeting is that of the 大党委. */
export const neededFor = ({ kind }: Pick<Proposal, 'kind'>, level: LevelName): number =>
  kind === 'topic' ? 0 : thresholds[level]

/** The clock of a stage that begins now. Nobody is told that others have not seconded: that only lapses. */
const watchFor = (stage: Stage, office: string, run: { now: number; days?: number | undefined }): Watch | null => {
  const step = owed[stage]
  if (!step) return null
  const watch = started(run.days ?? step.days, office, run.now)
  return step.by === 'residents' ? { ...watch, next: { at: watch.dueAt, kind: 'climb' } } : watch
}
type Entering = { stage: Stage; now: number; office?: string; days?: number }
/** All that changes with the stage: its clock, its place in the lists, and whose it is. */
export const entered = (it: Pick<Proposal, '_id' | 'office' | 'offices'>, { stage, now, office, days }: Entering) => {
  const owner = office ?? it.office
  const watch = watchFor(stage, owner, { now, days })
  return {
    ...{ stage, open: isOpen(stage), office: owner, offices: [...new Set([...it.offices, owner])] },
    ...{ watch, dueKey: dueKeyOf(watch, it._id), calendar: followedRev() },
  }
}
/** One level up, or where it is when there is nobody above. */
export const upFrom = (office: string): string => above(office)[0] ?? office

export const notNow = '现在不能这样办了，请看最新的情况'
export const may = ({ stage }: Pick<Proposal, 'stage'>, verb: ProposalMove): Verdict =>
  mayMove(stage, verb) ? yes : no(notNow)
export const isFrom = (scope: string, community: string | undefined): boolean =>
  community !== undefined && covers(scope, community)

/** Who owes the next step, as people read it. */
export const owesOf = (it: Pick<Proposal, 'stage' | 'watch' | 'office' | 'level' | 'community'>, now: number) => {
  const step = owed[it.stage]
  if (!step || !it.watch) return null
  const names = { office: nameOf(it.office), residents: `${nameOf(scopeOf(it))}居民`, raiser: '提出人' }
  return { name: names[step.by], until: it.watch.dueAt, late: now > it.watch.dueAt }
}
/** The last second of a day in working days from now: the clock ends with the last working day before it. */
export const endOf = (day: string): number => Date.parse(`${day}T23:59:59+08:00`)
export const daysUntil = (now: number, end: number): number => Math.max(0, daysBetween(now, end))

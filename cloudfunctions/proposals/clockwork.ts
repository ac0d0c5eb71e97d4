import type { JournalEntry } from '../../types/common'
import type { Proposal } from '../../types/proposals'
import { followedRev } from '../kernel/calendar'
import { above, chosen, climbed, warned, watchRecounted } from '../kernel/clock'
import type { Leaders } from '../kernel/leaders'
import type { Step } from '../kernel/move'
import { nameOf } from '../kernel/places'
import { change } from '../kernel/store'
import { leftInWords } from '../kernel/workdays'
import { dueKeyOf, entered } from './rules'
import { proposals } from './shelves'

/** What the cloud itself does to a record, as an entry of its journal. */
const entryFor = (it: Proposal, now: number, { act, step }: Struck): JournalEntry => ({
  ...{ rev: it.rev + 1, at: now, act: `proposals.${act}`, to: step.to, office: it.office },
  ...{ by: { id: 'clock', name: '自动', role: 'clock' }, key: `clock-${it.rev + 1}`, hash: '' },
  ...(step.note ? { note: step.note } : {}),
  ...(step.next ? { next: step.next } : {}),
  ...(step.told && step.told.length > 0 ? { told: [...new Set(step.told)] } : {}),
})
export type Struck = { act: 'warn' | 'climb' | 'lapse' | 'followMeetings' | 'checkHeld'; step: Step }

/** By compare-and-set: when somebody acted meanwhile the next minute looks again. */
export const struck = async (it: Proposal, now: number, what: Struck): Promise<boolean> => {
  const { step } = what
  const entry = entryFor(it, now, what)
  const patch = { set: { ...step.set, rev: entry.rev, unsent: true }, push: { journal: entry }, inc: step.inc ?? {} }
  return (await change(proposals.collection, { ...step.where, _id: it._id, rev: it.rev }, patch)) === 1
}

const late = (it: Proposal) => (it.stage === 'done' ? '提出人还没有确认，请联系' : '超过期限')

/** What the clock of a proposal does now: warns at seven tenths, climbs a level when late, lets a seconding lapse. */
export const strikeOf = (it: Proposal, now: number, leaders: Leaders): Struck | undefined => {
  const { watch, office } = it
  if (!watch?.next) return undefined
  if (it.stage === 'seconding') {
    const set = entered(it, { stage: 'lapsed', now })
    const note = `${watch.days} 个工作日里有 ${it.seconds} 人附议，要 ${it.needed ?? 0} 人`
    return { act: 'lapse', step: { to: 'lapsed', set, note, where: { seconds: it.seconds } } }
  }
  const desk = [...(it.holder ? [it.holder.id] : []), ...leaders(office).map(({ _id }) => _id)]
  if (watch.next.kind === 'warn') {
    const note = `期限过了七成，${leftInWords(now, watch.dueAt)}`
    return { act: 'warn', step: { to: it.stage, set: { watch: warned(watch, office, now) }, note, told: desk } }
  }
  const scope = above(office)[watch.climbed.length] ?? 'yl'
  const to = chosen(it, leaders(scope))
  const note = to ? `${late(it)}，报给${nameOf(scope)}${to.name}督办` : `${late(it)}，${nameOf(scope)}还没有负责人可报`
  const set = { watch: climbed(watch, office, { at: now, scope, to }), climbs: it.climbs + 1 }
  return { act: 'climb', step: { to: it.stage, set, note, told: to ? [to.id, ...desk] : desk, next: scope } }
}

/** Counted by the table that is followed now; a date follows from what its clock runs from, so that a second run changes nothing. */
export const recount = async (it: Proposal, now: number): Promise<boolean> => {
  const watch = it.watch && watchRecounted(it.watch, it.office, now)
  const fresh = watch && it.stage === 'seconding' ? { ...watch, next: { at: watch.dueAt, kind: 'climb' } } : watch
  const set = { watch: fresh, dueKey: dueKeyOf(watch, it._id), calendar: followedRev() }
  return (await change(proposals.collection, { _id: it._id, rev: it.rev }, { set })) === 1
}

import type { Watch } from '../../types/watch'
import { daysBetween, dueAfter, dueOf, runAfterPause } from './workdays'

/** An office is warned when this part of its days is gone. */
const warnedAt = 0.7

/** The levels above an office, nearest first: a community's street, then the district. */
export const above = (office: string): string[] => {
  const parts = office.split('/')
  return parts.slice(1).map((_, n) => parts.slice(0, parts.length - 1 - n).join('/'))
}

type Running = Omit<Watch, 'next'>
const nextOf = (watch: Running, office: string, now: number): Watch['next'] => {
  const told = watch.climbed.length
  if (told >= above(office).length) return null
  if (watch.warned || told > 0) return { at: told === 0 ? watch.dueAt : dueAfter(watch.dueAt, told), kind: 'climb' }
  const gone = watch.days - Math.max(0, daysBetween(now, watch.dueAt))
  return { at: dueAfter(now, Math.max(0, Math.floor(warnedAt * watch.days) - gone)), kind: 'warn' }
}

/** The clock of a step that begins now. */
export const started = (days: number, office: string, now: number): Watch => {
  const watch = { days, dueAt: dueAfter(now, days), run: { from: now, days }, warned: false, climbed: [] }
  return { ...watch, next: nextOf(watch, office, now) }
}

/** It stands still: what was left is left when it goes on. */
export const stopped = (watch: Watch): Watch => ({ ...watch, next: null })
export const goneOn = (
  watch: Watch,
  { office, pausedAt }: { office: string; pausedAt: number },
  now: number,
): Watch => {
  const run = runAfterPause({ dueAt: watch.dueAt, pausedAt, now })
  const going = run ? { ...watch, run, dueAt: dueOf(run) } : watch
  return { ...going, next: nextOf(going, office, now) }
}

/** Counted anew after the calendar changed; one that stands still goes on standing. */
export const watchRecounted = (watch: Watch, office: string, now: number): Watch => {
  if (!watch.run) return watch
  const fresh = { ...watch, dueAt: dueOf(watch.run) }
  if (fresh.dueAt === watch.dueAt) return watch
  return watch.next === null ? fresh : { ...fresh, next: nextOf(fresh, office, now) }
}

/** After the warning. */
export const warned = (watch: Watch, office: string, now: number): Watch => {
  const after = { ...watch, warned: true }
  return { ...after, next: nextOf(after, office, now) }
}

type Climb = { scope: string; to: { id: string; name: string } | null }
/** After somebody one level up was told; where a level has nobody the next one is asked at once. */
export const climbed = (watch: Watch, office: string, climb: Climb & { at: number }): Watch => {
  const after = { ...watch, climbed: [...watch.climbed, climb] }
  const next = nextOf(after, office, climb.at)
  return { ...after, next: next && climb.to === null ? { ...next, at: climb.at } : next }
}

type Candidate = { _id: string; name: string }
type Watched = { _id: string; holder: { id: string } | null; watch?: Watch | null | undefined }
/** Whom to tell on a level: somebody who does not know yet, the same one for the same case, spread over the cases. */
export const chosen = (it: Watched, people: readonly Candidate[]) => {
  const known = new Set([it.holder?.id, ...(it.watch?.climbed ?? []).map(({ to }) => to?.id)])
  const fresh = people.filter(({ _id }) => !known.has(_id)).sort((a, b) => (a._id < b._id ? -1 : 1))
  const sum = [...it._id].reduce((total, sign) => (total * 31 + sign.charCodeAt(0)) % 997, 7)
  const one = fresh[sum % Math.max(1, fresh.length)]
  return one ? { id: one._id, name: one.name } : null
}

import type { Application } from '../../../types/applications'
import type { JournalEntry } from '../../../types/common'
import { watchClocks as contract } from '../../../types/reviewing'
import { many } from '../../kernel/ask'
import { above, chosen, climbed, warned } from '../../kernel/clock'
import { below } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { type Leaders, leadersOf } from '../../kernel/leaders'
import { nameOf } from '../../kernel/places'
import { change, read } from '../../kernel/store'
import { leftInWords } from '../../kernel/workdays'
import { applications } from '../shelves'
import { keepCalendar, recount } from '../sweep'

const batch = 100
type Rung = {
  kind: 'warn' | 'climb'
  set: { watch: Application['watch'] }
  note: string
  told: string[]
  next?: string
}

const rungOf = (it: Application, now: number, leaders: Leaders): Rung | undefined => {
  const { watch, office } = it
  if (!watch?.next) return undefined
  const desk = [...(it.holder ? [it.holder.id] : []), ...leaders(office).map(({ _id }) => _id)]
  if (watch.next.kind === 'warn') {
    const note = `期限过了七成，${leftInWords(now, watch.dueAt)}`
    return { kind: 'warn', set: { watch: warned(watch, office, now) }, note, told: desk }
  }
  const scope = above(office)[watch.climbed.length] ?? 'yl'
  const to = chosen(it, leaders(scope))
  const note = to ? `超过期限，报给${nameOf(scope)}${to.name}督办` : `超过期限，${nameOf(scope)}还没有负责人可报`
  const told = to ? [to.id, ...desk] : desk
  return { kind: 'climb', set: { watch: climbed(watch, office, { at: now, scope, to }) }, note, told, next: scope }
}

const entryFor = (it: Application, now: number, { kind, note, told, next }: Rung): JournalEntry => ({
  ...{ rev: it.rev + 1, at: now, act: `applications.${kind}`, to: it.state, note, office: it.office },
  ...{ by: { id: 'clock', name: '时钟', role: 'clock' }, key: `clock-${it.rev + 1}`, hash: '' },
  ...(told.length > 0 ? { told: [...new Set(told)] } : {}),
  ...(next ? { next } : {}),
})

/** One step of one clock by compare-and-set: when somebody acted meanwhile the next minute looks again. */
const strike = async (it: Application, now: number, leaders: Leaders): Promise<Rung['kind'] | undefined> => {
  const rung = rungOf(it, now, leaders)
  if (!rung) return undefined
  const entry = entryFor(it, now, rung)
  const patch = { set: { ...rung.set, rev: entry.rev, unsent: true }, push: { journal: entry } }
  const won = await change(applications.collection, { _id: it._id, rev: it.rev }, patch)
  return won === 1 ? rung.kind : undefined
}

export const watchClocks = onTimer(contract, async ({ now }) => {
  const recounted = await keepCalendar(now)
  const due = { open: true, 'watch.next.at': below(now + 1) }
  const waiting = await read(many(applications, due, { order: ['watch.next.at', 1], limit: batch }))
  const scopes = waiting.flatMap(({ office }) => [office, ...above(office)])
  const leaders = await leadersOf(scopes, now)
  const done = { warned: 0, climbed: 0, recounted }
  for (const it of waiting) {
    // The date may be one of before the calendar changed.
    const fresh = await recount(it, now)
    done.recounted += fresh
    if (fresh > 0) continue
    const kind = await strike(it, now, leaders)
    if (kind === 'warn') done.warned += 1
    if (kind === 'climb') done.climbed += 1
  }
  return done
})

import type { Application } from '../../types/applications'
import type { Member } from '../../types/members'
import type { Recall } from '../../types/recall'
import { recallSeconds } from '../../types/together'
import type { Step } from '../kernel/move'

/** Nobody is told for a little longer than it can be taken back: two instances' clocks may differ. */
export const graceMs = 5_000

/** The step, in such a way that it can be taken back for a while and is told to nobody before. */
export const recallable = (it: Application, step: Step, by: { caller: Member; now: number }): Step => {
  const changed = new Set(['state', ...Object.keys(step.set)])
  const before = Object.fromEntries(Object.entries(it).filter(([key]) => changed.has(key)))
  const recall: Recall = { until: by.now + recallSeconds * 1000, by: by.caller._id, rev: it.rev + 1, before }
  return { ...step, held: true, set: { ...step.set, recall } }
}

/** Whose last act it was, and nobody knows of it yet. */
const live = (it: Application, now: number): Recall | undefined => {
  const { recall } = it
  return recall && recall.rev === it.rev && now < recall.until && (it.sentRev ?? 0) < recall.rev ? recall : undefined
}

/** Back to what was before; the journal keeps both, marked. */
export const takenBack = (it: Application, caller: Member, now: number): Step | 'TOO_LATE' => {
  const recall = live(it, now)
  if (!recall || recall.by !== caller._id) return 'TOO_LATE'
  const past = it.journal.map((entry) => (entry.rev === recall.rev ? { ...entry, undone: true } : entry))
  const state = String(recall.before.state)
  return { to: state, set: { ...recall.before, recall: null }, past, undone: true, office: it.office, role: 'reviewer' }
}

/** What the applicant sees: not what can still be taken back, and nothing of what was. */
export const toApplicant = (it: Application, now: number): Application => {
  const journal = it.journal.filter(({ undone }) => !undone)
  const recall = live(it, now)
  if (!recall) return { ...it, journal }
  return { ...it, ...recall.before, journal: journal.filter(({ rev }) => rev !== recall.rev) }
}

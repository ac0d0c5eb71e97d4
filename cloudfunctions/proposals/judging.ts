import type { Input } from '../../types/action'
import type { Proposal } from '../../types/proposals'
import type { evaluate } from '../../types/voices'
import type { Step } from '../kernel/move'
import { entered, may, upFrom } from './rules'

type Judged = Pick<Input<typeof evaluate>, 'ok' | 'grade' | 'words'>
/** What is wrong with an evaluation; undefined when nothing is. */
export const judgedFault = (it: Proposal, { ok, grade, words }: Judged): 'NOT_NOW' | 'GRADE' | 'WHY' | undefined => {
  if (!may(it, ok ? 'confirm' : 'reopen').ok) return 'NOT_NOW'
  if (ok !== (grade !== 'bad')) return 'GRADE'
  return !ok && words === '' ? 'WHY' : undefined
}

/** Yes closes it; no gives it to the next level, which has to set its own date. */
export const judged = (it: Proposal, { ok, grade, words }: Judged, now: number): Step => {
  const evaluation = { ok, grade, words, at: now }
  if (ok) {
    const set = { ...entered(it, { stage: 'confirmed', now }), evaluation }
    return { to: 'confirmed', set, note: words || '办成了', office: it.office }
  }
  const office = upFrom(it.office)
  const again = { holder: null, due: null, reopened: it.reopened + 1, evaluation }
  const set = { ...entered(it, { stage: 'decided', now, office }), ...again }
  return { to: 'decided', set, note: words, office: it.office, next: office }
}

import type { Stage } from '../../types/proposal-life'
import { stages } from '../../types/proposal-life'
import type { ProposalRow } from '../../types/raising'
import { nameOf } from '../kernel/places'
import { leftInWords } from '../kernel/workdays'
import { owesOf } from './rules'
import type { Listed } from './shelves'

const tones: Partial<Record<Stage, ProposalRow['tone']>> = {
  confirmed: 'good',
  done: 'wait',
  refused: 'bad',
  declined: 'bad',
  lapsed: 'plain',
  withdrawn: 'plain',
}

/** Who owes the next step until when, and what is left of it in words. */
export const owing = (it: Parameters<typeof owesOf>[0], now: number) => {
  const owes = owesOf(it, now)
  return owes && { ...owes, words: leftInWords(now, owes.until) }
}
export const rowOf = (it: Listed, now: number): ProposalRow => {
  const owes = owing(it, now)
  return {
    ...{ id: it._id, kind: it.kind, title: it.title, category: it.category, placeName: nameOf(it.community) },
    ...{ spot: it.spot, stage: it.stage, word: stages[it.stage], seconds: it.seconds, needed: it.needed },
    ...{ raisedAt: it.raisedAt, owes, sample: it.sample, reopened: it.reopened },
    tone: owes?.late ? 'bad' : (tones[it.stage] ?? 'wait'),
  }
}

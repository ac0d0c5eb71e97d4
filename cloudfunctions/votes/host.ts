import type { JournalEntry } from '../../types/common'
import { type Vote, type VoteMove, VoteTerms, voteMoves } from '../../types/votes'
import type { Step } from '../kernel/move'

export const stepFor = (it: Vote, verb: VoteMove, more: Record<string, unknown> = {}): Step => ({
  ...{ to: voteMoves[verb].to, set: { state: voteMoves[verb].to, ...more }, office: it.place, role: 'staff' },
})

/** What all moves of a vote have in common. */
export const hosting = {
  target: (it: Vote) => ({ offices: [it.place] }),
  reply: (it: Vote, { rev }: JournalEntry) => ({ id: it._id, rev, state: it.state }),
}

/** The order of lists: by the end, then by id. */
export const orderOf = (closesAt: number, id: string): string => `${String(closesAt).padStart(15, '0')}:${id}`
export const page = 20

/** Only what staff write. */
export const termsOf = (it: VoteTerms): VoteTerms => VoteTerms.parse(it)

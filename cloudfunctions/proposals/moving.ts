import type { JournalEntry } from '../../types/common'
import { Stage } from '../../types/proposal-life'
import type { Proposal } from '../../types/proposals'

/** What all acts of the one who raised it have in common. */
export const raising = {
  target: (it: Proposal) => ({ owner: it.raiser.id }),
  reply: (it: Proposal, entry: JournalEntry) => movedTo(it, entry),
}
/** What all acts of the offices have in common. */
export const handling = {
  target: (it: Proposal) => ({ offices: [it.office] }),
  reply: (it: Proposal, entry: JournalEntry) => movedTo(it, entry),
}
/** Made of the entry alone: a retry gets the same answer whatever has happened since. */
const movedTo = ({ _id }: Proposal, { rev, to }: JournalEntry) => ({ id: _id, rev, stage: Stage.parse(to) })

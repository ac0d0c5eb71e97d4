import { MeetingOnAgenda } from '../../types/agenda'
import { Proposal } from '../../types/proposals'
import { z } from '../../types/z'

export const proposals = { collection: 'proposals', record: Proposal }

/** As those who speak read it: without what was done to it. */
export const Spoken = z.extend(Proposal, {
  journal: z.optional(Proposal.shape.journal),
  happened: z.optional(Proposal.shape.happened),
})
export type Spoken = z.infer<typeof Spoken>
export const spoken = { collection: 'proposals', record: Spoken }

/** What lists read of a proposal: nothing of the voices in it. */
export const Listed = z.pick(Proposal, {
  ...{ _id: true, rev: true, kind: true, stage: true, level: true, title: true, text: true, category: true },
  ...{ community: true, spot: true, sample: true, raiser: true, desk: true, seconds: true, needed: true, office: true },
  ...{ watch: true, due: true, meeting: true, decision: true, reopened: true, climbs: true, open: true },
  ...{ raisedAt: true, order: true, dueKey: true, checked: true, photos: true, result: true },
})
export type Listed = z.infer<typeof Listed>
export const listed = { collection: 'proposals', record: Listed }
export const listedPaths = Object.keys(Listed.shape).filter((path) => path !== '_id')

/** The meetings' own documents: read, never written. */
export const meetings = { collection: 'meetings', record: MeetingOnAgenda }
export const page = 20

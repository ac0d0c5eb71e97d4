import type { Input } from '../../types/action'
import type { JournalEntry } from '../../types/common'
import type { LevelName, ProposalKind } from '../../types/proposal-life'
import type { Checked, Proposal } from '../../types/proposals'
import type { raise } from '../../types/raising'
import type { raiseAtDesk } from '../../types/screening'
import { digest } from '../kernel/context'
import { idsOf } from './photos'
import { entered, levelOf, orderOf } from './rules'

type Written = Pick<Input<typeof raise>, 'title' | 'text' | 'category' | 'spot' | 'photos'> &
  Partial<Pick<Input<typeof raiseAtDesk>, 'name'>>
export type Raised = {
  kind: ProposalKind
  community: string
  written: Written
  raiser: Proposal['raiser']
  desk: Proposal['desk']
  checked: Exclude<Checked, 'risky'>
  entry: Omit<JournalEntry, 'rev' | 'to'>
}

/** A call makes one proposal: its id comes from the caller and the key. */
export const idFor = (openid: string | undefined, key: string): string =>
  `q-${digest(['proposal', openid, key]).slice(0, 22)}`

/** A proposal that has just been raised, with its first entry, so that raising it is one insert. */
export const raised = (_id: string, it: Raised): Proposal => {
  const { at } = it.entry
  const { title, text, category, spot, photos } = it.written
  const level: LevelName = levelOf(it.community)
  const nothing = { seconds: 0, joined: 0, yes: 0, no: 0, asked: 0, reopened: 0, climbs: 0 }
  const later = { holder: null, due: null, meeting: null, decision: null, result: null, evaluation: null }
  const people = [it.raiser.id]
  return {
    ...{ _id, rev: 1, kind: it.kind, level, title, text, category, community: it.community, spot },
    ...{ photos: idsOf(photos), sample: false, checked: it.checked, held: it.checked === 'held' ? 1 : 0 },
    ...{
      raiser: it.raiser,
      desk: it.desk,
      people,
      raisers: people,
      voices: {},
      questions: {},
      milestones: [],
      heard: [],
    },
    ...nothing,
    ...later,
    ...{ needed: null, appealed: false, raisedAt: at, order: orderOf(at, _id), card: null },
    ...entered({ _id, office: it.community, offices: [] }, { stage: 'raised', now: at }),
    journal: [{ ...it.entry, rev: 1, to: 'raised' }],
    ...{ happened: [], fresh: false, unsent: true },
  }
}

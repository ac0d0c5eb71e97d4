import type { Proposal } from '../../types/proposals'
import { digest } from '../kernel/context'
import { nameOf } from '../kernel/places'
import { linkedRows } from '../kernel/qr'
import { vouch } from '../kernel/seal'
import { tokenOf } from '../kernel/tokens'

/** The token of a proposal's n-th card: made with the cloud's key, kept nowhere. */
const tokenFor = (id: string, no: number): string => tokenOf('YLP', vouch(`proposal:${id}:${no}`))
/** By which a proposal is found; a token cannot be made of it. */
export const cardKey = (token: string): string => digest(['proposal-card', token])

export const cardAfter = ({ _id, card }: Pick<Proposal, '_id' | 'card'>, anew: boolean) => {
  const no = card ? card.no + (anew ? 1 : 0) : 1
  return { no, key: cardKey(tokenFor(_id, no)) }
}
/** What is printed: both names stand on it, in full, because the one who raised it takes it along. */
export const printed = (it: Proposal) => {
  const token = tokenFor(it._id, it.card?.no ?? 1)
  return {
    ...{ id: it._id, rev: it.rev, token, rows: linkedRows(token), title: it.title, raiser: it.raiser.name },
    ...{ desk: it.desk?.name ?? '', place: nameOf(it.desk?.office ?? it.community), at: it.raisedAt },
  }
}
/** Raised for somebody who has no account here. */
export const isDeskPerson = (id: string): boolean => id.startsWith('m-desk-')
/** 王** */
export const masked = (name: string): string => `${[...name][0] ?? ''}**`

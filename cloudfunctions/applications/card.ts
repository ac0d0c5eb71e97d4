import type { Application } from '../../types/applications'
import type { Card } from '../../types/card'
import { digest } from '../kernel/context'
import { nameOf } from '../kernel/places'
import { linkedRows } from '../kernel/qr'
import { vouch } from '../kernel/seal'
import { tokenOf } from '../kernel/tokens'

/** The token of a case's n-th card: made with the cloud's key, kept nowhere, and the same whenever it is asked for. */
export const tokenFor = (id: string, no: number): string => tokenOf('YLK', vouch(`card:${id}:${no}`))
/** By which a case is found; a token cannot be made of it. */
export const cardKey = (token: string): string => digest(['card', token])

/** The first card, the one that counts, or the next one when it was lost. */
export const cardAfter = ({ _id, card }: Pick<Application, '_id' | 'card'>, anew: boolean) => {
  const no = card ? card.no + (anew ? 1 : 0) : 1
  return { no, key: cardKey(tokenFor(_id, no)) }
}

/** 王**: enough for the one who holds the card. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}**`

export const cardOfCase = (it: Application): Card => {
  const no = it.card?.no ?? 1
  const token = tokenFor(it._id, no)
  return {
    ...{ token, rows: linkedRows(token), number: it.number, title: it.service.title, no, rev: it.rev },
    name: maskedName(it.applicant.name),
    helper: it.helper ? maskedName(it.helper.name) : null,
    office: nameOf(it.office),
    dueAt: it.dueAt,
    sample: !it.service.verified,
  }
}

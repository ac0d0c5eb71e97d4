import { verdictOfPlace } from '../../types/checks'
import { placeIn } from '../../types/codes'
import type { Meeting } from '../../types/meetings'
import { markOf, proofOf } from '../kernel/passes'

/** A code lasts a minute, and one minute longer for those who are still typing. */
const minute = 60_000
const signs = 8
/** Eight digits that only somebody who sees the host's screen knows: of this meeting and this minute. */
const codeIn = (id: string, window: number): string => {
  const words = proofOf(`meeting:${id}:${window}`)
  let number = 0
  for (const sign of words) number = (number * 131 + sign.charCodeAt(0)) % 10 ** signs
  return String(number).padStart(signs, '0')
}
export const codeOf = (id: string, now: number): string => codeIn(id, Math.floor(now / minute))

/** The host's code of this minute or the last, or what the screen of the meeting's centre shows now. */
export const isGoodCode = ({ _id, centre }: Pick<Meeting, '_id' | 'centre'>, code: string, now: number): boolean => {
  const window = Math.floor(now / minute)
  if (code === codeIn(_id, window) || code === codeIn(_id, window - 1)) return true
  if (centre === null || placeIn(code)?.kind !== 'screen') return false
  return verdictOfPlace(code, { centre: markOf(centre), edition: 0, proofOf }, now) === 'OK'
}

import { proofOf } from './passes'

/** So long somebody may read and think after a scan before they tap. */
const patience = 5 * 60_000
type Scanned = { code: string; person: string }
const word = ({ code, person }: Scanned, at: number) => proofOf(`scanned:${person}:${at}:${code}`)

/** The cloud's word that this person scanned this code at that instant. */
export const scannedAt = (scanned: Scanned, at: number): string => `${at}.${word(scanned, at)}`
/** When it was scanned: the instant of the word while that is right and young, else now. */
export const whenScanned = (said: string | undefined, scanned: Scanned, now: number): number => {
  const [at, proof] = (said ?? '').split('.')
  const when = Number(at)
  const right = Number.isSafeInteger(when) && proof === word(scanned, when)
  return right && when <= now && now < when + patience ? when : now
}

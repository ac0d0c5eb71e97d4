import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { markLength, type Pass, passBody, printedBody, type ReadPass, screenBody, spelled } from '../../types/codes'
import { drawn } from './session'

/** Around 32 bytes, what makes them an Ed25519 key in PKCS 8. */
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex')
const made = new Map<string, { secret: KeyObject; open: KeyObject }>()

/** A key a year, made of the secret that signs sessions: nothing more to be set or kept. */
const keyOf = (year: number) => {
  const seed = drawn(`passes:${year}`)
  const known = made.get(seed)
  if (known) return known
  const der = Buffer.concat([wrapping, Buffer.from(seed, 'base64url')])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const key = { secret, open: createPublicKey(secret) }
  made.set(seed, key)
  return key
}

/** The years whose tickets are taken now: this one and the last, so that a ticket from December is good in January. */
export const yearsOf = (now: number): number[] => {
  const year = new Date(now).getUTCFullYear()
  return [year - 1, year]
}
/** Under which a phone without network looks whether a ticket is the cloud's own: 64 hex signs a year. */
export const openKeys = (now: number): { year: number; key: string }[] =>
  yearsOf(now).map((year) => ({
    year,
    key: keyOf(year).open.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
  }))

/** What stands for an id in a code. */
export const markOf = (id: string): string =>
  spelled(
    createHash('sha256')
      .update(`mark:${id}`)
      .digest()
      .subarray(0, (markLength * 5) / 8),
  )

/** The text of a ticket: the same whenever it is asked for. */
export const passFor = (pass: Omit<Pass, 'key'>, issued: number): string => {
  const year = new Date(issued).getUTCFullYear()
  const body = passBody({ ...pass, key: year })
  return body + spelled(sign(null, Buffer.from(body), keyOf(year).secret))
}
export const isOurs = ({ pass, body, signature }: ReadPass): boolean =>
  verify(null, Buffer.from(body), keyOf(pass.key).open, signature)

/** 100 bits that only the cloud can make; nobody else looks whether a centre's code is true, so the code stays coarse and is read from afar. */
export const proofOf = (body: string): string =>
  spelled(Buffer.from(drawn(`place:${body}`), 'base64url').subarray(0, 13)).slice(0, 20)
export const screenCode = (centre: string, window: number): string => {
  const body = screenBody(markOf(centre), window)
  return body + proofOf(body)
}
export const printedCode = (centre: string, edition: number): string => {
  const body = printedBody(markOf(centre), edition)
  return body + proofOf(body)
}

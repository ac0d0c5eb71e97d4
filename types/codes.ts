import type { Instant } from './common'
import type { z } from './z'

/** Crockford's base 32: a QR holds these in its dense alphanumeric mode, and no two of them are mistaken for each other. */
export const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** What codes count their times from: 2020-01-01 in UTC. */
export const epoch = 1_577_836_800_000
export const hour = 3_600_000
/** A screen's code changes so often, and the one before is taken for so long still. */
export const windowLength = 30_000
export const windowGrace = 5_000

/** 80 bits that stand for an id: made by the function, so that a code carries no id and nothing of anybody. */
export const markLength = 16
const proofLength = 20
const signatureLength = 103

/** A number in so many signs; what does not fit is a bug. */
export const written = (value: number, width: number): string => {
  let text = ''
  for (let left = value, at = 0; at < width; at++, left = Math.floor(left / 32)) text = signs.charAt(left % 32) + text
  if (readNumber(text) !== value) throw new Error(`${value} does not fit into ${width} signs`)
  return text
}
const readNumber = (text: string): number => [...text].reduce((sum, sign) => sum * 32 + signs.indexOf(sign), 0)

/** Bytes in five bits a sign, the last sign filled up with zeros. */
export const spelled = (bytes: Uint8Array): string => {
  let text = ''
  for (let bit = 0; bit < bytes.length * 8; bit += 5) text += signs.charAt(fiveAt(bytes, bit))
  return text
}
const bitAt = (bytes: Uint8Array, at: number): number => ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
const fiveAt = (bytes: Uint8Array, from: number): number => {
  let five = 0
  for (let at = from; at < from + 5; at++) five = five * 2 + bitAt(bytes, at)
  return five
}

/** The bytes again; undefined where the same bytes would be spelled otherwise, so that every code has one text only. */
export const unspelled = (text: string, length: number): Uint8Array | undefined => {
  const bytes = new Uint8Array(length)
  for (let bit = 0; bit < length * 8; bit++) {
    const five = signs.indexOf(text.charAt(Math.floor(bit / 5)))
    if (five < 0) return undefined
    const at = bit >> 3
    bytes[at] = ((bytes[at] ?? 0) << 1) | ((five >> (4 - (bit % 5))) & 1)
  }
  return spelled(bytes) === text ? bytes : undefined
}

/** The order of Ed25519's group, lowest byte first. A signature whose second half is not below it is another text for the same word. */
const order = [
  ...[0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14],
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10],
]
export const isCanonical = (signature: Uint8Array): boolean => {
  for (let at = 31; at >= 0; at--) {
    const [ours, most] = [signature[32 + at] ?? 0, order[at] ?? 0]
    if (ours !== most) return ours < most
  }
  return false
}

type Time = z.infer<typeof Instant>
/** What a ticket says. `key`: the year of the key that signed it; `edition` counts the tickets of the same seat: only the newest one is good. */
export type Pass = { key: number; activity: string; session: number; ticket: string; edition: number; until: Time }
/** What is signed: kind and version, then fixed widths. `until` is kept in whole hours, rounded up. */
export const passBody = ({ key, activity, session, ticket, edition, until }: Pass): string =>
  [
    `YLT1${written(key - 2020, 2)}${activity}${written(session, 2)}${ticket}`,
    `${written(edition, 2)}${written(Math.ceil((until - epoch) / hour), 4)}`,
  ].join('')

const passShape = new RegExp(
  `^(YLT1([${signs}]{2})([${signs}]{${markLength}})([${signs}]{2})([${signs}]{${markLength}})([${signs}]{2})([${signs}]{4}))([${signs}]{${signatureLength}})$`,
)
export type ReadPass = { pass: Pass; body: string; signature: Uint8Array }
/** A ticket as it was scanned; undefined where it is none. Nothing of it is true before its signature was looked at. */
export const passIn = (text: string): ReadPass | undefined => {
  const [, body, key, activity, session, ticket, edition, until, spelt] = passShape.exec(text) ?? []
  if (!body || !key || !activity || !session || !ticket || !edition || !until || !spelt) return undefined
  const signature = unspelled(spelt, 64)
  if (!signature) return undefined
  const pass = { key: 2020 + readNumber(key), activity, session: readNumber(session), ticket }
  return {
    pass: { ...pass, edition: readNumber(edition), until: epoch + readNumber(until) * hour },
    body,
    signature,
  }
}

export const windowAt = (now: Time): number => Math.floor((now - epoch) / windowLength)
/** The code on a centre's screen during one half minute, and the one that is printed on its wall, without the proof. */
export const screenBody = (centre: string, window: number): string => `YLS1${centre}${written(window, 6)}`
export const printedBody = (centre: string, edition: number): string => `YLP1${centre}${written(edition, 2)}`

const placeShape = new RegExp(
  `^((?:YLS1([${signs}]{${markLength}})([${signs}]{6}))|(?:YLP1([${signs}]{${markLength}})([${signs}]{2})))([${signs}]{${proofLength}})$`,
)
export type ReadPlace = { kind: 'screen' | 'printed'; centre: string; count: number; body: string; proof: string }
/** A code of a centre as it was scanned. `count`: the half minute of a screen's, the edition of a printed one. */
export const placeIn = (text: string): ReadPlace | undefined => {
  const [, body, screen, window, printed, edition, proof] = placeShape.exec(text) ?? []
  const [centre, count] = [screen ?? printed, window ?? edition]
  if (!body || !proof || !centre || !count) return undefined
  return { kind: screen ? 'screen' : 'printed', centre, count: readNumber(count), body, proof }
}

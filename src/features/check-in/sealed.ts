import nacl from 'tweetnacl'
import type { ReadPass } from '../../../types/codes'
import { LineWords, type Pack, type SealedLine } from '../../../types/scans'

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (one) => `0${one.toString(16)}`.slice(-2)).join('')
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length >> 1 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
/** Codes are plain signs: one byte each. */
const plain = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const words = (bytes: Uint8Array): string => {
  let escaped = ''
  for (const one of bytes) escaped += `%${`0${one.toString(16)}`.slice(-2)}`
  return decodeURIComponent(escaped)
}

export type Signed = (pack: Pick<Pack, 'keys'>, read: ReadPass) => boolean
/** Is it the cloud's own signature? Looked at with the open half of its key: nothing secret lies on the phone. */
export const isSigned: Signed = (pack, { pass, body, signature }) => {
  const key = pack.keys.find(({ year }) => year === pass.key)?.key
  return key !== undefined && nacl.sign.detached.verify(plain(body), signature, bytesOf(key))
}

/** What a line's ticket yields: where the line stands and what opens it. */
const lockOf = (signature: Uint8Array) => {
  const digest = nacl.hash(signature)
  return { key: digest.subarray(0, 32), label: hexOf(digest.subarray(32, 44)) }
}
/** Who this ticket is for; undefined when the list that the phone took along has nobody for it. */
export const lineFor = (lines: readonly SealedLine[], { signature }: ReadPass): LineWords | undefined => {
  const { key, label } = lockOf(signature)
  const line = lines.find((one) => one.label === label)
  if (!line) return undefined
  const bytes = bytesOf(line.box)
  const opened = nacl.secretbox.open(bytes.subarray(24), bytes.subarray(0, 24), key)
  const read = opened ? LineWords.safeParse(JSON.parse(words(opened))) : undefined
  return read?.success ? read.data : undefined
}

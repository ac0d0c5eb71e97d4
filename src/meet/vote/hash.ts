import nacl from 'tweetnacl'
import type { Hash } from '../../../types/recount'

/** UTF-8 without TextEncoder, which WeChat does not have. */
const bytesOf = (text: string): Uint8Array => {
  const bytes: number[] = []
  const escaped = encodeURIComponent(text)
  for (let at = 0; at < escaped.length; at++) {
    if (escaped[at] === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    } else bytes.push(escaped.charCodeAt(at))
  }
  return Uint8Array.from(bytes)
}
/** The first 64 hex signs of a SHA-512, as the cloud has them. */
export const hash: Hash = (text) =>
  Array.from(nacl.hash(bytesOf(text)).subarray(0, 32), (one) => `0${one.toString(16)}`.slice(-2)).join('')

import { createHash } from 'node:crypto'
import nacl from 'tweetnacl'
import { passIn } from '../../types/codes'
import type { LineWords, SealedLine } from '../../types/scans'

/**
 * A line of a list that only its own ticket opens: where it lies and what opens it are made of the ticket's signature.
 * The box's nonce is made of its words, so that the same key never covers two different lines in the same way.
 */
export const sealedLine = (ticket: string, words: LineWords): SealedLine => {
  const read = passIn(ticket)
  if (!read) throw new Error('not a ticket')
  const digest = createHash('sha512').update(read.signature).digest()
  const text = Buffer.from(JSON.stringify(words))
  const nonce = createHash('sha512').update(digest).update(text).digest().subarray(0, 24)
  const box = nacl.secretbox(text, nonce, digest.subarray(0, 32))
  return { label: digest.subarray(32, 44).toString('hex'), box: Buffer.concat([nonce, box]).toString('hex') }
}

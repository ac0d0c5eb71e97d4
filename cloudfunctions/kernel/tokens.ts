const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26

/** 130 bits of the cloud's word, in signs that a code holds in its densest mode. */
export const tokenOf = (mark: string, word: string): string => {
  let bits = BigInt(`0x${Buffer.from(word, 'base64url').toString('hex')}`)
  let text = ''
  for (let at = 0; at < length; at++) {
    text += signs[Number(bits & 31n)]
    bits >>= 5n
  }
  return mark + text
}

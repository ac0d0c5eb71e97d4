/** The phone's own clock and dice. What the community decides by is the cloud's clock, never this one. */
export const now = (): number => Date.now()

const sixteen = (): Uint8Array => {
  const bytes = new Uint8Array(16)
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) return crypto.getRandomValues(bytes)
  // WeChat's own dice answer later by a callback; these keys need to be different, not secret.
  for (let at = 0; at < 16; at++) bytes[at] = Math.floor(Math.random() * 256)
  return bytes
}

/** A random id in UUID form (version 4). */
export const uuid = (): string => {
  const bytes = sixteen()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const key = (): Buffer => {
  const bytes = Buffer.from(process.env.SEAL_KEY ?? '', 'base64')
  if (bytes.length !== 32) throw new Error('SEAL_KEY is not 32 bytes of base64')
  return bytes
}

/** AES-256-GCM; `about` (the record's id and field) is authenticated, so a cipher text cannot be moved to another record. */
export const seal = (text: string, about: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), iv)
  cipher.setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', iv, cipher.getAuthTag(), body]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

export const unseal = (sealed: string, about: string): string => {
  const [version, iv, tag, body] = sealed.split('.')
  if (version !== 'v1' || !iv || !tag || body === undefined) throw new Error('not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(iv, 'base64url'))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

/** Tells one body from another without telling what stands in it: a plain digest of a phone number is soon guessed. */
export const fingerprint = (body: string): string =>
  createHmac('sha256', key()).update(`fingerprint:${body}`).digest('base64url')

/** A short proof that the cloud said this; for what a client carries between two calls. */
export const vouch = (claim: string): string => createHmac('sha256', key()).update(`vouch:${claim}`).digest('base64url')

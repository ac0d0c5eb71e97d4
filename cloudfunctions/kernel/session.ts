import { createHmac, timingSafeEqual } from 'node:crypto'

const mac = (text: string): string => {
  const secret = process.env.SESSION_SECRET
  if (!secret || secret.length < 32) throw new Error('SESSION_SECRET is not set')
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** A session for a browser: `<person>.<expiry>.<signature>`, all base64url. `until` in milliseconds since 1970. */
export const sessionFor = (openid: string, until: number): string => {
  const claim = `${Buffer.from(openid).toString('base64url')}.${until}`
  return `${claim}.${mac(claim)}`
}

/** Whose session an `authorization: Bearer …` header carries; undefined when it is missing, forged or over. */
export const personOf = (header: string | undefined, now: number): string | undefined => {
  const [, person, until, signature] = /^Bearer ([\w-]+)\.(\d{1,15})\.([\w-]{43})$/.exec(header ?? '') ?? []
  if (!person || !until || !signature || Number(until) <= now) return undefined
  const right = timingSafeEqual(Buffer.from(signature), Buffer.from(mac(`${person}.${until}`)))
  return right ? Buffer.from(person, 'base64url').toString('utf8') : undefined
}

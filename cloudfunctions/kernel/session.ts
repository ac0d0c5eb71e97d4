import { createHmac, timingSafeEqual } from 'node:crypto'

const mac = (text: string): string => {
  const secret = process.env.SESSION_SECRET
  if (!secret || secret.length < 32) throw new Error('SESSION_SECRET is not set')
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** Words that only the cloud can make again of the same claim: base64url, 43 signs. */
export const drawn = (claim: string): string => mac(`drawn:${claim}`)

type Named = { openid: string; id: string; until: number }
/** A session for a browser: `<person>.<id>.<expiry>.<signature>`, all base64url. `until` in milliseconds since 1970. */
export const sessionFor = ({ openid, id, until }: Named): string => {
  const claim = `${Buffer.from(openid).toString('base64url')}.${id}.${until}`
  return `${claim}.${mac(claim)}`
}

/** Whose session, and which, an `authorization: Bearer …` header carries; undefined when it is missing, forged or over. */
export const personOf = (header: string | undefined, now: number): Omit<Named, 'until'> | undefined => {
  const [, person, id, until, signature] =
    /^Bearer ([\w-]+)\.([\w-]{1,64})\.(\d{1,15})\.([\w-]{43})$/.exec(header ?? '') ?? []
  if (!person || !id || !until || !signature || Number(until) <= now) return undefined
  const right = timingSafeEqual(Buffer.from(signature), Buffer.from(mac(`${person}.${id}.${until}`)))
  return right ? { openid: Buffer.from(person, 'base64url').toString('utf8'), id } : undefined
}

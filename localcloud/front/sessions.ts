import { createHmac, timingSafeEqual } from 'node:crypto'
import { isDoc } from '../query/values'

interface Session {
  openid: string
  memberId: string
}

const signatureOf = (payload: string, secret: string): string =>
  createHmac('sha256', secret).update(payload).digest('base64url')

/** A signed session; it survives restarts because its secret is kept with the data. */
export const issue = (session: Session, secret: string): string => {
  const payload = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${payload}.${signatureOf(payload, secret)}`
}

/** The session in an authorization header, if its signature holds. */
export const sessionOf = (authorization: string | undefined, secret: string): Session | undefined => {
  const [, payload = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? []
  const wanted = Buffer.from(signatureOf(payload, secret))
  const given = Buffer.from(signature)
  if (payload === '' || wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined
  const read: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  if (!isDoc(read) || typeof read.openid !== 'string') return undefined
  return { openid: read.openid, memberId: String(read.memberId) }
}

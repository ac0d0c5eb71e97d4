import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { WebContext } from '../../front/answers'

const SCRIPT = 'text/javascript; charset=utf-8'
const zipped = new Map<string, Buffer>()

interface Sent {
  text: string
  version: string
  type?: string
}

/** A few letters for some text. */
export const sum = (text: string): string => createHash('sha1').update(text).digest('base64url')

/**
 * A script of the phone's, or another text. Asked for by its version it never changes, so that a browser keeps it, and what it compiled
 * of it; without, or by an older one, the browser asks again each time.
 */
export const send = (c: WebContext, { text, version, type = SCRIPT }: Sent): Response => {
  const tag = `"${version}"`
  const lasting = c.req.query('v') === version ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { 'content-type': type, 'cache-control': lasting, etag: tag, vary: 'accept-encoding' }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  if (!(c.req.header('accept-encoding') ?? '').includes('gzip')) return c.body(text, 200, headers)
  const bytes = zipped.get(tag) ?? gzipSync(text, { level: 6 })
  zipped.set(tag, bytes)
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-encoding': 'gzip' })
}

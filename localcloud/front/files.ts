import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import { asCloudError } from '../errors'
import { failure, success, type Web, type WebContext } from './answers'
import type { Sessions } from './sessions'

const MOST_BYTES = 20 * 1024 * 1024
/** Shown by the browser; everything else is handed over as a download and never runs here. */
const INLINE: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  pdf: 'application/pdf',
}

const bytesOf = async (c: WebContext): Promise<Buffer | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return undefined
  const bytes = Buffer.from(await c.req.arrayBuffer())
  return bytes.length > MOST_BYTES ? undefined : bytes
}

const upload = (core: Core, sessions: Sessions) => async (c: WebContext) => {
  const session = sessions.of(c.req.header('authorization'))
  if (!session) return failure(c, 'NO_SESSION', randomUUID())
  const bytes = await bytesOf(c)
  if (!bytes) return failure(c, 'TOO_LARGE', randomUUID())
  try {
    const fileID = await core.files.save(core.files.checked(c.req.query('path')), bytes, session.openid)
    return success(c, { fileID })
  } catch (thrown) {
    console.error(asCloudError(thrown).message)
    return failure(c, 'BAD_REQUEST', randomUUID())
  }
}

const xml = (code: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`

/** Where the SDK puts the bytes of uploadFile: an empty answer is success, XML is failure. */
const put = (core: Core) => async (c: WebContext) => {
  const path = decodeURIComponent(c.req.path.slice('/files-upload/'.length))
  if (!core.files.verify(path, 'put', c.req.header('authorization') ?? ''))
    return c.body(xml('SignatureDoesNotMatch'), 403)
  const bytes = Buffer.from(await c.req.arrayBuffer())
  await core.files.save(core.files.checked(path), bytes)
  return c.body('')
}

const download = (core: Core) => async (c: WebContext) => {
  const path = decodeURIComponent(new URL(c.req.url).pathname.slice('/files/'.length))
  const valid = core.files.readable(path, c.req.query('t') ?? '', c.req.query('sign') ?? '')
  if (!valid || !core.files.has(path)) return c.body(xml(valid ? 'NoSuchKey' : 'AccessDenied'), valid ? 404 : 403)
  const type = INLINE[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
  const bytes = await core.files.read(path)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'x-content-type-options': 'nosniff',
    // a sandbox keeps the browser's own PDF reader from opening
    ...(type === 'application/pdf' ? {} : { 'content-security-policy': "default-src 'none'; sandbox" }),
    'cache-control': 'private, max-age=600',
  })
}

/** Cloud storage over HTTP. */
export const files = (core: Core, sessions: Sessions): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/local/upload', upload(core, sessions))
  app.put('/files-upload/*', put(core))
  app.get('/files/*', download(core))
  return app
}

import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import { isDoc } from '../query/values'
import { bodyOf, failure, success, type Web, type WebContext } from './answers'
import type { Sessions } from './sessions'

const TWO_HOURS = 7200
const MOST = 50
const NO_FILE = { status: -503003, errMsg: 'STORAGE_FILE_NONEXIST' }
const NOT_YOURS = { status: -503002, errMsg: 'STORAGE_EXCEED_AUTHORITY' }

interface Asked {
  fileID: unknown
  seconds: number
}

const askedIn = (it: unknown): Asked => {
  if (!isDoc(it)) return { fileID: it, seconds: TWO_HOURS }
  const seconds = typeof it.maxAge === 'number' && it.maxAge > 0 ? it.maxAge : TWO_HOURS
  return { fileID: it.fileID, seconds }
}

/** The path of a file that this person may touch, or why not. */
const own = (core: Core, fileID: unknown, openid: string): { path: string } | typeof NO_FILE => {
  const path = core.files.pathOf(fileID)
  if (path === undefined || !core.files.has(path)) return NO_FILE
  return core.files.ownerOf(path) === openid ? { path } : NOT_YOURS
}

const addressOf = (core: Core, openid: string, it: unknown) => {
  const { fileID, seconds } = askedIn(it)
  const found = own(core, fileID, openid)
  if (!('path' in found)) return { fileID, tempFileURL: '', maxAge: seconds, ...found }
  return { fileID, tempFileURL: core.files.url(found.path, seconds), maxAge: seconds, status: 0, errMsg: 'ok' }
}

const gone = async (core: Core, openid: string, it: unknown) => {
  const { fileID } = askedIn(it)
  const found = own(core, fileID, openid)
  if (!('path' in found)) return { fileID, ...found }
  await core.files.remove(found.path)
  return { fileID, status: 0, errMsg: 'ok' }
}

/** What a page asks of the cloud's storage: the rule is that who made a file reads and removes it. */
export const clientFiles = (core: Core, sessions: Sessions): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/client/files', async (c: WebContext) => {
    const session = sessions.of(c.req.header('authorization'))
    if (!session) return failure(c, 'NO_SESSION', randomUUID())
    const body = await bodyOf(c)
    const files: unknown[] = Array.isArray(body?.files) ? body.files : []
    const known = body?.action === 'urls' || body?.action === 'delete'
    if (!known || files.length === 0 || files.length > MOST) return failure(c, 'BAD_REQUEST', randomUUID())
    const { openid } = session
    if (body?.action === 'urls')
      return success(c, { ok: true, fileList: files.map((one) => addressOf(core, openid, one)) })
    return success(c, { ok: true, fileList: await Promise.all(files.map((one) => gone(core, openid, one))) })
  })
  return app
}

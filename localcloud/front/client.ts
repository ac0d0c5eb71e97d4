import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import { dispatch } from '../dispatch'
import { asCloudError, CloudError, invalid, unsupported } from '../errors'
import { type Doc, isDoc } from '../query/values'
import type { Deed } from '../rules'
import { decode, encode } from '../store/codec'
import { bodyOf, failure, type Web, type WebContext } from './answers'
import type { Sessions } from './sessions'

/** What wx.cloud.database() sends from a page, by the deed that the rules speak of. */
const DEEDS: Record<string, Deed> = {
  get: 'read',
  count: 'read',
  add: 'create',
  update: 'update',
  remove: 'delete',
}
/** A client gets 20 documents at most, unlike a function. */
const MOST = 20

interface Ask {
  action: string
  deed: Deed
  collection: string
  query: Doc | undefined
  data: Doc
}

const denied = () => new CloudError('DATABASE_PERMISSION_DENIED', 'Permission denied')

/** {openid} stands for the one who asks. */
const ownQuery = (query: Doc, openid: string): Doc =>
  Object.fromEntries(Object.entries(query).map(([path, value]) => [path, value === '{openid}' ? openid : value]))

const askOf = (body: Doc, openid: string, now: number): Ask => {
  const action = String(body.action)
  const deed = Object.hasOwn(DEEDS, action) ? DEEDS[action] : undefined
  if (!deed) throw unsupported(`the client's database action ${action}`)
  if (typeof body.collection !== 'string') throw invalid('collection must be a name')
  const plain = (value: unknown): Doc => (isDoc(value) ? decode(JSON.stringify(value), now) : {})
  const data = plain(body.data)
  if (encode(data).includes('"_openid"')) throw invalid('_openid is set by the cloud')
  const query = isDoc(body.query) ? ownQuery(plain(body.query), openid) : undefined
  return { action, deed, collection: body.collection, query, data }
}

const wireAsk = ({ action, collection, query, data }: Ask, openid: string): Doc => {
  const base = { collectionName: collection, query: query && encode(query) }
  if (action === 'get') return { ...base, action: 'database.getDocument', limit: MOST }
  if (action === 'count') return { ...base, action: 'database.calculateDocument' }
  if (action === 'remove') return { ...base, action: 'database.removeDocument', multi: true }
  const text = (doc: Doc) => encode(doc)
  if (action === 'add')
    return { ...base, action: 'database.insertDocument', data: [text({ ...data, _openid: openid })] }
  const operators = Object.keys(data).every((key) => key.startsWith('$'))
  return { ...base, action: 'database.modifyDocument', multi: true, data: text(operators ? data : { $set: data }) }
}

const judged = async (core: Core, body: Doc, openid: string): Promise<Doc> => {
  const ask = askOf(body, openid, core.clock.now())
  const why = core.rules.refusal({ ...ask, query: ask.query ?? {}, openid })
  const { action, collection } = ask
  core.rules.note({ at: core.clock.now(), action, collection, openid, allowed: !why, why: why ?? '' })
  if (why) throw denied()
  return (await dispatch(core, wireAsk(ask, openid), { source: 'wx_client' })).reply
}

const ERR_CODES: Record<string, [number, string]> = {
  DATABASE_PERMISSION_DENIED: [-502003, 'database permission denied'],
  DATABASE_COLLECTION_NOT_EXIST: [-502005, 'database collection not exists'],
  INVALID_PARAM: [-501007, 'invalid parameters'],
}

/** A refusal in the words of wx.cloud on the phone. */
const refused = (thrown: unknown) => {
  const { code, message } = asCloudError(thrown)
  const [errCode, text] = ERR_CODES[code] ?? [-502001, 'database request fail']
  const errMsg = `errCode: ${errCode} ${text} | errMsg: ${message}`
  return { ok: false, failure: { code, message }, errCode, errMsg, requestId: randomUUID() }
}

/** The door for a page that would speak to the database itself: the security rules decide. */
export const client = (core: Core, sessions: Sessions): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/client/database', async (c: WebContext) => {
    const session = sessions.of(c.req.header('authorization'))
    if (!session) return failure(c, 'NO_SESSION', randomUUID())
    const body = await bodyOf(c)
    if (!body) return failure(c, 'BAD_REQUEST', randomUUID())
    try {
      return c.json({ ok: true, ...(await judged(core, body, session.openid)) })
    } catch (thrown) {
      return c.json(refused(thrown))
    }
  })
  return app
}

import { randomUUID } from 'node:crypto'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { readBody } from './body'
import type { Core } from './core'
import { asCloudError, CloudError } from './errors'
import { failure, type Web, type WebContext } from './front/answers'
import type { Sessions } from './front/sessions'
import type { Outcome, Served } from './functions/functions'
import { type Doc, isDoc } from './query/values'

const MOST_BYTES = 100 * 1024

/** Read from the socket itself: through the web's streams it takes several times as long. */
const bytesOf = (c: WebContext): Promise<Buffer | undefined> => readBody(c.env.incoming, MOST_BYTES)

/** The phone calls as WeChat does: any mini-program's function, with an action or without. */
const callOf = (bytes: Buffer, fromPhone: boolean): (Doc & { action: string }) | undefined => {
  try {
    const body: unknown = JSON.parse(bytes.toString())
    if (fromPhone && isDoc(body)) return { ...body, action: typeof body.action === 'string' ? body.action : '' }
    if (!isDoc(body) || typeof body.action !== 'string' || body.action === '') return undefined
    return { ...body, action: body.action }
  } catch {
    return undefined
  }
}

const stamp = (c: WebContext, { requestId, roundTrips, ms }: Served): void => {
  c.header('x-request-id', requestId)
  c.header('x-db-round-trips', String(roundTrips))
  c.header('x-duration-ms', String(ms))
}

const envelope = (c: WebContext, outcome: Outcome): Response => {
  stamp(c, outcome)
  if (!outcome.ok) return failure(c, outcome.code, outcome.requestId)
  c.header('content-type', 'application/json; charset=utf-8')
  return c.body(outcome.text)
}

const hangUp = (c: WebContext): Response => {
  c.env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

const failureOf = ({ code }: CloudError) => (code === 'SERVER_TIMEOUT' ? 'FUNCTION_TIMEOUT' : 'FUNCTION_FAILED')

const call = (core: Core, sessions: Sessions) => async (c: WebContext) => {
  const requestId = randomUUID()
  c.header('x-request-id', requestId)
  const name = c.req.param('function') ?? ''
  const bytes = await bytesOf(c)
  if (!bytes) return failure(c, 'TOO_LARGE', requestId)
  const body = callOf(bytes, c.req.header('x-phone') === '1')
  if (!body) return failure(c, 'BAD_REQUEST', requestId)
  if (!core.functions.has(name)) return failure(c, 'UNKNOWN_FUNCTION', requestId)
  const session = sessions.of(c.req.header('authorization'))
  if (!session) return failure(c, 'NO_SESSION', requestId)
  const { openid } = session
  const struck = await core.faults.strike({ action: 'call', function: name, call: body.action }).catch(asCloudError)
  if (struck instanceof CloudError) return failure(c, failureOf(struck), requestId)
  const event = { ...body, userInfo: { appId: core.appId, openId: openid } }
  const job = { event, action: body.action, identity: { openid, source: 'wx_client' }, requestId }
  const outcome = await core.functions.invoke(name, job)
  if (struck.error) return failure(c, failureOf(struck.error), requestId)
  return struck.lost ? hangUp(c) : envelope(c, outcome)
}

const answerOf = (c: WebContext, text: string): Response => {
  const result: unknown = JSON.parse(text)
  if (!isDoc(result) || typeof result.statusCode !== 'number') return c.json(result ?? null)
  const body = typeof result.body === 'string' ? result.body : JSON.stringify(result.body ?? '')
  const headers = new Headers()
  for (const name of ['x-request-id', 'x-db-round-trips', 'x-duration-ms'])
    headers.set(name, c.res.headers.get(name) ?? '')
  if (isDoc(result.headers))
    for (const [name, value] of Object.entries(result.headers)) headers.set(name, String(value))
  const bytes = result.isBase64Encoded === true ? Buffer.from(body, 'base64') : Buffer.from(body)
  return new Response(new Uint8Array(bytes), { status: result.statusCode, headers })
}

/** CloudBase's HTTP access: the function sees the request, and nobody's WeChat identity. */
const http = (core: Core) => async (c: WebContext) => {
  const requestId = randomUUID()
  const name = c.req.param('function') ?? ''
  const bytes = await bytesOf(c)
  if (!bytes) return failure(c, 'TOO_LARGE', requestId)
  if (!core.functions.has(name)) return failure(c, 'UNKNOWN_FUNCTION', requestId)
  const path = c.req.path.slice(`/http/${name}`.length) || '/'
  const event = {
    path,
    httpMethod: c.req.method,
    headers: c.req.header(),
    queryStringParameters: c.req.query(),
    body: bytes.toString(),
    isBase64Encoded: false,
    requestContext: { requestId, envId: core.envId },
  }
  const outcome = await core.functions.invoke(name, {
    event,
    action: `${c.req.method} ${path}`,
    identity: { source: '' },
    requestId,
  })
  stamp(c, outcome)
  return outcome.ok ? answerOf(c, outcome.text) : failure(c, outcome.code, requestId)
}

/** The door for pages: what WeChat does between wx.cloud.callFunction and the function. */
export const gateway = (core: Core, sessions: Sessions): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/call/:function', call(core, sessions))
  app.all('/http/:function', http(core))
  app.all('/http/:function/*', http(core))
  return app
}

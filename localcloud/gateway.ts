import { randomUUID } from 'node:crypto'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { Core } from './core'
import { asCloudError } from './errors'
import { failure, type Web, type WebContext } from './front/answers'
import { sessionOf } from './front/sessions'
import type { Outcome, Served } from './functions/functions'
import { type Doc, isDoc } from './query/values'

const MOST_BYTES = 100 * 1024

const bytesOf = async (c: WebContext): Promise<Buffer | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return undefined
  const bytes = Buffer.from(await c.req.arrayBuffer())
  return bytes.length > MOST_BYTES ? undefined : bytes
}

const callOf = (bytes: Buffer): (Doc & { action: string }) | undefined => {
  try {
    const body: unknown = JSON.parse(bytes.toString())
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

const call = (core: Core, secret: string) => async (c: WebContext) => {
  const requestId = randomUUID()
  c.header('x-request-id', requestId)
  const name = c.req.param('function') ?? ''
  const bytes = await bytesOf(c)
  if (!bytes) return failure(c, 'TOO_LARGE', requestId)
  const body = callOf(bytes)
  if (!body) return failure(c, 'BAD_REQUEST', requestId)
  if (!core.functions.has(name)) return failure(c, 'UNKNOWN_FUNCTION', requestId)
  const session = sessionOf(c.req.header('authorization'), secret)
  if (!session) return failure(c, 'NO_SESSION', requestId)
  const { openid } = session
  const lost = await core.faults.strike({ action: 'call' }).catch((thrown) => asCloudError(thrown))
  if (typeof lost !== 'boolean') return failure(c, 'FUNCTION_FAILED', requestId)
  const event = { ...body, userInfo: { appId: core.appId, openId: openid } }
  const job = { event, action: body.action, identity: { openid, source: 'wx_client' }, requestId }
  const outcome = await core.functions.invoke(name, job)
  return lost ? hangUp(c) : envelope(c, outcome)
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
export const gateway = (core: Core, secret: string): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/call/:function', call(core, secret))
  app.all('/http/:function', http(core))
  app.all('/http/:function/*', http(core))
  return app
}

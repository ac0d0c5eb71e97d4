import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { MOST_CALL_BYTES, readBody } from './body'
import type { Core } from './core'
import { failure, type Web, type WebContext } from './front/answers'
import type { Served } from './functions/functions'
import { isDoc } from './query/values'

/** Read from the socket itself: through the web's streams it takes several times as long. */
const bytesOf = (c: WebContext): Promise<Buffer | undefined> => readBody(c.env.incoming, MOST_CALL_BYTES)

const stamp = (c: WebContext, { requestId, roundTrips, ms }: Served): void => {
  c.header('x-request-id', requestId)
  c.header('x-db-round-trips', String(roundTrips))
  c.header('x-duration-ms', String(ms))
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
    headers: { 'x-real-ip': c.env.incoming.socket.remoteAddress ?? '', ...c.req.header() },
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
  return outcome.ok ? answerOf(c, outcome.bytes.toString()) : failure(c, outcome.code, requestId)
}

/** CloudBase's HTTP access to the functions. */
export const gateway = (core: Core): Hono<Web> => {
  const app = new Hono<Web>()
  app.all('/http/:function', http(core))
  app.all('/http/:function/*', http(core))
  return app
}

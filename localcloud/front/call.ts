import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { MOST_CALL_BYTES, readBody } from '../body'
import type { Core } from '../core'
import { asCloudError, CloudError } from '../errors'
import type { Outcome } from '../functions/functions'
import { type Doc, isDoc } from '../query/values'
import { type FailureCode, refusal } from './answers'
import type { Sessions } from './sessions'

const CALL = /^\/call\/([^/?]+)(\?|$)/

/** A page's call of a function; these go past the web framework, whose share of a small call is a tenth. */
export const isCall = ({ method, url }: IncomingMessage): boolean => method === 'POST' && CALL.test(url ?? '')

type Asked = Doc & { action: string }
/** The phone calls as WeChat does: any mini-program's function, with an action or without. */
const askedIn = (bytes: Buffer, fromPhone: boolean): Asked | undefined => {
  try {
    const body: unknown = JSON.parse(bytes.toString())
    if (fromPhone && isDoc(body)) return { ...body, action: typeof body.action === 'string' ? body.action : '' }
    if (!isDoc(body) || typeof body.action !== 'string' || body.action === '') return undefined
    return { ...body, action: body.action }
  } catch {
    return undefined
  }
}

interface Reply {
  status: number
  refused?: FailureCode
  body: Buffer
  served?: Outcome
  /** The work is done, and nobody shall hear of it. */
  lost?: boolean
}
interface Door {
  core: Core
  sessions: Sessions
}

const no = (code: FailureCode, requestId: string): Reply => {
  const { status, body } = refusal(code, requestId)
  return { status, refused: code, body: Buffer.from(JSON.stringify(body)) }
}

const codeOf = ({ code }: CloudError) => (code === 'SERVER_TIMEOUT' ? 'FUNCTION_TIMEOUT' : 'FUNCTION_FAILED')

const invoked = async (core: Core, name: string, asked: { body: Asked; openid: string; requestId: string }) => {
  const { body, openid, requestId } = asked
  const struck = await core.faults.strike({ action: 'call', function: name, call: body.action }).catch(asCloudError)
  if (struck instanceof CloudError) return no(codeOf(struck), requestId)
  const event = { ...body, userInfo: { appId: core.appId, openId: openid } }
  const job = { event, action: body.action, identity: { openid, source: 'wx_client' }, requestId }
  const served = await core.functions.invoke(name, job)
  if (struck.error) return no(codeOf(struck.error), requestId)
  if (!served.ok) return { ...no(served.code, requestId), served }
  return { status: 200, body: served.bytes, served, lost: struck.lost }
}

const replyTo = async ({ core, sessions }: Door, request: IncomingMessage, requestId: string): Promise<Reply> => {
  const [, encoded = ''] = CALL.exec(request.url ?? '') ?? []
  const bytes = await readBody(request, MOST_CALL_BYTES)
  if (!bytes) return no('TOO_LARGE', requestId)
  const body = askedIn(bytes, request.headers['x-phone'] === '1')
  if (!body) return no('BAD_REQUEST', requestId)
  if (!core.functions.has(encoded)) return no('UNKNOWN_FUNCTION', requestId)
  const session = sessions.of(request.headers.authorization)
  if (!session) return no('NO_SESSION', requestId)
  return invoked(core, encoded, { body, openid: session.openid, requestId })
}

/** What WeChat does between wx.cloud.callFunction and the function: POST /call/<function>. */
export const serveCall = async (door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID()
  try {
    const { status, refused, body, served, lost } = await replyTo(door, request, requestId)
    if (lost) return void request.socket.destroy()
    const said = refused && { 'x-refused': refused }
    const told = served && { 'x-db-round-trips': String(served.roundTrips), 'x-duration-ms': String(served.ms) }
    const head = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }
    response.writeHead(status, { 'x-request-id': requestId, ...said, ...told, ...head }).end(body)
  } catch (thrown) {
    console.error(requestId, thrown)
    const { status, body } = no('FUNCTION_FAILED', requestId)
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body)
  }
}

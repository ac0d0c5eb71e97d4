import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from './body'
import type { Caller, Core } from './core'
import { dispatch } from './dispatch'
import { asCloudError, CloudError, invalid } from './errors'
import { callOpenApi, isMultipart } from './openapi/call'
import { readMultipart } from './openapi/codec'
import { type Doc, isDoc } from './query/values'

/** Stricter reading of the documents: 5 MB for one operation from the cloud's side, plus room for the envelope. */
const MOST_BYTES = 6 * 1024 * 1024

const askOf = (body: Buffer): Doc => {
  const parsed: unknown = JSON.parse(body.toString())
  if (!isDoc(parsed)) throw invalid('the body must be an object')
  return parsed
}

const callerOf = (core: Core, request: IncomingMessage): Caller => {
  const [, instanceId] = /^\/admin\/w\/([\w-]+)/.exec(request.url ?? '') ?? []
  const source = String(request.headers['x-tcb-source'] ?? '')
  return {
    invocation: instanceId === undefined ? undefined : core.functions.invocationOf(instanceId),
    source: source.replace(/^,/, ''),
  }
}

// exactly this type: the SDK tells an error from a protobuf answer by it
const JSON_TYPE = 'application/json; charset=utf-8'

const answer = (response: ServerResponse, body: string | Uint8Array, type: string): void => {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

const work = async (
  core: Core,
  request: IncomingMessage,
  requestId: string,
): Promise<{ body: string | Uint8Array; lost: boolean }> => {
  const bytes = await readBody(request, MOST_BYTES)
  if (!bytes) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the request is larger than 6 MB')
  const caller = callerOf(core, request)
  const type = request.headers['content-type']
  if (isMultipart(type)) return { body: await callOpenApi(core, readMultipart(bytes, type), caller), lost: false }
  const { reply, lost } = await dispatch(core, askOf(bytes), caller)
  return { body: JSON.stringify({ requestId, ...reply }), lost }
}

/** The SDK's own wire: POST /admin and POST /admin/w/<instance>. */
export const serveWire = async (core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID()
  try {
    const { body, lost } = await work(core, request, requestId)
    if (lost) return void request.socket.destroy()
    answer(response, body, typeof body === 'string' ? JSON_TYPE : 'application/octet-stream')
  } catch (thrown) {
    const { code, message } = asCloudError(thrown)
    answer(response, JSON.stringify({ requestId, code, message }), JSON_TYPE)
  }
}

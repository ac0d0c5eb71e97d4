import { randomUUID } from 'node:crypto'
import type { Action } from '../core'
import { CloudError, invalid } from '../errors'
import { isDoc } from '../query/values'

const eventOf = (text: unknown): unknown => {
  if (typeof text !== 'string' || text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('request_data is not JSON')
  }
}

/** A call from a function: it keeps the identity of the one who called, and the chain of sources says so. */
export const invokeFunction: Action = async (core, ask, { invocation, source }) => {
  const name = String(ask.function_name)
  const event = eventOf(ask.request_data)
  const outcome = await core.functions.invoke(name, {
    event,
    action: isDoc(event) && typeof event.action === 'string' ? event.action : '',
    identity: { openid: invocation?.identity.openid, source: source || 'scf' },
    requestId: randomUUID(),
    parent: invocation,
  })
  if (outcome.ok) return { data: { response_data: outcome.bytes.toString() } }
  const code = outcome.code === 'UNKNOWN_FUNCTION' ? 'FUNCTIONS_REQUEST_FAIL' : 'FUNCTIONS_EXECUTE_FAIL'
  throw new CloudError(code, outcome.message)
}

import type { Caller, Core } from '../core'
import { CloudError } from '../errors'
import { answerOf } from './apis'
import { readCall, writeAnswer } from './codec'

/** One openapi call from a function: answered like WeChat's and noted in the outbox. */
export const callOpenApi = async (
  core: Core,
  fields: Map<string, Buffer>,
  { invocation }: Caller,
): Promise<Uint8Array> => {
  const api = fields.get('apiName')?.toString() ?? ''
  const action = fields.get('action')?.toString() ?? ''
  if (action !== 'wx.openApi')
    throw new CloudError('INVALID_PARAM', `localcloud does not support the action ${action}: see localcloud/README.md`)
  const { error, errcode } = await core.faults.strike({ action: `openapi.${api}`, function: invocation?.function })
  const permitted = invocation && core.functions.config(invocation.function).openapi
  if (permitted && !permitted.includes(api)) return denied()
  const input = readCall(fields.get('requestData') ?? Buffer.alloc(0))
  const injected = errcode === undefined ? undefined : { json: { errcode, errmsg: 'injected by /local/faults' } }
  const answer = injected ?? (await answerOf(api, input, core.subscriptions))
  if (!answer)
    throw new CloudError(
      'INVALID_PARAM',
      `localcloud does not support openapi.${api}: see localcloud/README.md, "What is refused"`,
    )
  const output = 'json' in answer ? answer.json : { contentType: answer.contentType, bytes: answer.media.length }
  core.outbox.add({
    api,
    input,
    output,
    function: invocation?.function ?? '',
    requestId: invocation?.requestId ?? '',
    at: core.clock.now(),
  })
  if (error) throw error
  if ('json' in answer) return writeAnswer(Buffer.from(JSON.stringify(answer.json)), 'application/json')
  return writeAnswer(answer.media, answer.contentType)
}

/** WeChat refuses interfaces that the function's config.json does not list. */
const denied = (): Uint8Array =>
  writeAnswer(
    Buffer.from(JSON.stringify({ errcode: -604101, errmsg: 'function has no permission to call this API' })),
    'application/json',
  )

export const isMultipart = (contentType: unknown): contentType is string =>
  typeof contentType === 'string' && contentType.startsWith('multipart/form-data')

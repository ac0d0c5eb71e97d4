import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { asCloudError } from '../errors'
import { isDoc } from '../query/values'

export type Web = { Bindings: HttpBindings }
export type WebContext = Context<Web>

/** What the gateway itself says, in words for people. */
const MESSAGES = {
  BAD_REQUEST: '请求的格式不对，请刷新页面再试',
  UNKNOWN_FUNCTION: '没有这项功能，请刷新页面；还不行请联系工作人员',
  TOO_LARGE: '内容太大，请删减文字，图片和文件请单独上传',
  NO_SESSION: '请先选择身份再试',
  FUNCTION_FAILED: '这一步没有办成，请稍后再试；多次不成请把编号告诉工作人员',
  FUNCTION_TIMEOUT: '处理时间太长，请稍后查看结果再决定是否重试',
  NOT_FOUND: '没有找到，请检查后再试',
  UNKNOWN_MEMBER: '没有这位示例人物，请从列表里重新选择',
  FORBIDDEN_HOST: '本机演示接口只能通过 localhost 访问',
} as const
export type FailureCode = keyof typeof MESSAGES

/** What exists on this machine only answers plainly; the envelope is the functions' own. */
export const success = (c: WebContext, output: unknown): Response => c.json(output)

/** The door's own refusal; `x-refused` tells it from a function's own failure, which looks the same. */
export const refusal = (code: FailureCode, requestId: string) => {
  const status = code === 'BAD_REQUEST' ? 400 : code === 'FORBIDDEN_HOST' ? 403 : 200
  return { status, body: { ok: false, failure: { code, message: MESSAGES[code] }, requestId } } as const
}

export const failure = (c: WebContext, code: FailureCode, requestId: string): Response => {
  const { status, body } = refusal(code, requestId)
  c.header('x-refused', code)
  return c.json(body, status)
}

/** A refusal in its own words, for what people type into the console. */
export const told = (c: WebContext, thrown: unknown): Response => {
  const { message } = asCloudError(thrown)
  return c.json({ ok: false, failure: { code: 'BAD_REQUEST', message }, requestId: randomUUID() }, 400)
}

/** The body as an object; anything else is nothing. */
export const bodyOf = async (c: WebContext): Promise<Record<string, unknown> | undefined> => {
  try {
    const body: unknown = await c.req.json()
    return isDoc(body) ? body : undefined
  } catch {
    return undefined
  }
}

import { z } from './z'

/** Failures that any action may answer with, besides its own. The text is what people read. */
export const commonFailures = {
  BAD_INPUT: '有几处填得不对，请照提示改一改',
  NO_IDENTITY: '还不知道您是谁，请在微信里打开，或重新登录',
  SIGNED_OUT: '这里的登录已经结束，请重新登录，写好的内容还在',
  NOT_MEMBER: '请先登记您的姓名和所在社区',
  NOT_ALLOWED: '这一步要由别的岗位来办',
  NOT_FOUND: '没有找到，可能已经撤回，或不归您查看',
  KEY_MISSING: '这次提交缺少编号，请退出再打开重试',
  KEY_REUSED: '这次的内容和刚才提交的不一样，请刷新后再试',
  BUSY: '现在办的人多，请过一会儿再点一次',
  UNKNOWN_ACTION: '这个版本太旧了，请退出再重新打开',
  INTERNAL: '我们这边出了差错，已经记下，请稍后再试',
} as const

const Failure = z.object({
  code: z.string(),
  message: z.string(),
  fields: z.optional(z.record(z.string(), z.string())),
})
export type Failure = z.infer<typeof Failure>

/** What every function answers: made by `serve()`, opened by `call()`, known to nobody else. */
export const Envelope = z.union([
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure, requestId: z.string() }),
])
export type Envelope = z.infer<typeof Envelope>

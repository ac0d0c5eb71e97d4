import { commonFailures } from '../../types/envelope'

/** What did not work, in the words the person reads. */
export type CallFailure = Error & { code: string; fields: Record<string, string>; requestId: string }
type More = { fields?: Record<string, string>; requestId?: string }

/** Failures that never reached the cloud. */
export const localFailures = {
  OFFLINE: '网络不通，填好的内容还在，连上网再点一次',
  TIMEOUT: '等了很久没有回音，填好的内容还在，请再点一次',
} as const

export const failed = (code: string, message: string, more: More = {}): CallFailure =>
  Object.assign(new Error(message), { code, fields: more.fields ?? {}, requestId: more.requestId ?? '' })

export const failedHere = (code: keyof typeof localFailures): CallFailure => failed(code, localFailures[code])

export const isFailure = (error: unknown): error is CallFailure =>
  error instanceof Error && 'code' in error && 'fields' in error

/** Anything that was thrown, as a failure that can be shown. */
export const asFailure = (error: unknown): CallFailure => {
  if (isFailure(error)) return error
  console.error(error)
  return failed('INTERNAL', commonFailures.INTERNAL)
}

/** Nobody is signed in here, or no longer. */
export const strangers = ['NO_SESSION', 'NO_IDENTITY', 'SIGNED_OUT']

/** Asking again may help, and may help at once. */
export const passing = (failure: CallFailure): boolean =>
  failure.code === 'OFFLINE' || failure.code === 'TIMEOUT' || failure.code === 'BUSY'

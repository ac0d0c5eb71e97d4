import { guarded, type Phone } from '../phone'

/** What a caller passes to an asynchronous interface. */
export type Options = Record<string, unknown>
/** A file of `wx/` answers some members of `wx`, by name. */
export type WxGroup = (phone: Phone) => Record<string, unknown>

/** A refusal in WeChat's words; `name:fail ` is put before them. */
export class Refused extends Error {
  constructor(
    words: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(words)
  }
}

export type Work = (options: Options) => unknown

/** Something that can be told. */
export type Heard = (...rest: unknown[]) => unknown
export const isHeard = (it: unknown): it is Heard => typeof it === 'function'

interface Told {
  phone: Phone
  options: Options
  where: string
}

/** What a callback throws is an error of the program's, and the other callbacks still hear. */
const tell = ({ phone, options, where }: Told, name: 'success' | 'fail', value: unknown): void => {
  for (const one of [name, 'complete']) {
    const heard = options[one]
    if (isHeard(heard)) guarded(phone, `wx.${where} ${one}`, () => heard(value))
  }
}

const failureOf = (name: string, thrown: unknown) => {
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  const errMsg = words.startsWith(`${name}:fail`) ? words : `${name}:fail ${words}`
  return { errMsg, ...(thrown instanceof Refused ? thrown.more : {}) }
}

const resultOf = (name: string, value: unknown): Record<string, unknown> => ({
  ...(typeof value === 'object' && value !== null ? value : {}),
  errMsg: `${name}:ok`,
})

/**
 * An asynchronous interface of WeChat's: callbacks when there are some, else a promise. What `work` returns is the
 * result, what it throws the failure; `errMsg` is added.
 */
export const promised =
  (phone: Phone, name: string, work: Work) =>
  (options: Options = {}): Promise<unknown> | undefined => {
    const asked = typeof options === 'object' && options !== null ? options : {}
    const called = ['success', 'fail', 'complete'].some((one) => isHeard(asked[one]))
    const outcome = new Promise((resolve) => resolve(work(asked))).then(
      (value) => {
        const result = resultOf(name, value)
        phone.events.emit('api', { name, ok: true, errMsg: String(result.errMsg) })
        tell({ phone, options: asked, where: name }, 'success', result)
        return result
      },
      (thrown: unknown) => {
        const failure = failureOf(name, thrown)
        phone.events.emit('api', { name, ok: false, errMsg: failure.errMsg })
        tell({ phone, options: asked, where: name }, 'fail', failure)
        if (called) return undefined
        throw Object.assign(new Error(failure.errMsg), failure)
      },
    )
    return called ? void outcome : outcome
  }

/** Several of them under their own names. */
export const promisedAll = (phone: Phone, works: Record<string, Work>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(works).map(([name, work]) => [name, promised(phone, name, work)]))

import { pace } from './pace'

/** What the language and WeChat have in common; everything else that a browser has must not be seen. */
const KEPT = `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise
  RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError JSON
  Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float16Array
  Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set Iterator WeakMap
  WeakSet WeakRef Proxy Reflect FinalizationRegistry DisposableStack AsyncDisposableStack SharedArrayBuffer decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN`.split(/\s+/)

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const

/** Every global of this browser, so that the server can add to its list what that one lacks. */
const namesOfThisBrowser = (): string[] => {
  const names = new Set<string>()
  for (let at: unknown = window; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  for (const name of [...KEPT, ...TIMERS, 'console', 'constructor']) names.delete(name)
  return [...names]
}

/** `global` and `globalThis` of the program: the language, the timers and what WeChat adds. */
export const globalOf = (given: Record<string, unknown>): Record<string, unknown> => {
  const made: Record<string, unknown> = { ...given }
  for (const name of KEPT) if (name in window) made[name] = Reflect.get(window, name)
  made.global = made
  made.globalThis = made
  return made
}

/** Timers that do not hand the window over as `this`. */
export const timers = {
  setTimeout: (work: () => void, ms?: number, ...rest: unknown[]) => window.setTimeout(asCode(work), ms, ...rest),
  clearTimeout: (id?: number) => window.clearTimeout(id),
  setInterval: (work: () => void, ms?: number, ...rest: unknown[]) => window.setInterval(asCode(work), ms, ...rest),
  clearInterval: (id?: number) => window.clearInterval(id),
}

/** A sloppy function would get the window as `this`, and text would be code. */
const asCode = (work: unknown) => {
  if (typeof work !== 'function') throw new TypeError('setTimeout 只接受函数')
  return (...rest: unknown[]) => pace.run(() => Reflect.apply(work, undefined, rest))
}

/** What this browser has and the server's list has not. */
export const namesBeyond = (listed: readonly string[]): string[] => {
  const known = new Set(listed)
  return namesOfThisBrowser().filter((name) => !known.has(name) && /^[A-Za-z_$][\w$]*$/.test(name))
}

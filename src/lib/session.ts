import { digest } from './digest'

/** The browser's session; in WeChat the person is known without one. localcloud's identity bar writes the same key. */
const at = 'cloud-session'

export const session = (): string => (process.env.TARO_ENV === 'h5' ? (sessionStorage.getItem(at) ?? '') : '')

export const keepSession = (token: string): void => {
  if (process.env.TARO_ENV === 'h5') sessionStorage.setItem(at, token)
}

export const dropSession = (): void => {
  if (process.env.TARO_ENV === 'h5') sessionStorage.removeItem(at)
}

/** Given out by a cloud on one machine, where WeChat's part is played; any other comes from a sign-in by phone. */
export const isLocal = (token: string): boolean => token.split('.').length === 2

/** A name in this phone's storage for what is this person's alone: a browser may be shared, one tab a person. */
export const mine = (name: string): string => (session() ? `${name}:${digest(session())}` : name)

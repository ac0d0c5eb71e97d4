/** The browser's session; in WeChat the person is known without one. localcloud's identity bar writes the same key. */
const at = 'cloud-session'

export const session = (): string => (process.env.TARO_ENV === 'h5' ? (sessionStorage.getItem(at) ?? '') : '')

export const keepSession = (token: string): void => {
  if (process.env.TARO_ENV === 'h5') sessionStorage.setItem(at, token)
}

export const dropSession = (): void => {
  if (process.env.TARO_ENV === 'h5') sessionStorage.removeItem(at)
}

import { guarded, type Phone } from './phone'

type Options = Record<string, unknown>

const isFunction = (it: unknown): it is (...rest: unknown[]) => unknown => typeof it === 'function'

/** The program as a whole: what `App()` registered, shown and hidden. */
export class AppLife {
  private instance: Options | undefined
  private shown = false
  private first: Options | undefined
  private readonly listeners = new Map<string, Set<(event: unknown) => void>>()

  constructor(private readonly phone: Phone) {}

  options(): Record<string, unknown> {
    const { path, query, scene } = this.phone.launch
    return { path, query, scene, shareTicket: undefined, referrerInfo: {}, mode: 'default' }
  }

  /** How it was opened first, whatever it was entered with since. */
  launched(): Record<string, unknown> {
    return this.first ?? this.options()
  }

  /** `App()`: the options become the instance, and it is launched at once. */
  register = (options: Options): void => {
    if (this.instance) throw new Error('App() 只能调用一次')
    this.instance = Object.assign(Object.create(null), options)
    this.first = this.options()
    this.call('onLaunch', this.options())
    this.show()
  }

  get = (): Options | undefined => this.instance

  /** The app first, then the page on top, as in WeChat; no page when another one is about to be opened. */
  show(page = true): void {
    if (this.shown || !this.instance) return
    this.shown = true
    this.call('onShow', this.options())
    this.tell('appShow', this.options())
    if (page) this.phone.stack.top()?.enter()
  }

  /** The page on top first, then the app. */
  hide(): void {
    if (!this.shown) return
    this.shown = false
    this.phone.stack.top()?.leave()
    this.call('onHide')
    this.tell('appHide', {})
  }

  failed(words: string): void {
    this.call('onError', words)
    this.tell('error', words)
  }

  /** A promise of the program's that nobody heard failing. */
  rejected(reason: unknown, promise: unknown): void {
    this.call('onUnhandledRejection', { reason, promise })
    this.tell('unhandledRejection', { reason, promise })
  }

  themed(theme: string): void {
    this.call('onThemeChange', { theme })
    this.tell('themeChange', { theme })
  }

  /** No such page: the program may send the person elsewhere. */
  pageNotFound(path: string, query: Record<string, string>): boolean {
    const known = isFunction(this.instance?.onPageNotFound) || (this.listeners.get('pageNotFound')?.size ?? 0) > 0
    this.call('onPageNotFound', { path, query, isEntryPage: true })
    this.tell('pageNotFound', { path, query, isEntryPage: true })
    return known
  }

  /** `wx.onAppShow` and its like. */
  on(name: string, listener: (event: unknown) => void): void {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known.add(listener))
  }

  off(name: string, listener?: (event: unknown) => void): void {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  tell(name: string, event: unknown): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) guarded(this.phone, name, () => listener(event))
  }

  private call(name: string, ...rest: unknown[]): void {
    const method = this.instance?.[name]
    if (isFunction(method)) guarded(this.phone, `App.${name}`, () => Reflect.apply(method, this.instance, rest))
  }
}

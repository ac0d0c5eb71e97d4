import type { Address } from './paths'
import { type Bar, guarded, type Instance, type PageView, type Phone } from './phone'
import type { PageConfig } from './program'
import { Pull } from './pull'

/** How far from its end a page counts as read, in px, unless it says so itself. */
const REACH = 50

const isFunction = (it: unknown): it is (...rest: unknown[]) => unknown => typeof it === 'function'

const element = (name: string): HTMLElement => {
  const made = document.createElement('div')
  made.className = name
  return made
}

/** One page of the stack, with the web view that it is drawn in. */
export class Page implements PageView {
  readonly path: string
  readonly query: Record<string, string>
  readonly view = element('phone-webview')
  readonly scroller = element('phone-scroller')
  readonly config: PageConfig
  readonly bar: Bar
  readonly ground: PageView['ground']
  readonly pull: Pull
  askBeforeLeaving: string | undefined
  instance: Instance
  private readonly drawn: ReturnType<Phone['space']['draw']>
  private ready = false
  private reached = false

  constructor(
    private readonly phone: Phone,
    { path, query }: Address,
    channel: unknown,
  ) {
    this.path = path
    this.query = query
    this.config = { ...phone.program.app.window, ...phone.program.components[path] }
    const { navigationBarTitleText: title = '', navigationBarBackgroundColor, navigationBarTextStyle } = this.config
    this.bar = { title, background: navigationBarBackgroundColor, front: navigationBarTextStyle, loading: false }
    const { backgroundColorTop, backgroundColor, backgroundTextStyle = 'dark' } = this.config
    this.ground = { color: backgroundColorTop ?? backgroundColor, dots: backgroundTextStyle }
    this.view.dataset.route = path
    this.view.append(this.scroller)
    phone.shell.views.append(this.view)
    phone.styles.enter(path)
    phone.styles.show(path)
    this.drawn = phone.space.draw(path, this.scroller)
    this.instance = this.drawn.instance
    Object.assign(this.instance, { route: path, __route__: path, options: query })
    if (channel) Object.assign(this.instance, { getOpenerEventChannel: () => channel })
    this.pull = new Pull(phone, this, this.config.enablePullDownRefresh === true)
    this.scroller.tabIndex = 0 // a keyboard scrolls what has nothing to press
    if (this.config.disableScroll) this.scroller.style.overflow = 'hidden'
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true })
  }

  load(): void {
    this.call('onLoad', { ...this.query })
  }

  show(): void {
    this.view.hidden = false
    this.phone.styles.show(this.path)
    this.phone.shell.refresh()
    this.enter()
    if (this.ready) return
    this.ready = true
    this.phone.space.settle()
    this.call('onReady')
    this.phone.packages.preloadAfter(this.path)
  }

  hide(): void {
    this.leave()
    this.view.hidden = true
  }

  enter(): void {
    this.call('onShow')
    this.drawn.lifetime('show')
  }

  leave(): void {
    this.call('onHide')
    this.drawn.lifetime('hide')
  }

  has(name: string): boolean {
    return isFunction(this.instance[name])
  }

  unload(): void {
    this.call('onUnload')
    this.drawn.release()
    this.view.remove()
  }

  call(name: string, ...rest: unknown[]): unknown {
    const method = this.instance[name]
    if (!isFunction(method)) return undefined
    return guarded(this.phone, `${this.path} ${name}`, () => Reflect.apply(method, this.instance, rest))
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller
    if (isFunction(this.instance.onPageScroll)) this.call('onPageScroll', { scrollTop })
    const near = scrollTop + clientHeight >= scrollHeight - (this.config.onReachBottomDistance ?? REACH)
    if (near && !this.reached) this.call('onReachBottom')
    this.reached = near
  }
}

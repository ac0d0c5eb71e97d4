import type { Phone } from '../phone'
import { isTab, type Program, themed } from '../program'
import { overlayCss, shellCss } from './shell-css'
import { Tabs } from './tabs'

const make = (tag: string, name: string, into: HTMLElement): HTMLElement => {
  const made = document.createElement(tag)
  made.className = name
  into.append(made)
  return made
}

const entry = ({ app }: Program): string => app.entryPagePath ?? app.pages[0] ?? ''

/** What WeChat draws around a page: status bar, navigation bar, tab bar. */
export class Shell {
  readonly views: HTMLElement
  readonly overlays: HTMLElement
  private readonly bar: HTMLElement
  private readonly back: HTMLElement
  private readonly title: HTMLElement
  private readonly tabs: Tabs

  constructor(private readonly phone: Phone) {
    const style = make('style', 'phone-style', document.head)
    style.textContent = shellCss + overlayCss
    const { statusBar, safeBottom } = phone.launch.device
    const root = document.documentElement.style
    root.setProperty('--phone-safe-top', `${statusBar}px`)
    root.setProperty('--phone-safe-bottom', `${safeBottom}px`)
    this.bar = make('header', 'phone-bar', document.body)
    this.status()
    const row = make('div', 'phone-bar-row', this.bar)
    this.back = make('button', 'phone-back', row)
    this.title = make('h1', 'phone-title', row)
    this.capsule(row)
    this.views = make('main', 'phone-views', document.body)
    this.tabs = new Tabs(phone, make('nav', 'phone-tabs', document.body))
    this.overlays = make('div', 'phone-overlays', document.body)
    if (safeBottom > 0) make('div', 'phone-home-line', document.body).setAttribute('aria-hidden', 'true')
    this.back.addEventListener('click', () => this.goBack())
  }

  /** The hour and a battery, for the look of it. */
  private status(): void {
    const status = make('div', 'phone-status', this.bar)
    status.setAttribute('aria-hidden', 'true')
    const hour = make('span', 'phone-hour', status)
    make('span', 'phone-battery', status)
    const tick = () => {
      hour.textContent = new Date().toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false })
    }
    tick()
    setInterval(tick, 20_000)
  }

  private capsule(row: HTMLElement): void {
    const capsule = make('div', 'phone-capsule', row)
    for (const [name, says] of [
      ['more', '更多'],
      ['close', '关闭'],
    ] as const) {
      const button = make('button', `phone-capsule-${name}`, capsule)
      button.setAttribute('aria-label', says)
    }
  }

  /** Back, or home for a page that was opened by itself. */
  private goBack(): void {
    if (this.phone.stack.pages().length > 1) this.phone.stack.back(1)
    else void this.phone.stack.open('reLaunch', { path: entry(this.phone.program), query: {} })
  }

  badge(index: number, text: string | undefined): void {
    this.tabs.badge(index, text)
  }

  /** Draws the bars for the page on top. */
  refresh(): void {
    const { phone } = this
    const page = phone.stack.top()
    if (!page) return
    const { title, background, front, loading } = page.bar
    const custom = phone.program.components[page.path]?.navigationStyle ?? phone.program.app.window?.navigationStyle
    document.documentElement.dataset.theme = phone.theme
    this.bar.classList.toggle('phone-custom', custom === 'custom')
    const color = themed(phone.program, front, phone.theme) ?? 'white'
    this.bar.style.background = custom === 'custom' ? '' : (themed(phone.program, background, phone.theme) ?? '#000000')
    this.bar.style.color = color === 'white' || color === '#ffffff' ? '#ffffff' : '#000000'
    this.title.textContent = title
    this.title.classList.toggle('phone-loading', loading)
    document.title = title || '手机'
    this.backButton(page.path)
    this.tabs.refresh(page.path)
    const config = { ...phone.program.app.window, ...phone.program.components[page.path] }
    this.views.style.background = themed(phone.program, config.backgroundColor, phone.theme) ?? '#ffffff'
  }

  private backButton(path: string): void {
    const deep = this.phone.stack.pages().length > 1
    const home = !deep && !isTab(this.phone.program, path) && path !== entry(this.phone.program)
    this.back.hidden = !deep && !home
    this.back.classList.toggle('phone-home', home)
    this.back.setAttribute('aria-label', home ? '返回首页' : '返回')
  }
}

import type { Phone } from '../phone'
import { entryOf, isTab, type TabConfig, type TabLook, themed } from '../program'
import { goAway } from './away'
import { dialog } from './dialog'
import { make, press } from './make'
import { openMenu } from './menu'
import { menuCss } from './menu-css'
import { overlayCss } from './overlay-css'
import { shellCss } from './shell-css'
import { Tabs } from './tabs'

const put = <E extends HTMLElement>(made: E, into: HTMLElement): E => {
  into.append(made)
  return made
}

/** What WeChat draws around a page: status bar, navigation bar, tab bar. */
export class Shell {
  readonly views: HTMLElement
  readonly overlays: HTMLElement
  private readonly bar: HTMLElement
  private readonly back: HTMLElement
  private readonly title: HTMLElement
  private readonly tabs: Tabs

  constructor(private readonly phone: Phone) {
    put(make('style', 'phone-style', shellCss + overlayCss + menuCss), document.head)
    const { statusBar, safeBottom } = phone.launch.device
    const root = document.documentElement.style
    root.setProperty('--phone-safe-top', `${statusBar}px`)
    root.setProperty('--phone-safe-bottom', `${safeBottom}px`)
    this.bar = put(make('header', 'phone-bar'), document.body)
    this.status()
    const row = put(make('div', 'phone-bar-row'), this.bar)
    this.back = put(
      press('phone-back', '', () => void this.goBack()),
      row,
    )
    this.title = put(make('h1', 'phone-title'), row)
    this.capsule(row)
    this.views = put(make('main', 'phone-views'), document.body)
    this.tabs = new Tabs(phone, put(make('nav', 'phone-tabs'), document.body))
    this.overlays = put(make('div', 'phone-overlays'), document.body)
    if (safeBottom > 0) put(make('div', 'phone-home-line'), document.body).setAttribute('aria-hidden', 'true')
  }

  /** The hour and a battery, for the look of it. */
  private status(): void {
    const hour = make('span', 'phone-hour')
    const status = put(make('div', 'phone-status', [hour, make('span', 'phone-battery')]), this.bar)
    status.setAttribute('aria-hidden', 'true')
    const tick = () => {
      hour.textContent = new Date().toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false })
    }
    tick()
    setInterval(tick, 20_000)
  }

  private capsule(row: HTMLElement): void {
    const more = press('phone-capsule-more', '', () => void openMenu(this.phone))
    const close = press('phone-capsule-close', '', () => goAway(this.phone))
    more.setAttribute('aria-label', '更多')
    close.setAttribute('aria-label', '关闭')
    put(make('div', 'phone-capsule', [more, close]), row)
  }

  /** Back, or home for a page that was opened by itself. */
  private async goBack(): Promise<void> {
    const { stack } = this.phone
    const question = stack.top()?.askBeforeLeaving
    if (question !== undefined && !(await this.mayLeave(question))) return
    if (stack.pages().length > 1) stack.back(1)
    else await stack.open('reLaunch', { path: entryOf(this.phone.program), query: {} })
  }

  private async mayLeave(content: string): Promise<boolean> {
    const answer = await dialog(this.phone, { title: '', content, cancel: '取消', confirm: '确定' })
    return answer.confirm
  }

  tabLook(look: Partial<TabLook>): void {
    this.tabs.look(look)
    this.refresh()
  }

  tabItem(index: number, item: Partial<TabConfig>): void {
    this.tabs.item(index, item)
    this.refresh()
  }

  tabsHidden(hidden: boolean): void {
    this.tabs.hidden = hidden
    this.refresh()
  }

  /** WeChat's own page for an address that the program does not have. */
  notFound(path: string): void {
    const home = () => {
      nowhere.remove()
      void this.phone.stack.open('reLaunch', { path: entryOf(this.phone.program), query: {} })
    }
    const words = [make('h2', '', '抱歉，页面不存在'), make('p', '', `小程序里没有 ${path}`)]
    const nowhere = put(make('div', 'phone-nowhere', [...words, press('phone-wide', '返回首页', home)]), this.views)
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
    const light = color === 'white' || color === '#ffffff'
    this.bar.style.color = light ? '#ffffff' : '#000000'
    this.bar.dataset.front = light ? 'white' : 'black'
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
    const hidden = this.phone.stack.top()?.bar.homeHidden
    const home = !deep && !hidden && !isTab(this.phone.program, path) && path !== entryOf(this.phone.program)
    this.back.hidden = !deep && !home
    this.back.classList.toggle('phone-home', home)
    this.back.setAttribute('aria-label', home ? '返回首页' : '返回')
  }
}

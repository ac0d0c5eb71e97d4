import { type Phone, report } from '../phone'
import { isTab, type TabConfig, type TabLook, themed } from '../program'

interface Tab {
  config: TabConfig
  button: HTMLElement
  label: HTMLElement
  icon: HTMLImageElement
  badge: HTMLElement
}

/** The tab bar of app.json. */
export class Tabs {
  private readonly tabs: Tab[]
  private changed: Partial<TabLook> = {}
  /** `wx.hideTabBar`. */
  hidden = false

  constructor(
    private readonly phone: Phone,
    private readonly nav: HTMLElement,
  ) {
    nav.setAttribute('role', 'tablist')
    const { custom, position = 'bottom' } = phone.program.app.tabBar ?? {}
    if (custom) report(phone, { kind: 'missing component', words: 'tabBar.custom（custom-tab-bar）' })
    if (position !== 'bottom') report(phone, { kind: 'missing property', words: `tabBar.position ${position}` })
    this.tabs = (phone.program.app.tabBar?.list ?? []).map((config, index) => this.make(config, index))
  }

  private make(config: TabConfig, index: number): Tab {
    const button = document.createElement('button')
    const icon = document.createElement('img')
    const label = document.createElement('span')
    const badge = document.createElement('i')
    button.setAttribute('role', 'tab')
    icon.alt = ''
    icon.hidden = !config.iconPath
    label.textContent = config.text
    badge.hidden = true
    button.append(icon, label, badge)
    button.addEventListener('click', () => this.tapped(config, index))
    this.nav.append(button)
    return { config: { ...config }, button, label, icon, badge }
  }

  private tapped(config: TabConfig, index: number): void {
    const { pagePath, text } = config
    const open = this.phone.stack.open('switchTab', { path: pagePath, query: {} })
    void open.then((page) => page.call('onTabItemTap', { index, pagePath, text }))
  }

  /** An empty text is the red dot. */
  badge(index: number, text: string | undefined): void {
    const badge = this.tabs[index]?.badge
    if (!badge) return
    badge.hidden = text === undefined
    badge.textContent = text ?? ''
    badge.classList.toggle('phone-dot', text === '')
  }

  look(look: Partial<TabLook>): void {
    this.changed = { ...this.changed, ...look }
  }

  item(index: number, item: Partial<TabConfig>): void {
    const tab = this.tabs[index]
    if (tab) Object.assign(tab.config, item)
  }

  refresh(path: string): void {
    const { program, theme } = this.phone
    const bar = program.app.tabBar && { ...program.app.tabBar, ...this.changed }
    this.nav.hidden = this.hidden || !isTab(program, path)
    if (!bar) return
    const look = (value: string | undefined, otherwise: string) => themed(program, value, theme) ?? otherwise
    this.nav.style.background = look(bar.backgroundColor, '#ffffff')
    this.nav.dataset.line = look(bar.borderStyle, 'black')
    for (const { config, button, label, icon } of this.tabs) {
      label.textContent = config.text
      icon.hidden = !config.iconPath
      const on = config.pagePath === path
      button.setAttribute('aria-selected', String(on))
      button.style.color = look(on ? bar.selectedColor : bar.color, on ? '#000000' : '#888888')
      const picture = look(on ? (config.selectedIconPath ?? config.iconPath) : config.iconPath, '')
      if (picture) icon.src = `/phone/app/${picture.replace(/^\//, '')}`
    }
  }
}

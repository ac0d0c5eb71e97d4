import { Page } from './page'
import type { Address } from './paths'
import { type Move, type Phone, report } from './phone'
import { isTab, pagesOf } from './program'

/** WeChat opens ten pages above one another and no more. */
const DEEPEST = 10

/** Pages above one another, and the tab pages that wait beneath. */
export class Stack {
  private stack: Page[] = []
  private readonly tabs = new Map<string, Page>()
  private moving: Promise<unknown> = Promise.resolve()

  constructor(private readonly phone: Phone) {}

  pages(): Page[] {
    return [...this.stack]
  }

  top(): Page | undefined {
    return this.stack.at(-1)
  }

  /** Opens a page, one after the other; what WeChat refuses is thrown in its words. */
  open(how: Move, address: Address, channel?: unknown): Promise<Page> {
    const opened = this.moving.then(() => this.go(how, address, channel))
    this.moving = opened.catch(() => undefined)
    return opened
  }

  /** When the moves that were asked for so far are done. */
  async settled(): Promise<void> {
    await this.moving
  }

  private async go(how: Move, address: Address, channel: unknown): Promise<Page> {
    this.check(how, address.path)
    if (this.stack.length >= DEEPEST && how === 'navigateTo') {
      report(this.phone, { kind: 'limit', words: `页面栈最多 ${DEEPEST} 层：${address.path}` })
      throw new Error(`navigateTo:fail webview count limit exceed`)
    }
    await this.phone.packages.of(address.path)
    this.phone.space.enter(address.path)
    const page = this[how](address, channel)
    this.told()
    return page
  }

  private check(how: Move, path: string): void {
    const { program } = this.phone
    if (!pagesOf(program).includes(path)) {
      throw new Error(`${how}:fail page "${path}" is not found`)
    }
    const tab = isTab(program, path)
    if (how === 'switchTab' && !tab) throw new Error('switchTab:fail can not switch to no-tabBar page')
    if (tab && (how === 'navigateTo' || how === 'redirectTo'))
      throw new Error(`${how}:fail can not ${how} a tabbar page`)
  }

  private fresh(address: Address, channel?: unknown): Page {
    const page = new Page(this.phone, address, channel)
    this.stack.push(page)
    if (isTab(this.phone.program, address.path)) this.tabs.set(address.path, page)
    page.load()
    page.show()
    return page
  }

  private navigateTo(address: Address, channel: unknown): Page {
    this.top()?.hide()
    return this.fresh(address, channel)
  }

  private redirectTo(address: Address): Page {
    const gone = this.stack.pop()
    gone?.unload()
    if (gone) this.tabs.delete(gone.path)
    return this.fresh(address)
  }

  private reLaunch(address: Address): Page {
    const all = new Set([...this.stack.reverse(), ...this.tabs.values()])
    this.stack = []
    this.tabs.clear()
    for (const page of all) page.unload()
    return this.fresh(address)
  }

  private switchTab({ path }: Address): Page {
    const [below] = this.stack
    const known = this.tabs.get(path)
    if (known && this.top() === known) return known
    const above = this.stack.filter((page) => !isTab(this.phone.program, page.path))
    if (below && below === this.top()) below.hide()
    for (const page of above.reverse()) page.unload()
    this.stack = []
    if (!known) return this.fresh({ path, query: {} })
    this.stack = [known]
    known.show()
    return known
  }

  /** Closes pages from the top; the first one always stays. */
  back(delta: number): void {
    const most = Math.min(delta, this.stack.length - 1)
    if (most <= 0) return
    for (const page of this.stack.splice(this.stack.length - most).reverse()) page.unload()
    this.top()?.show()
    this.told()
  }

  private told(): void {
    const pages = this.stack.map(({ path, query }) => ({ route: path, query }))
    this.phone.events.emit('stack', { pages })
  }
}

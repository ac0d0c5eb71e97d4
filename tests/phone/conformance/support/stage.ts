import type { Browser, CDPSession, Locator, Page } from 'playwright-core'

/** What the page's own code was told. */
export interface Heard {
  type: string
  detail: Record<string, unknown>
  id: string
  touches?: Record<string, unknown>[]
  changedTouches?: Record<string, unknown>[]
}
type Spot = readonly [x: number, y: number]
export type Given = Record<string, unknown>
/** One documented name and what must be true of it. */
export type Cases = Record<string, (at: Stage) => Promise<void>>

const TOP = '__phone.phone.stack.top().instance'

/** A phone with one page of the conformance program on it. */
export class Stage {
  private fingers: Promise<CDPSession> | undefined

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string): Promise<Stage> {
    const viewport = { width: 375, height: 812 }
    const context = await browser.newContext({ viewport, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    page.setDefaultTimeout(6000)
    page.setDefaultNavigationTimeout(30_000)
    const stage = new Stage(page, url)
    await stage.launch('pages/view/index')
    return stage
  }

  /** Another start of the program: at a path, with more in the address. */
  async launch(path: string, more = ''): Promise<void> {
    await this.page.goto(`${this.url}/phone/screen?path=${path}&theme=light${more}`)
    await this.page.locator('.phone-webview').first().waitFor()
  }

  /** Brings the component's page up, over nothing else. */
  async go(tag: string): Promise<void> {
    const url = `/pages/${tag}/index`
    const opened = `const { app, shell, wx } = __phone.phone; shell.overlays.replaceChildren(); app.show()`
    await this.page.evaluate(`(() => { ${opened}; return wx.reLaunch({ url: '${url}' }) })()`)
  }

  get shown(): Locator {
    return this.page.locator('.phone-webview:not([hidden])')
  }
  get it(): Locator {
    return this.shown.locator('#it')
  }
  find(selector: string): Locator {
    return this.shown.locator(selector).first()
  }
  /** What lies over the page. */
  get over(): Locator {
    return this.page.locator('.phone-overlays')
  }

  /** Puts the component up anew with these properties and forgets what was told before. */
  async put(given: Given = {}): Promise<void> {
    await this.page.evaluate(`${TOP}.begin(${JSON.stringify(given)})`)
    await this.frame()
  }

  /** Changes properties of what is there, by setData. */
  async set(given: Given): Promise<void> {
    await this.page.evaluate(`${TOP}.change(${JSON.stringify(given)})`)
    await this.frame()
  }

  /** Two frames: what was asked for is drawn. */
  async frame(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }

  async heard(type?: string): Promise<Heard[]> {
    const all: Heard[] = await this.page.evaluate(`JSON.parse(JSON.stringify(${TOP}.log))`)
    return type ? all.filter((one) => one.type === type) : all
  }

  /** Waits until the event was told; answers its last detail. */
  async told(type: string, ms = 6000): Promise<Record<string, unknown>> {
    const end = Date.now() + ms
    for (;;) {
      const last = (await this.heard(type)).at(-1)
      if (last) return last.detail
      if (Date.now() > end) throw new Error(`${type} was not told; heard ${JSON.stringify(await this.heard())}`)
      await this.page.waitForTimeout(15)
    }
  }

  /** Waits for a while in which `type` must not be told. */
  async silent(type: string, ms = 60): Promise<void> {
    await this.page.waitForTimeout(ms)
    expect(await this.heard(type)).toEqual([])
  }

  /** A computed style. */
  style(selector: string, name: string, pseudo?: string): Promise<string> {
    return this.page
      .locator('.phone-webview:not([hidden]), .phone-overlays, .phone-bar')
      .locator(selector)
      .first()
      .evaluate((one, [what = '', part]) => getComputedStyle(one, part).getPropertyValue(what), [name, pseudo])
  }

  async box(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page
      .locator('.phone-webview:not([hidden]), .phone-overlays')
      .locator(selector)
      .first()
      .boundingBox()
    if (!box) throw new Error(`${selector} is not drawn`)
    return box
  }

  /** The value of a property of the browser's own element. */
  get<T>(selector: string, name: string): Promise<T> {
    return this.page
      .locator('.phone-webview:not([hidden]), .phone-overlays')
      .locator(selector)
      .first()
      .evaluate((one, key) => Reflect.get(one, key), name)
  }

  /** Drags with the mouse from a spot inside an element by some px. */
  async drag(selector: string, [x, y]: Spot, [dx, dy]: Spot): Promise<void> {
    const box = await this.box(selector)
    const { mouse } = this.page
    await mouse.move(box.x + x, box.y + y)
    await mouse.down()
    await mouse.move(box.x + x + dx, box.y + y + dy, { steps: 6 })
    await mouse.up()
  }

  /** Fingers on the glass; each spot is one of them, in px of the window. */
  async touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', spots: readonly Spot[]): Promise<void> {
    this.fingers ??= this.page.context().newCDPSession(this.page)
    const touchPoints = spots.map(([x, y], id) => ({ x, y, id }))
    await (await this.fingers).send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  /** One finger from a spot inside an element by some px. */
  async swipe(selector: string, [x, y]: Spot, [dx, dy]: Spot): Promise<void> {
    const steps = 8
    const box = await this.box(selector)
    await this.touch('touchStart', [[box.x + x, box.y + y]])
    for (let n = 1; n <= steps; n++)
      await this.touch('touchMove', [[box.x + x + (dx * n) / steps, box.y + y + (dy * n) / steps]])
    await this.touch('touchEnd', [])
  }

  /** A keyboard of this height comes up on the screen, or goes (0). */
  async keyboard(height: number): Promise<void> {
    await this.page.evaluate((px) => {
      Object.defineProperty(visualViewport, 'height', { value: innerHeight - px, configurable: true })
      visualViewport?.dispatchEvent(new Event('resize'))
    }, height)
  }

  /** Problems that were reported since the count was `before`. */
  async problems(): Promise<string[]> {
    return this.page.evaluate(`__phone.problems.map(({ kind, words }) => kind + ' ' + words)`)
  }
}

/** Waits until `read` answers `wanted`. */
export const until = async <T>(read: () => Promise<T>, wanted: T): Promise<void> => {
  const end = Date.now() + 6000
  for (;;) {
    const seen = await read()
    if (JSON.stringify(seen) === JSON.stringify(wanted) || Date.now() > end) {
      expect(seen).toEqual(wanted)
      return
    }
    await new Promise((done) => setTimeout(done, 15))
  }
}

import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Cloud, Neighbour } from '../../support/cloud'
import { png } from '../../support/papers'

// biome-ignore-start lint/suspicious/noExplicitAny: miniprogram-simulate and exparser carry no types
const simulate: any = require('miniprogram-simulate')
const exparser: any = require('miniprogram-exparser')
const jComponent: any = require('j-component')
const world: any = globalThis
// biome-ignore-end lint/suspicious/noExplicitAny: see above

const dist = path.join(root, 'dist/weapp')
type WxOptions = { url: string; success?: (result: object) => void; complete?: (result: object) => void }
type Query = Record<string, string>

const parse = (url: string): { route: string; query: Query } => {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('=', 2) as [string, string])
  return { route, query: Object.fromEntries(pairs) }
}

/**
 * Taro's two recursive components name each other. Their modules run once in a mini-program's life, so they are
 * registered once here, and every page is told the ids that they got.
 */
const taroParts = (): Record<string, string> => {
  let parts: Record<string, string> = {}
  const register = jComponent.register
  jComponent.register = (definition: { usingComponents?: Record<string, string> }) => {
    if (definition.usingComponents?.comp) parts = definition.usingComponents
    return register.call(jComponent, definition)
  }
  simulate.load(path.join(dist, 'comp'), 'comp', { rootPath: dist })
  jComponent.register = register
  return parts
}

/** A page of the compiled mini-program, as it stands in WeChat's own component model. */
export class Shown {
  constructor(
    readonly route: string,
    // biome-ignore lint/suspicious/noExplicitAny: see above
    private readonly component: any,
  ) {}

  get text(): string {
    return this.component.dom.textContent
  }

  private async until(heard: () => boolean, what: string): Promise<string> {
    for (let waited = 0; waited < 10_000; waited += 25) {
      if (heard()) return this.text
      await simulate.sleep(25)
    }
    throw new Error(`${this.route} ${what}; it says: ${this.text.slice(0, 1500)}`)
  }

  /** Waits until the page says something, and gives all that it says. */
  says(words: string | RegExp): Promise<string> {
    const heard = () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text))
    return this.until(heard, `never said ${words}`)
  }

  /** Waits until the page no longer says something. */
  stopsSaying(words: string): Promise<string> {
    return this.until(() => !this.text.includes(words), `still said ${words}`)
  }

  /** The innermost element whose words are these. */
  private find(words: string, within: Element): Element {
    const all = [...within.querySelectorAll('*')].filter((one) => one.textContent?.includes(words))
    const exact = all.filter((one) => one.textContent === words).pop() ?? all.pop()
    if (!exact) throw new Error(`${this.route} shows no ${words}: ${within.textContent?.slice(0, 800)}`)
    return exact
  }

  private part(id: string | undefined): Element {
    if (!id) return this.component.dom
    const found = this.component.querySelector(`#${id}`)
    if (!found) throw new Error(`${this.route} has nothing with the id ${id}`)
    return found.dom
  }

  private async fire(element: Element, event: string, detail: object): Promise<void> {
    const node = Reflect.get(element, '__wxElement')
    const options = {
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
    }
    exparser.Event.dispatchEvent(node, exparser.Event.create(event, detail, options))
    await simulate.sleep(30)
  }

  /** Taps what carries these words; `within` narrows it to the element with that id. */
  async tap(words: string, within?: string): Promise<void> {
    await this.fire(this.find(words, this.part(within)), 'tap', {})
  }

  /** Types into the first control of the element with that id. */
  async type(id: string, value: string): Promise<void> {
    const control = this.part(id).querySelector('wx-input, wx-textarea')
    if (!control) throw new Error(`${this.route} has nothing to type into at ${id}`)
    await this.fire(control, 'input', { value })
    await this.fire(control, 'blur', { value })
  }

  /** Picks a value in a picker. */
  async pick(id: string, value: string): Promise<void> {
    const control = this.part(id).querySelector('wx-picker')
    if (!control) throw new Error(`${this.route} has nothing to pick at ${id}`)
    await this.fire(control, 'change', { value })
  }

  hide(): void {
    this.component.instance.onHide?.()
  }
}

/** A phone with the compiled mini-program on it, in somebody's hand, and the real functions behind it. */
export class Phone {
  private readonly storage = new Map<string, unknown>()
  private readonly pages: Shown[] = []
  private readonly definitions = new Map<string, string>()
  private opening: { route: string; query: Query } = { route: '', query: {} }
  private readonly parts: Record<string, string>
  readonly calls: string[] = []

  constructor(
    private readonly cloud: Cloud,
    private readonly owner: Neighbour,
  ) {
    Object.assign(world.wx, this.system(), this.screens(), { cloud: this.wxCloud() })
    world.App = (app: object) => {
      world.theApp = app
    }
    world.getApp = () => world.theApp
    world.getCurrentPages = () => this.pages.map(({ route }) => ({ route }))
    require(path.join(dist, 'app.js'))
    this.parts = taroParts()
    world.theApp.onLaunch?.({ path: 'pages/home/index', query: {}, scene: 1001 })
    world.theApp.onShow?.({ path: 'pages/home/index', query: {}, scene: 1001 })
  }

  get page(): Shown {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  open(url: string): Shown {
    const { route, query } = parse(url)
    this.pages.at(-1)?.hide()
    this.opening = { route, query }
    const component = simulate.render(this.definitionOf(route))
    component.attach(document.body.appendChild(document.createElement('div')))
    const page = new Shown(route, component)
    this.pages.push(page)
    return page
  }

  /** A page's module runs once; opening it again makes another of the same. */
  private definitionOf(route: string): string {
    const known = this.definitions.get(route)
    if (known) return known
    // A page is a component whose lifecycle functions stay reachable as methods.
    world.Page = ({ data, ...options }: Record<string, unknown>) => {
      const methods = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'function'))
      world.Component({ data, methods, lifetimes: this.lifetimes() })
    }
    const id = simulate.load(path.join(dist, route), { rootPath: dist, usingComponents: this.parts })
    this.definitions.set(route, id)
    return id
  }

  private lifetimes(): object {
    const phone = this
    type Page = {
      route?: string
      onLoad: (query: Query) => void
      onShow?: () => void
      onReady?: () => void
      onUnload?: () => void
    }
    return {
      attached(this: Page) {
        this.route = phone.opening.route
        this.onLoad(phone.opening.query)
      },
      ready(this: Page) {
        this.onShow?.()
        this.onReady?.()
      },
      detached(this: Page) {
        this.onUnload?.()
      },
    }
  }

  private screens(): object {
    const open = (options: WxOptions) => {
      this.open(options.url)
      options.success?.({})
      options.complete?.({})
    }
    // WeChat calls back where it is given a callback and promises where it is not.
    const answer = (result: object) => (options?: WxOptions) => {
      options?.success?.(result)
      options?.complete?.(result)
      return Promise.resolve(result)
    }
    return {
      navigateTo: open,
      redirectTo: open,
      switchTab: open,
      reLaunch: open,
      showModal: answer({ confirm: true, cancel: false }),
      showActionSheet: answer({ tapIndex: 0 }),
      chooseMedia: answer({
        tempFiles: [{ tempFilePath: 'wxfile://tmp_photo.png', size: png.length, fileType: 'image' }],
      }),
      compressImage: answer({ tempFilePath: 'wxfile://tmp_photo.png' }),
      getImageInfo: answer({ width: 1, height: 1, type: 'png' }),
      getFileInfo: answer({ size: png.length }),
    }
  }

  private system(): object {
    const screen = {
      windowWidth: 375,
      windowHeight: 700,
      screenWidth: 375,
      screenHeight: 812,
      pixelRatio: 2,
      statusBarHeight: 20,
    }
    const about = { ...screen, platform: 'android', SDKVersion: '3.8.0', theme: 'light', language: 'zh_CN' }
    return {
      getSystemInfoSync: () => about,
      getWindowInfo: () => screen,
      getAppBaseInfo: () => about,
      getDeviceInfo: () => about,
      getStorageSync: (key: string) => this.storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void this.storage.set(key, value),
      removeStorageSync: (key: string) => void this.storage.delete(key),
    }
  }

  /** WeChat's cloud, as the owner of this phone: the very functions, over the front door. */
  private wxCloud(): object {
    return {
      init: () => undefined,
      callFunction: async ({ name, data }: { name: string; data: { action: string } }) => {
        this.calls.push(data.action)
        const answer = await this.cloud.post(`/call/${name}`, data, { authorization: `Bearer ${this.owner.session}` })
        return { result: await answer.json() }
      },
      uploadFile: async () => ({ fileID: await this.owner.upload(png, 'photo.png') }),
    }
  }
}

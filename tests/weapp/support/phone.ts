import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Cloud, Neighbour } from '../../support/cloud'
import { png } from '../../support/papers'
import { Meter, type Pushing } from './meter'
import { Shown } from './shown'
import { taroParts } from './taro-parts'

// biome-ignore-start lint/suspicious/noExplicitAny: miniprogram-simulate and exparser carry no types
const simulate: any = require('miniprogram-simulate')
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

/** A phone with the compiled mini-program on it, in somebody's hand, and the real functions behind it. */
export class Phone {
  private readonly pages: Shown[] = []
  private readonly definitions = new Map<string, string>()
  private opening: { route: string; query: Query } = { route: '', query: {} }
  private readonly parts: Record<string, string>
  readonly meter = new Meter()

  constructor(
    private readonly cloud: Cloud,
    private readonly owner: Neighbour,
    /** What lies in its storage; another program on the same phone finds it there. */
    private readonly storage = new Map<string, unknown>(),
  ) {
    // Another phone starts the program anew: nothing that was asked or kept before is there.
    jest.resetModules()
    delete world.wx.webpackJsonp
    // A program that is over may still hear from the cloud: it talks to the phone that it ran on.
    world.wx = { ...world.wx, ...this.system(), ...this.screens(), cloud: this.wxCloud() }
    world.App = (app: object) => {
      world.theApp = app
    }
    world.getApp = () => world.theApp
    world.getCurrentPages = () => this.pages.map(({ route }) => ({ route }))
    require(path.join(dist, 'app.js'))
    this.parts = taroParts(this.meter)
    world.theApp.onLaunch?.({ path: 'pages/home/index', query: {}, scene: 1001 })
    world.theApp.onShow?.({ path: 'pages/home/index', query: {}, scene: 1001 })
  }

  get page(): Shown {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  get calls(): string[] {
    return this.meter.calls.map(({ action }) => action)
  }

  /** Puts the phone away: its pages ask nothing more. */
  off(): void {
    for (const page of this.pages.splice(0)) page.close()
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
      attached(this: Page & Pushing) {
        phone.meter.watch(this)
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
        const asked = this.meter.asks(data.action)
        const answer = await this.cloud.post(`/call/${name}`, data, { authorization: `Bearer ${this.owner.session}` })
        return { result: JSON.parse(asked(await answer.text())) }
      },
      uploadFile: async () => ({ fileID: await this.owner.upload(png, 'photo.png') }),
    }
  }
}

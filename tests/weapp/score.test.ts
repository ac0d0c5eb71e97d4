import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { scoring } from '../support/score'
import { Hand } from './support/hand'
import { screenOf } from './support/measure'
import type { Meter } from './support/meter'
import { allPages, type PageRow } from './support/routes'

jest.setTimeout(60_000)

const kb = 1024
const dist = path.join(root, 'dist/weapp')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
const read = (ending: string) =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(path.join(dist, name), 'utf8') }))
const rows = allPages.map((row): [string, PageRow] => [row.page, row])

/** Interfaces that WeChat's documents call deprecated, as far as a program like this might use them. */
const givenUp = [
  ...['getSystemInfo', 'getSystemInfoSync', 'getSystemInfoAsync', 'getUserInfo', 'getUserProfile', 'chooseImage'],
  ...[
    'chooseVideo',
    'createCanvasContext',
    'drawCanvas',
    'createContext',
    'saveFile',
    'getFileInfo',
    'getSavedFileInfo',
  ],
  ...['getSavedFileList', 'removeSavedFile', 'startRecord', 'stopRecord', 'playVoice', 'pauseVoice', 'stopVoice'],
  ...[
    'playBackgroundAudio',
    'createAudioContext',
    'createLivePusherContext',
    'setTopBarText',
    'onSocketOpen',
    'sendSocketMessage',
  ],
  ...[
    'closeSocket',
    'authorizeForMiniProgram',
    'reportMonitor',
    'getWeRunData',
    'chooseAddress',
    'requestSubscribeDeviceMessage',
  ],
]
/** Notes when the program calls it: looking at it alone, as Taro does with every name, is no use of it. */
const watch = (wx: object, name: string, used: Set<string>): void => {
  let real: unknown = Reflect.get(wx, name)
  const noting = (...given: unknown[]): unknown => {
    used.add(name)
    return typeof real === 'function' ? real.apply(wx, given) : undefined
  }
  Object.defineProperty(wx, name, {
    configurable: true,
    enumerable: true,
    get: () => (real === undefined ? undefined : noting),
    set: (value: unknown) => {
      real = value
    },
  })
}
/** Each phone of the tests brings a `wx` of its own. */
const watchAll = (used: Set<string>): void => {
  let wx: object = Reflect.get(globalThis, 'wx')
  Object.defineProperty(globalThis, 'wx', {
    configurable: true,
    get: () => wx,
    set: (next: object) => {
      wx = next
      for (const name of givenUp) watch(wx, name, used)
    },
  })
}

describe('the table of the rules', () => {
  it('has all 27, and a test by its name for each that can be checked here', () => {
    expect(scoring).toHaveLength(27)
    const named = scoring.flatMap((one) => ('by' in one ? [one.by] : []))
    const absent = named.filter(([file, title]) => !readFileSync(path.join(root, file), 'utf8').includes(`'${title}'`))
    expect(absent).toEqual([])
  })

  it('leaves out no more of the points than a phone and a network alone can tell', () => {
    const points = (rules: typeof scoring) => rules.reduce((sum, { weight }) => sum + weight, 0)
    const here = points(scoring.filter((one) => 'by' in one))
    expect([here, points(scoring)]).toEqual([85, 100])
  })
})

describe('what is carried', () => {
  const styles = read('.wxss')
  const code = read('.js')

  it('answers a touch by hover-class and never by :active', () => {
    expect(styles.filter(({ text }) => text.includes(':active')).map(({ name }) => name)).toEqual([])
    expect(read('base.wxml')[0]?.text).toContain('hover-class')
  })

  it('lets everything that scrolls run out under the finger', () => {
    const rules = styles.flatMap(({ name, text }) =>
      [...text.matchAll(/[^{}]+\{[^{}]*\}/g)].map(([rule]) => ({ name, rule })),
    )
    const scrolls = rules.filter(({ rule }) => /overflow(-[xy])?:\s*(auto|scroll)/.test(rule))
    expect(scrolls.length).toBeGreaterThan(0)
    expect(scrolls.filter(({ rule }) => !rule.includes('-webkit-overflow-scrolling:touch'))).toEqual([])
  })

  it('names no address without TLS', () => {
    const addresses = code.flatMap(({ text }) => text.match(/\b(http|ws):\/\/[\w.-]+/g) ?? [])
    // Names of vocabularies, which nobody asks for anything.
    expect([...new Set(addresses)].filter((one) => !/^http:\/\/(www\.w3\.org|json-schema\.org)$/.test(one))).toEqual([])
    expect(code.filter(({ text }) => /\.(request|connectSocket)\(\{/.test(text)).map(({ name }) => name)).toEqual([])
  })

  it('leads to every page that it carries', () => {
    const src = path.join(root, 'src')
    const named = readFileSync(path.join(src, 'lib/routes.ts'), 'utf8').matchAll(/^ {2}(\w+): '\/(.+)',$/gm)
    const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
    const texts = sources
      .filter((name) => name !== 'lib/routes.ts')
      .map((name) => readFileSync(path.join(src, name), 'utf8'))
    const led = [...named]
      .filter(([, name]) => texts.some((text) => text.includes(`'${name}'`)))
      .map(([, , page]) => page)
    expect(allPages.map(({ page }) => page).filter((page) => !led.includes(page))).toEqual([])
  })

  it('carries no class that no page wears', () => {
    // Worn in a browser only, where the same page has another branch.
    const elsewhere = ['nav-change', 'topbar', 'door-camera', 'holiday-months']
    const words = new Set([...code, ...read('.wxml')].flatMap(({ text }) => text.match(/[\w-]+/g) ?? []))
    const made = [
      ...new Set(
        styles.flatMap(({ text }) =>
          [...text.replace(/@import[^;]+;/g, '').matchAll(/\.(-?[a-zA-Z_][\w-]*)(?=[^{}]*\{)/g)].map(
            ([, one]) => one ?? '',
          ),
        ),
      ),
    ]
    const worn = (name: string) => words.has(name) || elsewhere.includes(name) || /^(k\d|i-|month-)/.test(name)
    expect(made.filter((name) => !worn(name))).toEqual([])
  })
})

describe('what happens on a page', () => {
  let hand: Hand
  const running = new Set<unknown>()
  const [setOne, clearOne] = [globalThis.setInterval, globalThis.clearInterval]
  const used = new Set<string>()
  beforeAll(async () => {
    watchAll(used)
    hand = await Hand.start()
    const set = (...given: Parameters<typeof setInterval>) => {
      const id = setOne(...given)
      running.add(id)
      return id
    }
    const clear = (id: Parameters<typeof clearInterval>[0]) => {
      running.delete(id)
      clearOne(id)
    }
    Object.assign(globalThis, { setInterval: set, clearInterval: clear })
  })
  afterAll(() => {
    Object.assign(globalThis, { setInterval: setOne, clearInterval: clearOne })
    return hand.stop()
  })
  /** The most pushes that fall into one second. */
  const busiest = ({ pushes }: Meter) =>
    Math.max(0, ...pushes.map(({ at }) => pushes.filter((one) => one.at >= at && one.at < at + 1000).length))

  it.each(rows)('hands %s to the screen, asks for it and leaves it within the rules', async (_name, row) => {
    const before = new Set(running)
    const { phone, page } = await hand.opens(await hand.called(row.who), row, hand.queryOf(row))
    await page.says(row.words)
    phone.meter.stands()
    await phone.meter.rest()
    const { pushes, calls } = phone.meter
    expect(busiest(phone.meter)).toBeLessThanOrEqual(20)
    expect(Math.max(0, ...pushes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(256 * kb)
    // Taro's templates are bound to root of a page and to i of a wrapper, and to nothing else.
    const keys = pushes.flatMap(({ json }) => Object.keys(JSON.parse(json)))
    expect(keys.filter((key) => !/^(root|i)(\.|$)/.test(key))).toEqual([])
    const { nodes, depth, children } = screenOf(page, phone.meter)
    expect([nodes < 1000, depth < 30, children <= 60]).toEqual([true, true, true])
    expect(calls.length).toBeLessThanOrEqual(10)
    expect(calls.filter(({ reply }) => Buffer.byteLength(reply) > 128 * kb).map(({ action }) => action)).toEqual([])
    phone.off()
    await new Promise((done) => setTimeout(done, 50))
    expect([...running].filter((one) => !before.has(one))).toEqual([])
  })

  it('uses nothing that WeChat has given up', () => {
    expect([...used]).toEqual([])
    Reflect.get(globalThis, 'wx').getSystemInfoSync()
    expect([...used]).toEqual(['getSystemInfoSync'])
  })
})

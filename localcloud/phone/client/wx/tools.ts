import { encodingOf } from '../encoding'
import type { Phone } from '../phone'
import { checked, mustBe, text } from './checks'
import { isHeard, type Options, promisedAll, Refused, type WxGroup } from './group'

const base64 = () => {
  const known = encodingOf('base64')
  if (!known) throw new Error('base64')
  return known
}

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const

/** Logs that WeChat would keep: here they go to the program's console. */
const logs = (phone: Phone) => {
  const say =
    (level: string) =>
    (...said: unknown[]) =>
      phone.events.emit('console', { level, words: said.map(String).join(' ') })
  const named = Object.fromEntries(LEVELS.map((level) => [level, say(level)]))
  return { ...named, setFilterMsg: () => undefined, addFilterMsg: () => undefined, in: () => named }
}

/** What the browser measured, in WeChat's shape. */
const measured = () => {
  const entries = () => performance.getEntriesByType('measure').map((one) => ({ ...one.toJSON(), entryType: 'script' }))
  const watch = (heard: unknown) => ({
    observe: () => isHeard(heard) && setTimeout(() => heard({ getEntries: entries }), 0),
    disconnect: () => undefined,
    connect: () => undefined,
  })
  return {
    getEntries: entries,
    getEntriesByName: (name: string) => entries().filter((one) => one.name === name),
    getEntriesByType: (type: string) => entries().filter((one) => one.entryType === type),
    createObserver: watch,
    setBufferSize: () => undefined,
    now: () => performance.now(),
  }
}

const font = async ({ family, source, desc }: Options) => {
  const face = new FontFace(text(family), text(source), typeof desc === 'object' && desc !== null ? desc : {})
  try {
    document.fonts.add(await face.load())
  } catch {
    throw new Refused('status: error')
  }
  return { status: 'loaded' }
}

const randomValues = ({ length }: Options) => ({
  randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
})

/** Small tools without a screen. */
export const tools: WxGroup = (phone) => ({
  nextTick: (work: unknown) => {
    if (!isHeard(work)) return mustBe('Function', 'callback', work)
    void Promise.resolve().then(work)
  },
  arrayBufferToBase64: (bytes: unknown) => {
    mustBe('ArrayBuffer', 'arrayBuffer', bytes)
    return bytes instanceof ArrayBuffer ? base64().read(new Uint8Array(bytes)) : ''
  },
  base64ToArrayBuffer: (words: unknown) => base64().write(text(words)).buffer,
  getPerformance: measured,
  reportPerformance: () => undefined,
  reportAnalytics: () => undefined,
  reportEvent: (name: unknown, data: unknown) =>
    phone.events.emit('console', {
      level: 'info',
      words: `wx.reportEvent ${text(name)} ${JSON.stringify(data ?? {})}`,
    }),
  getLogManager: () => logs(phone),
  getRealtimeLogManager: () => logs(phone),
  ...promisedAll(phone, {
    loadFontFace: checked({ family: 'String', source: 'String' }, font),
    getRandomValues: checked({ length: 'Number' }, randomValues),
  }),
})

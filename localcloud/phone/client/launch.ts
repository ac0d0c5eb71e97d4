import { queryOf } from './paths'

/** How the phone is opened: `/phone/screen?path=…&query=…&scene=…&as=…&theme=…&device=…&font=…&air=…&pace=…`. */
export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
  /** A sample person's memberId, `newcomer`, or nothing: who held the phone last. */
  as: string
  theme: 'light' | 'dark'
  /** The size of letters that the person has set in WeChat; 16 unless they changed it. */
  font: number
  device: Device
  /** The privacy guide was agreed to already: `privacy=agreed`. */
  agreed: boolean
}
export interface Device {
  name: string
  statusBar: number
  safeBottom: number
  model: string
  system: string
  platform: 'ios' | 'android'
}

const ios = { system: 'iOS 17.5', platform: 'ios' } as const
const devices: Record<string, Device> = {
  'iphone-se': { name: 'iphone-se', statusBar: 20, safeBottom: 0, model: 'iPhone SE', ...ios },
  iphone: { name: 'iphone', statusBar: 44, safeBottom: 34, model: 'iPhone 13', ...ios },
  'iphone-plus': { name: 'iphone-plus', statusBar: 20, safeBottom: 0, model: 'iPhone 8 Plus', ...ios },
  android: {
    name: 'android',
    statusBar: 24,
    safeBottom: 0,
    model: 'Android One',
    system: 'Android 12',
    platform: 'android',
  },
  /** A real phone's browser, which has bars of its own. */
  bare: { name: 'bare', statusBar: 0, safeBottom: 0, model: 'Browser', ...ios },
}

const OWN = new Set(['path', 'query', 'scene', 'as', 'theme', 'device', 'font', 'air', 'pace', 'privacy'])

/** Whatever the address carries besides the phone's own words is the page's query. */
export const launchOf = (search: string): Launch => {
  const given = new URLSearchParams(search)
  const rest = queryOf(search.replace(/^\?/, ''))
  const query = Object.fromEntries(Object.entries(rest).filter(([name]) => !OWN.has(name)))
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const theme = given.get('theme') ?? (dark ? 'dark' : 'light')
  return {
    path: (given.get('path') ?? '').replace(/^\//, ''),
    query: { ...queryOf(given.get('query') ?? ''), ...query },
    scene: Number(given.get('scene') ?? 1001),
    as: given.get('as') ?? '',
    theme: theme === 'dark' ? 'dark' : 'light',
    agreed: given.get('privacy') === 'agreed',
    font: Number(given.get('font')) || 16,
    device: devices[given.get('device') ?? 'iphone'] ?? devices.iphone!,
  }
}

/** A phone that people carry: its screen in CSS pixels. */
export interface Size {
  device: string
  words: string
  width: number
  height: number
}
export const sizes: readonly Size[] = [
  { device: 'iphone', words: '全面屏 375', width: 375, height: 812 },
  { device: 'iphone-se', words: '小屏 320', width: 320, height: 568 },
  { device: 'iphone-plus', words: '大屏 414', width: 414, height: 736 },
  { device: 'android', words: '安卓 360', width: 360, height: 640 },
]
export const fonts = [
  { value: '16', words: '标准' },
  { value: '19', words: '大' },
  { value: '23', words: '特大' },
] as const

/** How the phone lies there, and what was opened on it; all of it stands in the address. */
export interface Settings {
  device: string
  theme: 'light' | 'dark'
  font: string
  /** The sample person who was asked for; empty for whoever held this tab's phone before. */
  as: string
  air: 'good' | 'slow' | 'none'
  pace: '' | 'slow'
  /** The page that was opened, its query and its scene, as they go on to the screen. */
  page: URLSearchParams
}

const OWN = ['device', 'theme', 'font', 'as', 'air', 'pace']

export const settingsOf = (search: string, dark: boolean): Settings => {
  const given = new URLSearchParams(search)
  const page = new URLSearchParams(search)
  for (const name of OWN) page.delete(name)
  const air = given.get('air')
  return {
    device: given.get('device') ?? 'iphone',
    theme: (given.get('theme') ?? (dark ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light',
    font: given.get('font') ?? '16',
    as: given.get('as') ?? '',
    air: air === 'slow' || air === 'none' ? air : 'good',
    pace: given.get('pace') === 'slow' ? 'slow' : '',
    page,
  }
}

const written = ({ page, ...own }: Settings, plain: Partial<Record<string, string>>): URLSearchParams => {
  const all = new URLSearchParams(page)
  for (const name of OWN) {
    const value = String(Reflect.get(own, name))
    if (value !== '' && value !== plain[name]) all.set(name, value)
  }
  return all
}

/** What the desk's own address says; what is as usual is left out. */
export const deskAddress = (settings: Settings, theme: string): string => {
  const words = String(written(settings, { device: 'iphone', font: '16', air: 'good', theme }))
  return words ? `${location.pathname}?${words}` : location.pathname
}

export const screenAddress = (settings: Settings): string => `/phone/screen?${written(settings, {})}`

export const sizeOf = ({ device }: Settings): Size => sizes.find((one) => one.device === device) ?? sizes[0]!

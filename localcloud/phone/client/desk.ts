import { deskCss } from './desk-css'

/** Sizes that people carry, in CSS pixels. */
const SIZES = [
  { device: 'iphone', words: '375 × 812', width: 375, height: 812 },
  { device: 'iphone-se', words: '320 × 568', width: 320, height: 568 },
  { device: 'iphone-plus', words: '414 × 736', width: 414, height: 736 },
  { device: 'android', words: '360 × 640', width: 360, height: 640 },
]
const NARROW = matchMedia('(max-width: 560px)')

const screen = document.createElement('iframe')
screen.title = '手机屏幕'
screen.className = 'screen'

const given = new URLSearchParams(location.search)
const dark = matchMedia('(prefers-color-scheme: dark)')
let device = SIZES.find((one) => one.device === given.get('device')) ?? SIZES[0]!
let theme = given.get('theme') ?? (dark.matches ? 'dark' : 'light')

/** The screen's own address: everything that the desk was asked for goes on to it. */
const open = (): void => {
  const asked = new URLSearchParams(location.search)
  asked.set('device', NARROW.matches ? 'bare' : device.device)
  asked.set('theme', theme)
  screen.style.width = NARROW.matches ? '' : `${device.width}px`
  screen.style.height = NARROW.matches ? '' : `${device.height}px`
  screen.src = `/phone/screen?${asked}`
}

const option = (words: string, value: string): HTMLOptionElement => new Option(words, value)

const select = (label: string, options: HTMLOptionElement[], changed: (value: string) => void): HTMLElement => {
  const row = document.createElement('label')
  const list = document.createElement('select')
  list.append(...options)
  list.addEventListener('change', () => changed(list.value))
  row.append(label, list)
  return row
}

const themeOf = (value: string): void => {
  theme = value
  document.documentElement.dataset.theme = value
  const inside: unknown = screen.contentWindow && Reflect.get(screen.contentWindow, '__phone')
  const setTheme: unknown = typeof inside === 'object' && inside !== null ? Reflect.get(inside, 'setTheme') : undefined
  if (typeof setTheme === 'function') setTheme(value)
}

const controls = (): HTMLElement => {
  const bar = document.createElement('header')
  bar.className = 'controls'
  const sizes = select(
    '大小',
    SIZES.map(({ words, device: name }) => option(words, name)),
    (value) => {
      device = SIZES.find((one) => one.device === value) ?? device
      open()
    },
  )
  const themes = select('外观', [option('浅色', 'light'), option('深色', 'dark')], themeOf)
  for (const [row, value] of [
    [sizes, device.device],
    [themes, theme],
  ] as const) {
    const list = row.querySelector('select')
    if (list) list.value = value
  }
  const title = document.createElement('h1')
  title.textContent = '桌上的手机'
  bar.append(title, sizes, themes)
  return bar
}

const style = document.createElement('style')
style.textContent = deskCss
document.head.append(style)
document.documentElement.dataset.theme = theme
const table = document.createElement('main')
const body = document.createElement('div')
body.className = 'phone'
body.append(screen)
const panel = document.createElement('aside')
panel.id = 'panel'
panel.setAttribute('aria-label', '仪表')
table.append(body, panel)
document.body.append(controls(), table)
NARROW.addEventListener('change', open)
open()

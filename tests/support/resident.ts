import type { Browser, Locator } from 'playwright-core'
import { newWindow, phoneSize, smallSize, type Window } from './browser'
import { png } from './papers'

/** A resident with the compiled mini-program on a phone of their own. */
export type Resident = Window & {
  /** The page on top: what waits beneath it is in the document, too. */
  shown: Locator
  /** What WeChat would have refused, in all that was opened so far. */
  refused: string[]
  /** By how much the page is wider than the screen. */
  wider: () => Promise<number>
  /** Opens the program anew at a page, as from a code; the program's first page when none is given. */
  open: (page?: string) => Promise<void>
  /** Opens a page in the program that runs, as from a code while it is in the background. */
  goTo: (page: string) => Promise<void>
  /** Switches the phone between light and dark, as its settings do. */
  turn: (theme: 'light' | 'dark') => Promise<void>
}

type Door = { __phone: { open(text: string): Promise<void>; setTheme(theme: string): void } }

type Opened = { as?: string; page?: string; small?: boolean; theme?: 'light' | 'dark' }

/** `page` is a path with its query, `apply/service/index?code=MZ-001`. */
export const openResident = async (browser: Browser, url: string, opened: Opened = {}): Promise<Resident> => {
  const { as = '王秀英', page: first = '', small = false, theme = 'light' } = opened
  const window = await newWindow(browser, small ? smallSize : phoneSize)
  const { page } = window
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('[phone] ')) refused.push(message.text())
  })
  const open = async (address = ''): Promise<void> => {
    const [path = '', query = ''] = address.split('?')
    const device = small ? 'iphone-se' : 'iphone'
    const asked = new URLSearchParams({ as, path, query, device, theme, privacy: 'agreed' })
    await page.goto(`${url}/phone/screen?${asked}`)
    await page.locator('.phone-webview').first().waitFor()
  }
  const goTo = async (address: string): Promise<void> => {
    await page.evaluate((text) => (window as unknown as Door).__phone.open(text), `/${address}`)
    const route = address.split('?')[0]
    await page.locator(`.phone-webview[data-route="${route}"]:not([hidden])`).first().waitFor()
  }
  const turn = (to: 'light' | 'dark') =>
    page.evaluate((theme) => (window as unknown as Door).__phone.setTheme(theme), to)
  await open(first)
  const shown = page.locator('.phone-webview:not([hidden])')
  const wider = () => shown.locator('.phone-scroller').evaluate((it) => it.scrollWidth - it.clientWidth)
  return { ...window, shown, refused, wider, open, goTo, turn }
}

/** Chooses a photo of the album, or a file of a chat by its name, for numbered material of a form; it is then on its way. */
export const choosePaper = async ({ page, shown }: Resident, no: number, name?: string): Promise<void> => {
  const paper = shown.locator(`#material-${no}`)
  await paper.getByRole('button', { name: /^上传/ }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByText(name ? '从微信聊天里选文件' : '拍照，或从相册里选').click()
  if (!name) await page.getByText('从手机相册选择').click()
  await (await chosen).setFiles({ name: name ?? '相册里的.png', mimeType: 'image/png', buffer: png })
}

/** Chooses it and waits until it has arrived. */
export const addPaper = async (resident: Resident, no: number, name?: string): Promise<void> => {
  await choosePaper(resident, no, name)
  await resident.shown
    .locator(`#material-${no}`)
    .getByText(name ?? /^照片1\./)
    .waitFor()
}

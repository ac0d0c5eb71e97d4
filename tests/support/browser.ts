import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { findChrome } from '../../config/tasks/chrome.mjs'
import { root } from '../../config/tasks/install.mjs'

export const phoneSize = { width: 375, height: 812 }
export const smallSize = { width: 320, height: 568 }
export const deskSize = { width: 1280, height: 800 }

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** `more`: other switches than the usual ones, such as a file that stands for the camera. */
export const openBrowser = (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = findChrome()
  if (!executablePath) throw new Error('no Chromium or Chrome; npm test installs one where it can')
  return chromium.launch({ executablePath, args: [...quiet, ...more] })
}

export type Window = { page: Page; faults: string[] }
/** An empty window of its own, for a person of its own; `faults` gathers what its pages complain about. */
export const newWindow = async (browser: Browser, viewport = phoneSize): Promise<Window> => {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return { page, faults }
}

export const openWindow = async (browser: Browser, url: string, viewport = phoneSize): Promise<Window> => {
  const window = await newWindow(browser, viewport)
  await window.page.goto(url)
  return window
}

const folder = path.join(root, 'artifacts')
/** Keeps a picture of the page under `artifacts/`. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

/** Waits until these words are seen, and says so when they never are. */
export const missing = async (where: Page | Locator, word: string | RegExp): Promise<string[]> => {
  try {
    await where.getByText(word).filter({ visible: true }).first().waitFor()
    return []
  } catch {
    return [`${word} is never shown`]
  }
}

/** Nothing may be wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

type Desk = { name: string; url: string; viewport?: { width: number; height: number } }
/** A window of the admin page in which this member of staff has signed in. */
export const openDesk = async (browser: Browser, { name, url, viewport = deskSize }: Desk): Promise<Window> => {
  const window = await openWindow(browser, `${url}/admin/sign-in`, viewport)
  await window.page.getByRole('button', { name: new RegExp(name) }).click()
  await window.page.waitForURL((now) => !now.pathname.includes('sign-in'))
  return window
}

/** Goes on by the menu; on a phone what has no room in it stands under 更多. */
export const byMenu = async (page: Page, word: string): Promise<void> => {
  const link = page.getByRole('link', { name: word, exact: true })
  const more = page.getByRole('button', { name: '更多' })
  await link.or(more).first().waitFor()
  if ((await link.count()) === 0) await more.click()
  await link.click()
}

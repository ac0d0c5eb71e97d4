import type { Browser, Locator, Page } from 'playwright-core'
import { openWindow, type Window } from '../../support/browser'

export type PhoneWindow = Window & {
  /** The page on top: what waits beneath it is in the document, too. */
  shown: Locator
  /** What the phone would have WeChat refuse. */
  problems: () => Promise<{ kind: string; words: string }[]>
}

/** The screen of the phone, in a window of its own. */
export const openPhone = async (browser: Browser, url: string, query = ''): Promise<PhoneWindow> => {
  const window = await openWindow(browser, `${url}/phone/screen?${query}`)
  const { page } = window
  await page.locator('.phone-webview').first().waitFor()
  return { ...window, shown: page.locator('.phone-webview:not([hidden])'), problems: () => inside(page, 'problems') }
}

/** A value of the phone's own, by an expression after `__phone.`. */
export const inside = <T>(page: Page, expression: string): Promise<T> => page.evaluate(`__phone.${expression}`)

import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { type Cloud, startCloud } from './cloud'

/** A cloud and a browser for all tests of a file: there before the first of them, and put away after the last. */
export const cloudAndBrowser = (): { readonly cloud: Cloud; readonly browser: Browser } => {
  let cloud: Cloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startCloud()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })
  return {
    get cloud() {
      return cloud
    },
    get browser() {
      return browser
    },
  }
}

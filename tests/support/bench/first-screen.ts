import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { newWindow } from '../browser'
import type { Cloud } from '../cloud'
import { median } from './pairs'

/** What stands on the first screen when its data has come. */
const WORDS = ['绿地北社区', '全部 145 项']

/** Notes the moment of the first frame on which all of that is seen; runs before anything else of the page. */
const watch = (words: string[]): void => {
  const seen = () =>
    [...document.querySelectorAll('.phone-webview:not([hidden])')].some((view) =>
      words.every((word) => view.textContent?.includes(word)),
    )
  const drawn = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Object.assign(window, { firstScreen: performance.now() })
      port2.postMessage(0)
    })
  const observer = new MutationObserver(() => {
    if (!seen()) return
    observer.disconnect()
    drawn()
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}

const timeOf = async (page: Page, address: string): Promise<number> => {
  await page.goto(address)
  const handle = await page.waitForFunction(() => 'firstScreen' in window && window.firstScreen)
  return Number(await handle.jsonValue())
}

/** The page that stands there, without what made it. */
const pixels = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true)
    if (!(copy instanceof Element)) return ''
    for (const one of copy.querySelectorAll('script, link')) one.remove()
    return `<!doctype html>${copy.outerHTML}`
  })

/** Whether two addresses look alike to the last pixel; the hour in the status bar may strike between them. */
const alike = async (page: Page, one: string, other: string): Promise<boolean> => {
  const picture = async (address: string) => {
    await timeOf(page, address)
    await page.waitForTimeout(500)
    return page.screenshot()
  }
  for (let n = 0; n < 3; n++) if ((await picture(one)).equals(await picture(other))) return true
  return false
}

const served = async (html: string): Promise<{ address: string; close: () => void }> => {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
  const server = createServer((_, response) => response.writeHead(200, headers).end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/**
 * From the address to the first screen with its data, over the same pixels as a bare page: the middle of `count` pairs.
 * Both are opened in the same window by somebody who has been here before.
 */
export const firstScreen = async (browser: Browser, cloud: Cloud, count: number) => {
  const { page } = await newWindow(browser)
  await page.addInitScript(watch, WORDS)
  const phone = `${cloud.url}/phone/screen`
  const [cold] = [await timeOf(page, `${phone}?as=王秀英`)]
  await page.waitForTimeout(1000)
  const bare = await served((await pixels(page)).replaceAll('/phone/app/', `${cloud.url}/phone/app/`))
  if (!(await alike(page, phone, bare.address))) throw new Error('the bare page does not look like the program')
  const pairs: { program: number; page: number }[] = []
  for (let n = -3; n < count; n++) {
    const pair = { program: await timeOf(page, phone), page: await timeOf(page, bare.address) }
    if (n >= 0) pairs.push(pair) // the first three warm up
  }
  bare.close()
  await page.context().close()
  const ms = (times: number[]) => Math.round(median(times))
  return {
    ratio: median(pairs.map((pair) => pair.program / pair.page)),
    programMs: ms(pairs.map((pair) => pair.program)),
    pageMs: ms(pairs.map((pair) => pair.page)),
    coldMs: Math.round(cold),
  }
}

import type { Browser, Page } from 'playwright-core'
import { colourFindings, findings } from '../support/axe'
import { missing, openBrowser, openDesk, overflow, type Window } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { prepare, type Shot, staffPages } from '../support/pages'

jest.setTimeout(300_000)

let cloud: Cloud
let browser: Browser
let shots: Shot[]

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  shots = staffPages(await prepare(cloud))
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

type Size = { width: number; height: number }
const wide = { width: 1280, height: 800 }
const middle = { width: 768, height: 800 }
const narrow = { width: 320, height: 568 }

/** Every staff page, opened once at this size, and what is wrong with each. */
const walk = async (size: Size, wrong: (page: Page) => Promise<string[]>) => {
  const desks = new Map<string, Window>()
  const deskOf = async (name: string): Promise<Page> => {
    const desk = desks.get(name) ?? (await openDesk(browser, { name, url: cloud.url, viewport: size }))
    desks.set(name, desk)
    return desk.page
  }
  const found: Record<string, string[]> = {}
  for (const { page: path, query, word, by = '杨慧' } of shots) {
    const page = await deskOf(by)
    await page.goto(`${cloud.url}${path}?${query}`)
    const problems = [...(await missing(page, word)), ...(await wrong(page))]
    if (problems.length > 0) found[path] = problems
  }
  for (const { page, faults } of desks.values()) {
    expect(faults).toEqual([])
    await page.context().close()
  }
  return found
}

const tooWide = async (page: Page): Promise<string[]> => {
  const wider = await overflow(page)
  return wider > 0 ? [`${wider} px wider than the screen`] : []
}

it('axe finds nothing serious on any page: light, dark, and on a tablet in dark', async () => {
  const wrong = async (page: Page) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.waitForTimeout(300)
    const light = [...(await tooWide(page)), ...(await findings(page))]
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await colourFindings(page)
    await page.setViewportSize(middle)
    await page.waitForTimeout(300)
    const tablet = [...(await tooWide(page)), ...(await findings(page))]
    await page.setViewportSize(wide)
    return [...light, ...dark.map((one) => `dark: ${one}`), ...tablet.map((one) => `768: ${one}`)]
  }
  expect(await walk(wide, wrong)).toEqual({})
})

it('axe finds nothing serious on the smallest phone', async () => {
  const wrong = async (page: Page) => {
    await page.waitForTimeout(300)
    return [...(await tooWide(page)), ...(await findings(page))]
  }
  expect(await walk(narrow, wrong)).toEqual({})
})

import type { Browser, Page } from 'playwright-core'
import { findings } from '../support/axe'
import { keepPicture, missing, openBrowser, openDesk, overflow, type Window } from '../support/browser'
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

type Look = { name: string; width: number; theme: 'light' | 'dark' }

/** Every staff page in one look, and what is wrong with each. */
const walk = async ({ name, width, theme }: Look, wrong: (page: Page) => Promise<string[]>) => {
  const viewport = { width, height: width < 600 ? 568 : 800 }
  const desks = new Map<string, Window>()
  const deskOf = async (name: string): Promise<Window> => {
    const desk = desks.get(name) ?? (await openDesk(browser, { name, url: cloud.url, viewport }))
    await desk.page.emulateMedia({ colorScheme: theme })
    desks.set(name, desk)
    return desk
  }
  const found: Record<string, string[]> = {}
  for (const { page: path, query, word, by = '杨慧' } of shots) {
    const { page } = await deskOf(by)
    await page.goto(`${cloud.url}${path}?${query}`)
    const absent = await missing(page, word)
    await page.waitForTimeout(300)
    await keepPicture(page, `look-${path.slice(1).replace('/', '-')}-${name}`)
    const wider = await overflow(page)
    const problems = [...absent, ...(wider > 0 ? [`${wider} px wider than the screen`] : []), ...(await wrong(page))]
    if (problems.length > 0) found[path] = problems
  }
  for (const { page, faults } of desks.values()) {
    expect(faults).toEqual([])
    await page.context().close()
  }
  return found
}

it.each<Look>([
  { name: 'light', width: 1280, theme: 'light' },
  { name: 'dark', width: 1280, theme: 'dark' },
  { name: 'narrow', width: 320, theme: 'light' },
  { name: 'middle-dark', width: 768, theme: 'dark' },
])('axe finds nothing serious on any page, $name', async (look) => {
  expect(await walk(look, (page) => findings(page))).toEqual({})
})

import type { Browser } from 'playwright-core'
import { colourFindings, findings } from '../support/axe'
import { missing, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { smallOnes } from '../support/elder'
import { prepare, residentsPages, type Shot } from '../support/pages'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(300_000)

let cloud: Cloud
let browser: Browser
let shots: Shot[]
const onTop = '.phone-webview:not([hidden]) .phone-scroller'

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  shots = residentsPages(await prepare(cloud))
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

type Look = { name: string; small?: boolean; theme?: 'light' | 'dark'; elder?: boolean }
const elderly = async (who: Resident): Promise<void> => {
  await who.open('pages/me/index')
  await who.shown.getByText('打开长辈版').first().click()
  await who.shown.locator('.page.elder').waitFor()
}

/** Every residents' page in one look, in a program that is started once, and what is wrong with each. */
const walk = async ({ small, theme, elder }: Look, wrong: (who: Resident) => Promise<string[]>) => {
  const wang = await openResident(browser, cloud.url, { small, theme })
  if (elder) await elderly(wang)
  const found: Record<string, string[]> = {}
  for (const { page, query, word } of shots) {
    await wang.goTo(`${page}?${query}`)
    const absent = await missing(wang.shown, word)
    await wang.page.waitForTimeout(200)
    const wider = await wang.wider()
    const faults = [...absent, ...(wider > 0 ? [`${wider} px wider than the screen`] : []), ...(await wrong(wang))]
    if (faults.length > 0) found[page] = faults
  }
  expect(wang.faults).toEqual([])
  expect(wang.refused).toEqual([])
  await wang.page.context().close()
  return found
}

it('axe finds nothing serious on any page, in light and in dark', async () => {
  const wrong = async ({ page, turn }: Resident) => {
    const light = await findings(page, onTop)
    await turn('dark')
    const dark = await colourFindings(page, onTop)
    await turn('light')
    return [...light, ...dark]
  }
  expect(await walk({ name: 'light' }, wrong)).toEqual({})
})

it.each<Look>([
  { name: 'elder', elder: true },
  { name: 'elder-dark-320', elder: true, theme: 'dark', small: true },
])('长辈版 keeps its promises on every node of every page, $name', async (look) => {
  const wrong = async ({ page }: Resident) => [...(await smallOnes(page, onTop)), ...(await findings(page, onTop))]
  expect(await walk(look, wrong)).toEqual({})
})

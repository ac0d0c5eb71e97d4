import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../config/tasks/install.mjs'
import { pagesIn } from '../../localcloud/phone/addresses'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { prepare, residentsPages, type Shot } from '../support/pages'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(180_000)

let cloud: Cloud
let browser: Browser
let shots: Shot[]

const shows = async (who: Resident, word: string | RegExp, name: string): Promise<void> => {
  await who.shown.getByText(word).first().waitFor()
  await who.page.waitForTimeout(300)
  await keepPicture(who.page, name)
  expect([name, await who.wider()]).toEqual([name, 0])
}

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  shots = residentsPages(await prepare(cloud))
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it("knows every residents' page of the program", () => {
  const app = JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8'))
  const residents = pagesIn(app).filter((page) => !page.startsWith('admin/'))
  expect(shots.map(({ page }) => page).sort()).toEqual(residents.sort())
})

it.each([
  ['375', false],
  ['320', true],
])('shows each at %s wide: nothing wider than the screen, nothing refused or complained of', async (width, small) => {
  const wang = await openResident(browser, cloud.url, { small })
  for (const { page, query, word } of shots) {
    await wang.open(`${page}?${query}`)
    await shows(wang, word, `screen-${page.replace(/\/index$/, '').replace('/', '-')}-${width}`)
  }
  expect(wang.refused).toEqual([])
  expect(wang.faults).toEqual([])
  await wang.page.context().close()
})

it('shows home in 长辈版 on the smallest screen as well', async () => {
  const wang = await openResident(browser, cloud.url, { small: true })
  await wang.shown.getByText('长辈版').first().click()
  await shows(wang, /请补第 2 项/, 'screen-elder-320')
})

import { findings } from '../support/axe'
import { deskSize, keepPicture, newWindow, overflow, phoneSize, type Window } from '../support/browser'
import { smallOnes } from '../support/elder'
import { cloudAndBrowser } from '../support/stage'

jest.setTimeout(180_000)

const here = cloudAndBrowser()

const visit = async (viewport: typeof deskSize, query: string): Promise<Window> => {
  const window = await newWindow(here.browser, viewport)
  await window.page.goto(`${here.cloud.url}/admin/gallery?${query}`)
  await window.page.getByText('每个部件、每种情况，都在这里看一遍。').waitFor()
  await window.page.waitForTimeout(300)
  return window
}

it.each([
  ['light', deskSize, 'theme=light'],
  ['dark', deskSize, 'theme=dark'],
  ['elder', phoneSize, 'theme=light&elder=1'],
  ['elder-dark', phoneSize, 'theme=dark&elder=1'],
])('shows every component in every state, %s: axe finds nothing serious', async (name, viewport, query) => {
  const { page, faults } = await visit(viewport, query)
  await keepPicture(page, `gallery-${name}`)
  expect(await page.locator('.gallery-state').count()).toBeGreaterThan(80)
  expect(await findings(page, '.page')).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  if (name.startsWith('elder')) expect(await smallOnes(page, '.page')).toEqual([])
  await page.getByRole('button', { name: '从下面拉出来' }).click()
  await page.getByText('看哪里的待办').waitFor()
  expect(await findings(page, '.page')).toEqual([])
  expect(faults).toEqual([])
  await page.context().close()
})

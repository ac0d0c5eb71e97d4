import type { Locator } from 'playwright-core'
import { cloudAndBrowser } from '../support/stage'
import { openPhone } from './support/phone'

jest.setTimeout(180_000)

const here = cloudAndBrowser()

it('asks for the privacy guide at the first file and not before, and takes a no without losing the page', async () => {
  const asked = new URLSearchParams({ as: '王秀英', path: 'apply/apply/index', query: 'code=MZ-001', privacy: 'asked' })
  const { page, shown, faults } = await openPhone(here.browser, here.cloud.url, String(asked))
  await shown.locator('#material-1').waitFor()
  const ask: Locator = page.getByRole('dialog', { name: '用户隐私保护提示' })
  expect(await ask.count()).toBe(0)
  const take = async () => {
    await shown.locator('#material-1').getByRole('button', { name: /^上传/ }).click()
    await page.getByText('拍照，或从相册里选').click()
  }
  await take()
  await ask.getByRole('button', { name: '拒绝' }).click()
  await page.getByText('没有同意隐私指引，选不了文件。过十秒再点，可以同意').waitFor()
  await shown.locator('#material-1').waitFor()
  // WeChat does not ask again for ten seconds.
  await page.waitForTimeout(10_500)
  await take()
  await ask.getByRole('button', { name: '同意' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByText('从手机相册选择').click()
  await chosen
  expect(faults).toEqual([])
})

import type { Page } from 'playwright-core'
import { keepPicture } from '../support/browser'
import { openResident } from '../support/resident'
import { cloudAndBrowser } from '../support/stage'

jest.setTimeout(180_000)

const here = cloudAndBrowser()

/** A package that a page waits for cannot be fetched, until it is let through again. */
const without = async (page: Page, root: string) => {
  const address = `**/phone/package.js?root=${root}*`
  let asked = 0
  await page.route(address, (route) => {
    asked++
    return route.abort()
  })
  return { again: () => page.unroute(address), asked: () => asked }
}
/** The page 我的申请 lies in mine/ and waits for what apply/ shares. */
const opened = async () => {
  const wang = await openResident(here.browser, here.cloud.url, { page: 'pages/me/index' })
  await wang.shown.getByText('我的申请').first().waitFor()
  const apply = await without(wang.page, 'apply')
  await wang.shown.getByText('我的申请').first().click()
  const ask = wang.page.getByRole('dialog', { name: '这一页还没有取到' })
  await ask.waitFor()
  return { wang, apply, ask }
}

it('says that the page has not come, and a second try brings it', async () => {
  const { wang, apply, ask } = await opened()
  await ask.getByText('请看看网络，再试一次。').waitFor()
  await keepPicture(wang.page, 'package-missing')
  const before = apply.asked()
  await ask.getByRole('button', { name: '再试一次' }).click()
  await ask.waitFor()
  expect(apply.asked()).toBeGreaterThan(before)
  await apply.again()
  await ask.getByRole('button', { name: '再试一次' }).click()
  await wang.shown
    .getByText(/高龄津贴|还没有申请过/)
    .first()
    .waitFor()
  expect(await ask.count()).toBe(0)
  await wang.page.context().close()
})

it('leads back to where one came from when it does not come', async () => {
  const { wang, ask } = await opened()
  await ask.getByRole('button', { name: '返回' }).click()
  await wang.page.locator('.phone-webview[data-route="pages/me/index"]:not([hidden])').waitFor()
  await wang.page.context().close()
})

it('leads home when the page was opened from a code', async () => {
  const wang = await openResident(here.browser, here.cloud.url, { page: 'pages/me/index' })
  await without(wang.page, 'apply')
  await wang.open('mine/applications/index')
  await wang.page.getByRole('dialog', { name: '这一页还没有取到' }).getByRole('button', { name: '返回' }).click()
  await wang.shown.getByText('社区活动').first().waitFor()
  await wang.page.context().close()
})

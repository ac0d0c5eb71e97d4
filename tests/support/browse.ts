import { openBrowser } from './browser'
import type { Cloud } from './cloud'
import { openResident } from './resident'

/** Database round trips since localcloud last forgot its calls. */
const trips = async (cloud: Cloud): Promise<number> => {
  const calls: { roundTrips: number; source: string }[] = await (await fetch(`${cloud.url}/local/calls`)).json()
  return calls.filter(({ source }) => source !== 'wx_trigger').reduce((sum, call) => sum + call.roundTrips, 0)
}

/** What it costs the database to list and to search services once the pages have been opened. */
export const browse = async (cloud: Cloud): Promise<{ list: number; search: number }> => {
  const browser = await openBrowser()
  const wang = await openResident(browser, cloud.url, { page: 'pages/services/index' })
  const { page, shown } = wang
  await shown.getByText('养老').first().waitFor()
  await page.waitForTimeout(500)
  const start = await trips(cloud)
  await shown.getByText('养老', { exact: false }).first().click()
  await shown.getByText('高龄津贴（尊老金）发放').first().waitFor()
  const listed = await trips(cloud)
  await wang.open('apply/find/index')
  await page.waitForTimeout(1000)
  const opened = await trips(cloud)
  await shown.getByRole('textbox').fill('老人补贴')
  await shown.getByText('高龄津贴（尊老金）发放').first().waitFor()
  await page.waitForTimeout(500)
  const searched = await trips(cloud)
  await browser.close()
  return { list: listed - start, search: searched - opened }
}

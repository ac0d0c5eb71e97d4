import type { Browser } from 'playwright-core'
import { signUp } from '../../types/signing-up'
import { plainly, published } from '../support/activities'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(240_000)
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

const clean = async (who: Resident) => {
  expect(await who.wider()).toBe(0)
  expect(who.refused).toEqual([])
  expect(who.faults).toEqual([])
  await who.page.context().close()
}
const tap = (who: Resident, name: string) => who.shown.getByRole('button', { name, exact: true }).last().click()
const says = (who: Resident, name: string) => who.page.getByRole('button', { name, exact: true }).last().click()

it('signs the whole family up in three taps, from the front page on', async () => {
  const id = await published(cloud, { title: '家庭微党课：老街的故事', guardian: true, capacity: 4 })
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: 'pages/home/index' })
  await liu.shown.getByText('社区活动').click()
  await liu.shown.getByText('家庭微党课：老街的故事').waitFor()
  await keepPicture(liu.page, '70-activities-375')
  await liu.open(`coming/activity/index?id=${id}`)
  await liu.shown.getByText('都去').click()
  await keepPicture(liu.page, '71-activity-375')
  await liu.shown.getByText('我是家长，同意孩子参加，会接送').click()
  await tap(liu, '报名，4 人')
  await liu.shown.getByText('已报上').waitFor()
  await liu.shown.getByText('刘子涵不去了').scrollIntoViewIfNeeded()
  await keepPicture(liu.page, '72-signed-up-375')
  await clean(liu)
})

it('keeps the next family in the line, and gives it the seats that come free', async () => {
  const id = await published(cloud, { title: '家庭微党课：一家人的账本', capacity: 2 })
  await (await cloud.as('刘志强')).must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  const ma = await openResident(browser, cloud.url, { as: '马建军', page: `coming/activity/index?id=${id}` })
  await ma.shown.getByText('座位满了，现在报名排候补', { exact: false }).waitFor()
  await ma.shown.getByRole('checkbox', { name: /马建军/ }).click()
  await tap(ma, '排候补，1 人')
  await ma.shown.getByText('您家排第一', { exact: false }).waitFor()
  await keepPicture(ma.page, '73-waiting-375')
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: `coming/activity/index?id=${id}` })
  await liu.shown.getByText('孙丽不去了').click()
  await says(liu, '不去了')
  await liu.shown.getByText('我家 1 人').waitFor()
  await cloud.tick('activities', 'handOn')
  await ma.open('pages/inbox/index')
  await ma.shown.getByText('有座位了', { exact: false }).click()
  await ma.shown.getByText('座位给您家留到', { exact: false }).waitFor()
  await keepPicture(ma.page, '74-offered-375')
  await tap(ma, '要这些座位')
  await ma.shown.getByText('已报上').waitFor()
  await ma.open('coming/mine/index')
  await ma.shown.getByText('家庭微党课：一家人的账本').waitFor()
  await keepPicture(ma.page, '75-my-activities-375')
  await clean(liu)
  await clean(ma)
})

it('is read in 长辈版 and in the dark, and by somebody who has not joined', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'pages/me/index', small: true })
  await wang.shown.getByText('打开长辈版').click()
  await wang.shown.locator('.page.elder').waitFor()
  await wang.page.emulateMedia({ colorScheme: 'dark' })
  await wang.open('coming/activity/index?id=v-sample-lesson')
  await wang.shown.getByText('示例：这个活动是样本', { exact: false }).waitFor()
  await keepPicture(wang.page, '76-activity-elder-320')
  await clean(wang)
})

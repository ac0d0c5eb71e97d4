import type { Browser } from 'playwright-core'
import { mine, submit } from '../../types/applying'
import { seeCard } from '../../types/card'
import { claim, sendBack } from '../../types/reviewing'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { helpedCase, paperOf, service } from '../support/helped'
import { addPaper, openResident, type Resident } from '../support/resident'

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
const says = ({ page }: Resident, name: string) => page.getByRole('button', { name, exact: true }).last().click()

it('lets a neighbour apply with a code that is told over the fence', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'pages/me/index' })
  await wang.shown.getByText('请人帮我办').click()
  await wang.shown.getByText('现在没有人替您办').waitFor()
  await wang.shown.getByText('给我一个码').click()
  const shown = await wang.shown.locator('.code-digits').textContent()
  await keepPicture(wang.page, '45-code-375')
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: `apply/service/index?code=${service}` })
  await liu.shown.getByText('替别人办').scrollIntoViewIfNeeded()
  await keepPicture(liu.page, '45-service-375')
  await liu.shown.getByText('替别人办').click()
  await liu.shown.getByText('填对方的姓名和码').waitFor()
  await liu.shown.getByLabel('替谁办').fill('王秀英')
  await liu.shown.getByLabel('对方给您的码').fill('000000')
  await liu.shown.getByText('对方同意了，去填写').click()
  await liu.shown.getByText(/姓名和码对不上/).waitFor()
  await keepPicture(liu.page, '46-wrong-code-375')
  await liu.shown.getByLabel('对方给您的码').fill((shown ?? '').replace(/\s/g, ''))
  await liu.shown.getByText('对方同意了，去填写').click()
  await liu.shown.getByText(/下面填王秀英的情况/).waitFor()
  await keepPicture(liu.page, '46-form-for-375')
  await addPaper(liu, 1)
  await wang.open('mine/helping/index')
  await wang.shown.getByText('刘志强可以替您办一件').waitFor()
  await keepPicture(wang.page, '47-given-375')
  await wang.shown.getByText('收回', { exact: true }).click()
  await says(wang, '收回')
  await wang.shown.getByText('现在没有人替您办').waitFor()
  await clean(liu)
  await clean(wang)
})

it('shows both their case, asks the helper to mend, and ends the help when the applicant says so', async () => {
  const [wang, liu, chen] = [await cloud.as('王秀英'), await cloud.as('刘志强'), await cloud.as('陈静')]
  const { id } = await helpedCase(wang, liu)
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'phone', why: '打不通' }] })
  await cloud.tick('applications', 'handOnConsents')
  const helper = await openResident(browser, cloud.url, { as: '刘志强', page: 'mine/applications/index' })
  await helper.shown.getByText(/^替王秀英办：/).click()
  await helper.shown.getByText('刘志强替王秀英办').waitFor()
  await keepPicture(helper.page, '48-helper-mends-375')
  await helper.shown.getByLabel('联系电话').fill('13900000000')
  await helper.shown.getByText('补好再交').last().click()
  await helper.shown.getByText('办理中').first().waitFor()
  expect(await helper.shown.getByText('撤回申请').count()).toBe(0)
  const person = await openResident(browser, cloud.url, { page: `mine/application/index?id=${id}` })
  await person.shown.getByText('您让刘志强替您办').waitFor()
  await person.shown.getByText('不再请刘志强代办').scrollIntoViewIfNeeded()
  await keepPicture(person.page, '49-applicant-375')
  await person.shown.getByText('不再请刘志强代办').click()
  await says(person, '不再代办')
  await person.shown.getByText(/现在已不再代办/).waitFor()
  await helper.open(`mine/application/index?id=${id}`)
  await helper.shown.getByText('没有找到').waitFor()
  expect((await liu.must(mine, {})).items.some((it) => it.id === id)).toBe(false)
  await clean(helper)
  await clean(person)
})

it('shows the card on the phone, replaces a lost one, and sends a finder to the counter', async () => {
  const zhang = await cloud.as('张敏')
  const { id } = await zhang.must(submit, { code: service, kind: 'apply', ...(await paperOf(zhang)) })
  const first = (await zhang.must(seeCard, { id })).card?.token ?? ''
  const owner = await openResident(browser, cloud.url, { as: '张敏', page: `mine/card/index?scene=${first}` })
  await owner.shown.getByText('出示进度卡').click()
  await owner.shown.locator('.qr').waitFor()
  await keepPicture(owner.page, '50-card-375')
  await owner.shown.getByText('卡丢了，换一张').click()
  await says(owner, '换一张')
  await owner.page.getByText('换好了，旧卡作废').waitFor()
  const next = (await zhang.must(seeCard, { id })).card
  expect([next?.no, next?.token === first]).toEqual([2, false])
  const finder = await openResident(browser, cloud.url, { as: '刘志强', page: `mine/card/index?scene=${first}` })
  await finder.shown.getByText('请把卡交给窗口').waitFor()
  await keepPicture(finder.page, '51-finder-375')
  await clean(owner)
  await clean(finder)
})

it('is read on the smallest screen in 长辈版 and in the dark', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'pages/me/index', small: true })
  await wang.shown.getByText('打开长辈版').click()
  await wang.shown.locator('.page.elder').waitFor()
  await wang.page.emulateMedia({ colorScheme: 'dark' })
  await wang.shown.getByText('请人帮我办').click()
  await wang.shown.getByText('给我一个码').click()
  await wang.shown.locator('.code-digits').scrollIntoViewIfNeeded()
  await keepPicture(wang.page, '52-code-elder-320')
  await clean(wang)
})

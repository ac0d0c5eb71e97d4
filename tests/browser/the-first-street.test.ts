import type { Browser } from 'playwright-core'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize, type Window } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { sampleIdCard } from '../support/papers'
import { addPaper, choosePaper, openResident, type Resident } from '../support/resident'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
let wang: Resident
let chen: Window

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const title = '高龄津贴（尊老金）发放'

const signIn = (name: string, viewport = deskSize) => openDesk(browser, { name, url: cloud.url, viewport })

it('a resident finds the service by what people really say', async () => {
  wang = await openResident(browser, cloud.url)
  const { page, shown } = wang
  await shown.getByText('绿地北社区').first().waitFor()
  await keepPicture(page, '01-home-375')
  await shown.getByText('想办什么事').first().click()
  await shown.getByRole('textbox').fill('老人补贴')
  await shown.getByText(title).first().waitFor()
  await keepPicture(page, '02-search-375')
  await shown.getByText(title).first().click()
  await shown.getByText('我要申请').waitFor()
  await keepPicture(page, '03-service-375')
})

it('fills in the form, is told what is missing, adds the photos and hands it in', async () => {
  const { page, shown } = wang
  await shown.getByText('我要申请').click()
  await shown.getByText('交上去').click()
  await shown
    .getByText(/还有 \d+ 处要改/)
    .first()
    .waitFor()
  await shown.getByLabel('老人姓名').fill('王秀英')
  await shown.getByLabel('老人身份证号').fill(sampleIdCard)
  await shown.getByLabel('户籍地址').fill('黄山街道示例路 1 号')
  await shown.locator('#field-livingWhere').getByText('户籍地', { exact: true }).click()
  await shown.locator('#field-cardKind').getByText('社会保障卡').click()
  await shown.getByLabel('卡号').fill('6222000000000000000')
  await shown.locator('#field-paidElsewhere').getByText('否', { exact: true }).click()
  await shown.getByLabel('联系电话').fill('13800000000')
  for (const no of [1, 2]) await addPaper(wang, no)
  await cloud.faults([{ action: 'call', call: 'applications.attach', kind: 'slow', ms: 6_000 }])
  await choosePaper(wang, 3)
  await shown.getByText('交上去').click()
  await shown.getByText('材料还在传，传完就交').waitFor()
  await cloud.faults([])
  await keepPicture(page, '04-form-375')
  await shown
    .getByText(/YL\d{6}-\d{6}/)
    .first()
    .waitFor()
  await keepPicture(page, '05-handed-in-375')
})

it('a reviewer finds it in the queue, takes it and sends it back once, naming the material', async () => {
  chen = await signIn('陈静')
  const { page } = chen
  await page.getByText(`${title} · 王秀英`).first().click()
  await page.getByText('老人居民身份证').first().waitFor()
  await keepPicture(page, '06-queue-1280')
  await page.getByRole('button', { name: /受理/ }).first().click()
  await page.getByText('办理中').first().waitFor()
  await page
    .getByRole('button', { name: /退回补正/ })
    .first()
    .click()
  await page.locator('#point-m2').getByRole('checkbox').click()
  await page.getByText('缺页').first().click()
  await keepPicture(page, '07-send-back-1280')
  await page.getByText('退回 1 处').click()
  await page.getByText('等补正').or(page.getByText('待您补正')).or(page.getByText('等居民补正')).first().waitFor()
  await keepPicture(page, '08-sent-back-1280')
})

it('the resident sees what to mend and mends exactly that', async () => {
  const { page, shown } = wang
  await wang.open()
  await shown
    .getByText(/请补第 2 项/)
    .first()
    .waitFor()
  await keepPicture(page, '09-returned-home-375')
  await shown.getByText(title).first().click()
  await shown.getByRole('button', { name: '补好再交' }).waitFor()
  await addPaper(wang, 2, '户口簿本人页.png')
  await keepPicture(page, '10-mend-375')
  await shown.getByRole('button', { name: '补好再交' }).click()
  await shown.getByText('办理中').first().waitFor()
})

it('the reviewer approves it with two presses and goes on to the next', async () => {
  const { page } = chen
  await page.reload()
  await page.getByText(`${title} · 王秀英`).first().click()
  await page.getByText('户口簿本人页.png').first().waitFor()
  await page.getByRole('button', { name: /^通过/ }).first().click()
  await page
    .getByRole('button', { name: /再按一次/ })
    .first()
    .click()
  await page
    .getByText(/转到?黄山街道|已通过|黄山街道/)
    .first()
    .waitFor()
  await keepPicture(page, '11-approved-1280')
})

it('the street and the department carry it to its end, and the resident sees every step', async () => {
  for (const name of ['唐丽', '袁媛']) {
    const { page } = await signIn(name)
    await page.getByText(`${title} · 王秀英`).first().click()
    await page.getByRole('button', { name: /受理/ }).first().click()
    await page.getByText('办理中').first().waitFor()
    await page.getByRole('button', { name: /^通过/ }).first().click()
    await page
      .getByRole('button', { name: /再按一次/ })
      .first()
      .click()
    await page.waitForTimeout(800)
    await page.context().close()
  }
  const { page, shown } = wang
  await wang.open('mine/applications/index')
  await shown.getByText(title).first().click()
  await shown.getByText('通过，办结').first().waitFor()
  const text = await shown.textContent()
  for (const word of ['提交申请', '受理', '退回补正', '补好再交', '通过，转下一步', '通过，办结'])
    expect(text).toContain(word)
  await keepPicture(page, '12-every-step-375')
  await cloud.tick('applications', 'handOn')
  await wang.open('pages/inbox/index')
  await shown
    .getByText(/已办结/)
    .first()
    .waitFor()
  await keepPicture(page, '13-inbox-375')
})

it('two reviewers with the same case open: one takes it, the other is told who has it', async () => {
  const asker = await cloud.as('张敏')
  const question = { code: 'MZ-001', kind: 'ask', form: { question: '要带户口簿吗', phone: '13800000000' }, files: [] }
  const body = { action: 'applications.submit', key: '11111111-1111-4111-8111-111111111111', input: question }
  await cloud.post('/call/applications', body, { authorization: `Bearer ${asker.session}` })
  const guo = await signIn('郭磊')
  for (const { page } of [chen, guo]) {
    await page.goto(`${cloud.url}/admin`)
    await page.getByText(`${title} · 张敏`).first().click()
    await page.getByText('要带户口簿吗').first().waitFor()
  }
  await chen.page.getByRole('button', { name: /受理/ }).first().click()
  await chen.page.getByText('办理中').first().waitFor()
  await guo.page.getByRole('button', { name: /受理/ }).first().click()
  await guo.page.getByText(/陈静/).first().waitFor()
  await keepPicture(guo.page, '14-second-reviewer-1280')
})

it('the supervisor frees the case while its holder is away, with a reason', async () => {
  const { page, faults } = await signIn('杨慧')
  await page.getByText(`${title} · 张敏`).first().click()
  await page.getByText('要带户口簿吗').first().waitFor()
  const free = page.getByRole('button', { name: '放回待办' })
  await free.last().click()
  await page.locator('textarea').last().fill('陈静请假')
  await keepPicture(page, '19-freed-1280')
  await free.first().click()
  await page
    .getByRole('button', { name: /再按一次/ })
    .first()
    .click()
  await page.getByText('待受理 1').waitFor()
  await chen.page.goto(`${cloud.url}/admin`)
  await chen.page.getByText(`${title} · 张敏`).first().click()
  await chen.page.getByText('陈静请假').first().waitFor()
  await chen.page.getByRole('button', { name: /受理/ }).first().click()
  await chen.page.getByText('办理中').first().waitFor()
  expect(faults).toEqual([])
})

it('is right on a phone for staff as well', async () => {
  const { page } = await signIn('陈静', phoneSize)
  await page.getByText(`${title} · 张敏`).first().waitFor()
  await keepPicture(page, '15-queue-375')
  await page.getByText(`${title} · 张敏`).first().click()
  await page.getByText('要带户口簿吗').first().waitFor()
  await keepPicture(page, '16-case-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

it('complains about nothing in the console', () => {
  expect(wang.faults).toEqual([])
  expect(wang.refused).toEqual([])
  expect(chen.faults).toEqual([])
})

import type { Browser } from 'playwright-core'
import { cast, vote } from '../../types/voting'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'
import { finished, opened } from '../support/votes/voting'

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
const tap = (who: Resident, name: string | RegExp) => who.shown.getByRole('button', { name }).last().click()

it('votes in two taps with a last look, keeps the receipt, and recounts what was published', async () => {
  const id = await opened(cloud, { question: '3 号楼门口要不要装雨棚？（示例）' })
  const wang = await openResident(browser, cloud.url, { as: '王秀英', page: 'pages/home/index' })
  await wang.shown.getByText('居民表决').click()
  await wang.shown.getByText('3 号楼门口要不要装雨棚？').waitFor()
  await keepPicture(wang.page, '90-votes-375')
  await wang.shown.getByText('3 号楼门口要不要装雨棚？').click()
  await wang.shown.getByText('不记名：谁投过看得到', { exact: false }).waitFor()
  await keepPicture(wang.page, '91-vote-375')
  await tap(wang, '王秀英家投赞成')
  await wang.shown.getByText('再看一眼').waitFor()
  await keepPicture(wang.page, '92-last-look-375')
  await tap(wang, '投出去：赞成')
  await wang.shown.getByText('回执（只存在这部手机上）').waitFor()
  await keepPicture(wang.page, '93-receipt-375')
  const sun = await cloud.as('孙丽')
  const unit = (await sun.must(vote, { id })).mine[0]?.unit ?? ''
  await sun.must(cast, { vote: id, unit, choice: 'no' })
  await finished(cloud, id)
  await cloud.tick('votes', 'handOn')
  await wang.open('pages/inbox/index')
  await wang.shown.getByText('结果公布：没有通过', { exact: false }).click()
  await wang.shown.getByText('没有通过：赞成 1，反对 1，票数相同，不通过').waitFor()
  await keepPicture(wang.page, '94-result-375')
  await tap(wang, '在这部手机上重算')
  await wang.shown.getByText('2 票一票一票重算过，和公布的一致').waitFor()
  await wang.shown.getByText('王秀英家的票在里面：赞成').scrollIntoViewIfNeeded()
  await keepPicture(wang.page, '95-recounted-375')
  await wang.shown.getByText('全部 2 票').scrollIntoViewIfNeeded()
  await wang.shown.getByLabel('凭回执找一票').fill('0000-0000-0000-0000')
  await wang.shown.getByText('公布的票里没有这张回执').waitFor()
  await keepPicture(wang.page, '95b-all-ballots-375')
  await clean(wang)
})

it('asks somebody else to vote by the code on their phone', async () => {
  const id = await opened(cloud, {
    unit: 'person',
    question: '长椅放在树下还是路边？（示例）',
    options: ['树下', '路边'],
    majority: 'most',
  })
  const zhang = await openResident(browser, cloud.url, { as: '张敏', page: 'mine/privacy/index' })
  await tap(zhang, '显示报到码')
  const code = ((await zhang.shown.getByText(/^\d{4} \d{4}$/).textContent()) ?? '').replace(' ', '')
  const wang = await openResident(browser, cloud.url, { as: '王秀英', page: `meet/vote/index?id=${id}` })
  await tap(wang, '投不了？请人代投')
  await wang.shown.getByLabel('对方的报到码').fill(code)
  await keepPicture(wang.page, '96-entrust-375')
  await tap(wang, '请这位代投')
  await wang.shown.getByText('您请了张敏代投', { exact: false }).waitFor()
  await zhang.open(`meet/vote/index?id=${id}`)
  await zhang.shown.getByText('替人投：王秀英').waitFor()
  await keepPicture(zhang.page, '97-proxy-375')
  await tap(zhang, '王秀英投树下')
  await tap(zhang, '投出去：树下')
  await zhang.shown.getByText(/已投：.*请人代投（张敏）/).waitFor()
  await clean(zhang)
  await clean(wang)
})

it('recounts the sample of a building, in 长辈版 and in the dark, on the smallest screen', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'pages/me/index', small: true })
  await wang.shown.getByText('打开长辈版').click()
  await wang.shown.locator('.page.elder').waitFor()
  await wang.page.emulateMedia({ colorScheme: 'dark' })
  await wang.open('meet/vote/index?id=vt-sample-lift')
  await tap(wang, '在这部手机上重算')
  await wang.shown.getByText('10 票一票一票重算过，和公布的一致').waitFor()
  await keepPicture(wang.page, '98-building-elder-320')
  await clean(wang)
})

it('writes a building vote, pastes its roll, takes paper from two, and prints the result', async () => {
  const chen = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  const { page } = chen
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByText('居民表决', { exact: true }).click()
  await page.getByText('小广场晚上几点停放音乐？').waitFor()
  await keepPicture(page, '100-votes-desk-1280')
  await page.getByText('写一个新表决').click()
  await page.getByText('存成草稿').click()
  await page.getByText(/还有 \d+ 处要改/).waitFor()
  await page.getByLabel('表决的问题').fill('3 号楼要不要修屋面？（示例）')
  await page.getByText('一套房一票，户数和面积都算').click()
  await page.getByText('双过半：三分之二参加，过半同意').click()
  await page.getByRole('radio', { name: '否' }).first().click()
  await keepPicture(page, '101-vote-writing-1280')
  await page.getByText('存成草稿').click()
  await page
    .getByLabel('或者从表格里贴过来，一行一票')
    .fill('3-1-101\t80.00\t王秀英\n3-1-102\t100.00\t刘志强\n3-1-201\t120.00\t')
  await page.getByText('用贴的这 3 行').click()
  await page.getByText(/贴进来的名册：3 票，一共 300.00 平方米，其中 2 票能在手机上投/).waitFor()
  await keepPicture(page, '102-roll-1280')
  await page.getByText('开始投票', { exact: true }).click()
  await page.getByText('开始', { exact: true }).click()
  await page.getByText('录纸质票').first().waitFor()
  await page.getByText('录纸质票').last().click()
  await page.getByText('赞成', { exact: true }).last().click()
  await keepPicture(page, '103-paper-first-1280')
  await page.getByText('录第一遍', { exact: true }).click()
  await page.getByText('纸质票，陈静录过第一遍', { exact: false }).waitFor()
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  const guo = await openDesk(browser, { name: '郭磊', url: cloud.url, viewport: phoneSize })
  await guo.page.goto(`${cloud.url}/admin/vote?id=${id}`)
  await guo.page.getByText('核对纸质票').click()
  await guo.page.getByText('赞成', { exact: true }).last().click()
  await keepPicture(guo.page, '104-paper-second-375')
  await guo.page.getByText('核对，算进去').click()
  await guo.page.getByText(/回执 [0-9A-F-]{19}/).waitFor()
  await guo.page.getByText('好了', { exact: true }).click()
  await keepPicture(guo.page, '105-turnout-375')
  expect(await overflow(guo.page)).toBe(0)
  const liu = await cloud.as('刘志强')
  await liu.must(cast, { vote: id, unit: (await liu.must(vote, { id })).mine[0]?.unit ?? '', choice: 'yes' })
  await page.reload()
  await page.getByText('66.7%').waitFor()
  await keepPicture(page, '106-turnout-1280')
  await finished(cloud, id)
  await page.reload()
  await page.getByText('打印公告').waitFor()
  await keepPicture(page, '107-result-1280')
  expect(await overflow(page)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await keepPicture(page, '108-result-print')
  expect([...chen.faults, ...guo.faults]).toEqual([])
})

import type { Browser } from 'playwright-core'
import { panel, run } from '../../types/meeting-hosting'
import { meeting } from '../../types/meetings'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize, type Window } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { calledBy, nowOf } from '../support/meetings/held'
import { rules } from '../support/meetings/started'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(300_000)
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

const tap = (who: Resident, name: string) => who.shown.getByRole('button', { name, exact: true }).last().click()
const press = ({ page }: Window, name: string) => page.getByText(name, { exact: true }).last().click()
const clean = async (who: Resident) => {
  expect(await who.wider()).toBe(0)
  expect(who.refused).toEqual([])
  expect(who.faults).toEqual([])
  await who.page.context().close()
}
const comesIn = async (who: Resident, code: string) => {
  await who.shown.getByLabel('现场屏幕上的 8 位数').fill(code)
  await tap(who, '签到')
  await who.shown.getByLabel('现场屏幕上的 8 位数').waitFor({ state: 'detached' })
}
const soon = { startsAt: 0, rules: rules({ noticeDays: 0, quorum: 2 }) }
const callNow = async (more = {}) => {
  const now = await nowOf(cloud)
  return calledBy(await cloud.as('陈静'), now, { ...soon, startsAt: now + 600_000, ...more })
}

it('is called at a desk with its agenda', async () => {
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await page.getByText('示例：小区路灯要不要换').waitFor()
  await keepPicture(page, '90-meetings-1280')
  await page.getByText('通知一次会议').click()
  await page.getByLabel('开什么会').fill('电梯什么时候修')
  await page.getByLabel('在哪里开').fill('二楼会议室')
  await page.getByLabel('议程，一行一项').fill('电梯什么时候修\n谁来盯着')
  await page.getByText('居民会议（示例规则）').click()
  await page.getByText('发出会议通知').click()
  await page.getByText('主持人和记录人要选两个人').waitFor()
  await keepPicture(page, '91-plan-1280')
  await page.getByRole('radio', { name: '陈静' }).first().click()
  await page.getByRole('radio', { name: '郭磊' }).last().click()
  await page.getByText('发出会议通知').click()
  await page.getByText('2. 谁来盯着').waitFor()
  await page.getByText('宣布开会：还没到开会时间', { exact: false }).waitFor()
  expect(await overflow(page)).toBe(0)
  expect(faults).toEqual([])
})

it('goes on in three browsers at once: the chair at a desk, two neighbours on their phones', async () => {
  const id = await callNow({ items: [{ title: '充电桩装在哪里', proposal: null }] })
  const chen = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await chen.page.goto(`${cloud.url}/admin/meeting?id=${id}`)
  await chen.page.getByText('签到码（每分钟换）').waitFor()
  const [wang, zhang] = [
    await openResident(browser, cloud.url, { as: '王秀英', page: `meet/meeting/index?id=${id}` }),
    await openResident(browser, cloud.url, { as: '张敏', page: `meet/meeting/index?id=${id}` }),
  ]
  await keepPicture(wang.page, '92-check-in-375')
  await press(chen, '宣布开会')
  await comesIn(wang, (await (await cloud.as('陈静')).must(panel, { id })).code)
  await chen.page.getByText('到会 1 人，要 2 人才能议事').waitFor()
  await comesIn(zhang, (await (await cloud.as('陈静')).must(panel, { id })).code)
  await chen.page.getByText('提出第 1 项：充电桩装在哪里').click()

  await wang.shown.getByLabel('请大家决定什么').fill('充电桩装在北门空地')
  await tap(wang, '提出动议')
  await tap(zhang, '附议')
  await tap(zhang, '要发言，赞成')
  await press(chen, '请下一位发言')
  await zhang.shown.getByText('轮到您发言').waitFor()
  await wang.shown.getByText('张敏在发言').waitFor()
  await keepPicture(zhang.page, '93-my-turn-375')
  await keepPicture(chen.page, '94-panel-1280')
  await tap(zhang, '我讲完了')

  await press(chen, '在手机上表决')
  await tap(wang, '赞成')
  await keepPicture(zhang.page, '95-vote-375')
  await tap(zhang, '赞成')
  await zhang.shown.getByText('投了赞成，等主持人结束表决').waitFor()
  await chen.page.getByText('已投 2 票，到会有表决权 2 人').waitFor()
  await press(chen, '结束表决')
  await wang.shown.getByText('赞成 2，反对 0，赞成多').waitFor()
  await chen.page.getByRole('radio', { name: '绿地北社区' }).click()
  await chen.page.getByLabel('什么时候前办完').fill('2099-01-31')
  await press(chen, '定下来')
  await press(chen, '散会')
  await press(chen, '签纪要')
  await chen.page.getByText('主持人签字').waitFor()
  await (await cloud.as('郭磊')).must(run, { id, act: { kind: 'sign' } })
  await press(chen, '公布纪要')
  await chen.page.getByText('纪要已公布').waitFor()
  await wang.open(`meet/meeting/index?id=${id}`)
  await wang.shown.getByText('会议纪要').scrollIntoViewIfNeeded()
  await wang.shown.getByText('张敏发言（赞成）').waitFor()
  await keepPicture(wang.page, '96-minutes-375')
  await chen.page.emulateMedia({ media: 'print' })
  await keepPicture(chen.page, '97-minutes-print')
  expect(chen.faults).toEqual([])
  await clean(wang)
  await clean(zhang)
})

it('goes on at the panel when the network is gone, and sends what was done when it is back', async () => {
  const id = await callNow({
    invited: [
      { name: '吴奶奶', seat: 'resident' },
      { name: '李大爷', seat: 'resident' },
    ],
  })
  const chen = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: phoneSize })
  const { page } = chen
  await page.goto(`${cloud.url}/admin/meeting?id=${id}`)
  await page.getByText('宣布开会').waitFor()
  await page.context().setOffline(true)
  await press(chen, '宣布开会')
  await page.getByText('没有网络，会照常开：1 步', { exact: false }).waitFor()
  for (const name of ['吴奶奶', '李大爷']) {
    await page.getByText(name, { exact: true }).last().click()
    await press(chen, '到会了')
  }
  await page.getByText('提出第 1 项：充电桩装在哪里').click()
  await page.getByText('没有网络，会照常开：4 步', { exact: false }).waitFor()
  await page.getByText('第 1 项：充电桩装在哪里', { exact: true }).waitFor()
  await page.evaluate(() => window.scrollTo(0, 0))
  await keepPicture(page, '98-offline-375')
  expect((await (await cloud.as('王秀英')).must(meeting, { id })).stage).toBe('planned')
  await page.context().setOffline(false)
  await page.getByText('没有网络，会照常开', { exact: false }).waitFor({ state: 'detached' })
  const there = await (await cloud.as('王秀英')).must(meeting, { id })
  expect(there).toMatchObject({ stage: 'open', quorum: { there: 2 }, items: [{ current: true }, { current: false }] })
  expect(await overflow(page)).toBe(0)
})

it('counts hands by two tellers', async () => {
  const id = await callNow()
  const who = await cloud.as('陈静')
  const attendee = { name: '吴奶奶', seat: 'resident' as const, member: null, present: true, heads: 1, area: 0 }
  for (const [at, name] of ['吴奶奶', '李大爷'].entries())
    await who.must(run, { id, act: { kind: 'roll', who: `g-${at + 1}`, attendee: { ...attendee, name } } })
  const acts = [
    { kind: 'call' as const },
    { kind: 'takeUp' as const, item: 1 },
    { kind: 'motion' as const, who: 'g-1', motion: 'main' as const, text: '装在北门' },
    { kind: 'second' as const, who: 'g-2' },
    { kind: 'openVote' as const, way: 'hands' as const },
  ]
  for (const act of acts) await who.must(run, { id, act })
  const chen = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  const guo = await openDesk(browser, { name: '郭磊', url: cloud.url, viewport: phoneSize })
  for (const one of [chen, guo]) await one.page.goto(`${cloud.url}/admin/meeting?id=${id}`)
  await chen.page.getByLabel('赞成几人').fill('2')
  await press(chen, '记下举手数')
  await chen.page.getByText('等另一位同事再数一遍', { exact: false }).waitFor()
  await guo.page.getByText('同事已经记了数', { exact: false }).waitFor()
  await guo.page.getByLabel('赞成几人').fill('1')
  await press(guo, '核对举手数')
  await guo.page.getByText('两个人数的不一样，请重新数').waitFor()
  await guo.page.getByLabel('赞成几人').scrollIntoViewIfNeeded()
  await keepPicture(guo.page, '99-teller-375')
  await guo.page.getByLabel('赞成几人').fill('2')
  await press(guo, '核对举手数')
  await chen.page.getByText('两个人数的一样', { exact: false }).waitFor()
  await press(chen, '结束表决')
  await chen.page.getByText('赞成 2，反对 0，赞成多').waitFor()
  expect([...chen.faults, ...guo.faults].filter((fault) => !fault.includes('favicon'))).toEqual([])
})

it('runs by rules that the district edits', async () => {
  const { page, faults } = await openDesk(browser, { name: '于岚', url: cloud.url, viewport: deskSize })
  await page.goto(`${cloud.url}/admin/meetings`)
  await page.getByText('五+五实现（待补）').click()
  await page.getByLabel('到会几人才能议事').fill('5')
  await page.getByLabel('各类至少几人，一行一类').fill('驻区单位 2\n社区党组织 4')
  await page.getByText('法定人数不能少于各类人数相加').waitFor()
  await page.getByLabel('各类至少几人，一行一类').fill('驻区单位 2')
  await keepPicture(page, '89-rules-1280')
  await press({ page, faults }, '存下规则')
  await page.getByText('到会 5 人才能议事；驻区单位至少 2 人', { exact: false }).waitFor()
  expect(faults).toEqual([])
})

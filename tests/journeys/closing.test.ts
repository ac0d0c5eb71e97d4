import { mine, show, solved, submit } from '../../types/applying'
import { show as showService } from '../../types/catalog'
import { notices } from '../../types/members'
import { approve, claim, open, queue } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const street = 'yl/huangshan'
const day = 86_400_000
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
})
afterAll(() => cloud.stop())

const answered = async () => {
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
  const { id } = await wang.must(submit, asked)
  const { rev } = await chen.must(claim, { id, rev: 1 })
  return chen.must(approve, { id, rev, note: '带身份证来就行' })
}
const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)

it('asks once when a case is closed, and a "yes" ends it', async () => {
  const { id, rev } = await answered()
  expect((await wang.must(show, { id })).can.reopen).toEqual({ ok: true })
  await wang.must(solved, { id, rev, yes: true })
  const { application, can } = await wang.must(show, { id })
  expect(application).toMatchObject({ state: 'approved', solved: true })
  // The clock stands still for the functions, too: nothing happens before what it answers.
  expect(new Set(application.timeline.map(({ at }) => at)).size).toBe(1)
  expect(can.reopen).toEqual({ ok: false, why: '您说过已经解决' })
  expect(codeOf(await wang.ask(solved, { id, rev: rev + 1, yes: false, why: '又坏了' }))).toBe('NOT_NOW')
})

it('reopens one level up when it was not solved, with the reason, and asks again when that is closed', async () => {
  const { id, rev } = await answered()
  expect(codeOf(await wang.ask(solved, { id, rev, yes: false }))).toBe('WHY_MISSING')
  const back = await wang.must(solved, { id, rev, yes: false, why: '没人接电话' }, 'reopen-once-0001')
  expect(await wang.must(solved, { id, rev, yes: false, why: '没人接电话' }, 'reopen-once-0001')).toEqual(back)
  const tang = await cloud.as('唐丽')
  const { items } = await tang.must(queue, { office: street, filter: 'free' })
  expect(items).toMatchObject([{ id, reopened: 1, state: 'submitted' }])
  const { application } = await tang.must(open, { id })
  expect(application.timeline.at(-1)).toMatchObject({ word: '没有解决，重新打开', note: '没人接电话' })
  await cloud.tick('applications', 'handOn')
  const told = (await wang.must(notices, {})).items.filter(({ record }) => record === id)
  expect(told[0]?.text).toBe('已重新打开，由黄山街道接着办')
  expect((await wang.must(mine, {})).items.find((one) => one.id === id)?.state).toBe('submitted')
  const held = await tang.must(claim, { id, rev: back.rev })
  const done = await tang.must(approve, { id, rev: held.rev, note: '已经打电话说清楚' })
  expect(done.state).toBe('approved')
  expect((await wang.must(show, { id })).can.reopen).toEqual({ ok: true })
})

it('takes no "no" after ten days, nor from anybody but the one who asked', async () => {
  const { id, rev } = await answered()
  const zhang = await cloud.as('刘志强')
  expect(codeOf(await zhang.ask(solved, { id, rev, yes: true }))).toBe('NOT_FOUND')
  await cloud.pass(11 * day)
  expect(codeOf(await wang.ask(solved, { id, rev, yes: false, why: '还是不行' }))).toBe('TOO_LATE')
  expect((await wang.must(show, { id })).can.reopen).toMatchObject({ ok: false })
})

it('publishes how long closed cases really took and how many needed no trip, from the records and counted once', async () => {
  const wait = async (more: object) => {
    const form = { question: '怎么办', phone: '13800000000', ...more }
    const who = await cloud.as('王秀英')
    const { id } = await who.must(submit, { code: 'RS-001', kind: 'ask', form, files: [] })
    await cloud.pass(3 * day)
    const desk = await cloud.as('陈静')
    const { rev } = await desk.must(claim, { id, rev: 1 })
    await desk.must(approve, { id, rev, note: '可以' })
  }
  const lately = async () => (await (await cloud.as('王秀英')).must(showService, { code: 'RS-001' })).lately
  expect(await lately()).toBeNull()
  await cloud.post('/local/clock', { now: '2026-11-16T09:00:00+08:00' })
  await wait({})
  // A day that was only named is no trip.
  await wait({ visit: '2026-11-20' })
  await cloud.tick('applications', 'handOn')
  await cloud.tick('applications', 'handOn')
  expect(await lately()).toMatchObject({ cases: 2, withoutTrip: 2, median: 3 })
})

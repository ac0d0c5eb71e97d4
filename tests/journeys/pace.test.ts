import { submit } from '../../types/applying'
import { pace } from '../../types/pace'
import { approve, claim } from '../../types/reviewing'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }

it('publishes what a department really takes beside what it promises, and says where nothing was closed yet', async () => {
  const newcomer = await cloud.newcomer('路过')
  const before = await newcomer.ask(pace, {})
  expect(before).toMatchObject({ ok: true, output: { cases: 0, more: false }, trips: 1 })
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  for (let n = 0; n < 2; n++) {
    const { id } = await wang.must(submit, asked)
    const { rev } = await chen.must(claim, { id, rev: 1 })
    await chen.must(approve, { id, rev, note: '带身份证' })
  }
  await cloud.tick('applications', 'handOn')
  const { departments, cases } = await newcomer.must(pace, {})
  expect([departments.length, cases]).toEqual([19, 2])
  const known = departments.filter(({ lately }) => lately)
  expect(known).toMatchObject([
    { name: expect.stringContaining('民政'), lately: { cases: 2, median: 0, withoutTrip: 2 } },
  ])
  expect(known[0]?.lately?.promised).toBeGreaterThan(0)
})

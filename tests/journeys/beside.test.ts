import { submit } from '../../types/applying'
import { handOver } from '../../types/handling'
import { claim, open } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
let cloud: Cloud
let chen: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  chen = await cloud.as('陈静')
})
afterAll(() => cloud.stop())
const asked = async (name: string, code = 'MZ-001') =>
  (await (await cloud.as(name)).must(submit, { ...question, code })).id
const besideOf = async (who: Neighbour, id: string) => (await who.must(open, { id })).earlier.map((row) => row.id)

it('puts the earlier cases of the household beside a case, and those of nobody else', async () => {
  const first = await asked('王秀英')
  const child = await asked('张敏', 'MZ-002')
  const stranger = await asked('刘志强')
  const latest = await asked('王秀英')
  const beside = await besideOf(chen, latest)
  expect(beside).toContain(first)
  expect(beside).not.toContain(stranger)
  expect(beside).not.toContain(latest)
  expect(await besideOf(chen, stranger)).not.toContain(first)
  expect(await besideOf(chen, child)).toEqual(expect.arrayContaining([first, latest]))
})

it('shows of the household only what the one who asks may open', async () => {
  const here = await asked('王秀英')
  const there = await asked('王秀英')
  const { rev } = await chen.must(claim, { id: there, rev: 1 })
  const to = { kind: 'office' as const, office: 'yl/huangshan/meiyuan' }
  await chen.must(handOver, { id: there, rev, to, why: '户籍在梅园' })
  const shen = await cloud.as('沈玉')
  expect(await besideOf(shen, there)).toEqual([])
  expect(await besideOf(chen, here)).toContain(there)
})

it('keeps the conditions as they were when the case was handed in, and costs one round trip', async () => {
  const id = await asked('王秀英')
  const answer = await chen.ask(open, { id })
  expect(answer.trips).toBe(1)
  expect(answer.ok && answer.output.application.conditions).toEqual([])
})

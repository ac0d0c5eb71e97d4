import { mine, show, submit } from '../../types/applying'
import { show as serviceOf } from '../../types/catalog'
import { takeOver } from '../../types/handling'
import { home, notices } from '../../types/members'
import { claim, open, queue } from '../../types/reviewing'
import { type Became, together, undo } from '../../types/together'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
let guo: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
  guo = await cloud.as('郭磊')
})
afterAll(() => cloud.stop())

const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
const answer = { act: 'approve' as const, note: '带身份证，周一到周五' }
const marks = [{ kind: 'field' as const, field: 'question', why: '写详细些' }]
const code = 'MZ-001'

/** So many questions in the hands of 陈静, as they stand. */
const inHand = async (many: number) => {
  const ids: string[] = []
  for (let one = 0; one < many; one++) ids.push((await wang.must(submit, question)).id)
  const items = ids.map((id) => ({ id, rev: 1 }))
  const { rows } = await chen.must(together, { office, code, what: { act: 'claim' }, items })
  return itemsOf(rows)
}
const itemsOf = (rows: readonly Became[]) => rows.flatMap((row) => (row.ok ? [{ id: row.id, rev: row.rev }] : []))
const toldOf = async (id: string) => (await wang.must(notices, {})).items.filter(({ record }) => record === id)
const stateOf = async (id: string) => (await wang.must(show, { id })).application.state

it('answers five questions at once while a colleague takes one of them over: four are done, the fifth says why not', async () => {
  const items = await inHand(5)
  const lost = items[2] ?? { id: '', rev: 0 }
  await cloud.pass(11 * 60_000)
  await guo.must(takeOver, { ...lost, why: '居民在等' })
  const { rows, until } = await chen.must(together, { office, code, what: answer, items })
  expect(rows.map(({ ok }) => ok)).toEqual([true, true, false, true, true])
  expect(rows[2]).toMatchObject({ id: lost.id, code: 'NOT_HOLDER', why: '这件正由别的同事办理' })
  expect(until).toBeGreaterThan(0)
  expect((await guo.must(open, { id: lost.id })).holding).toBe(true)
})

it('tells nobody for thirty seconds, and then everybody', async () => {
  await cloud.pass(60_000)
  const [item] = await inHand(1)
  const { id } = item ?? { id: '' }
  await cloud.tick('applications', 'handOn')
  const before = (await toldOf(id)).length
  await chen.must(together, { office, code, what: answer, items: [item ?? { id, rev: 0 }] })
  await cloud.tick('applications', 'handOn')
  expect(await toldOf(id)).toHaveLength(before)
  expect(await stateOf(id)).toBe('reviewing')
  expect((await wang.must(mine, {})).items.find((it) => it.id === id)?.state).toBe('reviewing')
  const closed = (await wang.must(serviceOf, { code })).lately?.cases ?? 0
  await cloud.pass(36_000)
  await cloud.tick('applications', 'handOn')
  const told = await toldOf(id)
  expect(told).toHaveLength(before + 1)
  expect(told[0]?.text).toContain('带身份证')
  expect(await stateOf(id)).toBe('approved')
  expect((await wang.must(serviceOf, { code })).lately?.cases).toBe(closed + 1)
  await cloud.tick('applications', 'handOn')
  expect(await toldOf(id)).toHaveLength(before + 1)
})

it('takes a return of three back within thirty seconds: they are in hand as before, and the family never hears of it', async () => {
  const items = await inHand(3)
  await cloud.tick('applications', 'handOn')
  const done = await chen.must(together, { office, code, what: { act: 'sendBack', marks }, items })
  expect((await wang.must(home, {})).waiting.filter(({ state }) => state === 'returned')).toEqual([])
  await cloud.pass(20_000)
  const back = await chen.must(undo, { office, items: itemsOf(done.rows) })
  expect(back.rows.map(({ ok }) => ok)).toEqual([true, true, true])
  await cloud.pass(60_000)
  await cloud.tick('applications', 'handOn')
  for (const { id } of items) {
    const { application, can, holding } = await chen.must(open, { id })
    expect(application).toMatchObject({ state: 'reviewing', times: 0, clock: { paused: false } })
    expect([holding, can.approve.ok]).toEqual([true, true])
    expect(application.timeline.map(({ word }) => word).slice(-2)).toEqual(['退回补正', '收回'])
    const seen = (await wang.must(show, { id })).application
    expect(seen.timeline.map(({ word }) => word)).not.toContain('退回补正')
    expect((await toldOf(id)).some(({ text }) => /补正/.test(text))).toBe(false)
  }
})

it('does not take back what is told already, what a colleague did, or what somebody has gone on with', async () => {
  const [late, own] = await inHand(2)
  const first = await chen.must(together, { office, code, what: answer, items: [late ?? { id: '', rev: 0 }] })
  await cloud.pass(31_000)
  const codes = (rows: readonly Became[]) => rows.map((row) => (row.ok ? 'ok' : row.code))
  expect(codes((await chen.must(undo, { office, items: itemsOf(first.rows) })).rows)).toEqual(['TOO_LATE'])
  const second = await chen.must(together, { office, code, what: answer, items: [own ?? { id: '', rev: 0 }] })
  expect(codes((await guo.must(undo, { office, items: itemsOf(second.rows) })).rows)).toEqual(['TOO_LATE'])
  const { id } = await wang.must(submit, { ...question, code: 'MZ-002' })
  const wrong = await chen.must(together, { office, code, what: { act: 'claim' }, items: [{ id, rev: 1 }] })
  expect(codes(wrong.rows)).toEqual(['OTHER_SERVICE'])
  const twice = {
    office,
    code,
    what: { act: 'claim' as const },
    items: [
      { id, rev: 1 },
      { id, rev: 1 },
    ],
  }
  expect(await chen.ask(together, twice)).toMatchObject({ failure: { code: 'TWICE' } })
})

it('shows nothing of a case of another desk, whatever office is named', async () => {
  const { id } = await wang.must(submit, question)
  const shen = await cloud.as('沈玉')
  const asked = { code, what: { act: 'claim' as const }, items: [{ id, rev: 1 }] }
  expect(await shen.ask(together, { ...asked, office })).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  const { rows } = await shen.must(together, { ...asked, office: 'yl/huangshan/meiyuan' })
  expect(rows).toEqual([expect.objectContaining({ ok: false, code: 'NOT_FOUND' })])
})

it('counts by service and by person, and lists only those', async () => {
  const { services, people } = await chen.must(queue, { office, filter: 'all' })
  const other = services.find((it) => it.code === 'MZ-002')
  expect(other?.count).toBe(1)
  const { items } = await chen.must(queue, { office, filter: 'all', service: 'MZ-002' })
  expect(items.map((it) => it.code)).toEqual(['MZ-002'])
  const held = people.find(({ id }) => id === guo.id)
  const his = await chen.must(queue, { office, filter: 'all', person: guo.id })
  expect(his.items).toHaveLength(held?.count ?? -1)
  expect(new Set(his.items.map(({ holder }) => holder))).toEqual(new Set(['郭磊']))
  await chen.must(claim, { id: items[0]?.id ?? '', rev: 1 })
  const free = await chen.must(queue, { office, filter: 'free', service: 'MZ-002' })
  expect([free.items, free.counts.free]).toEqual([[], 0])
})

import { submit } from '../../types/applying'
import { type Figure, figures, listed, overview } from '../../types/overview'
import { approve, claim, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
const office = 'yl/huangshan/lvdibei'
const day = 86_400_000
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
})
afterAll(() => cloud.stop())

const ask = async (who: Neighbour, visit?: string) => {
  const form = { question: '怎么办', phone: '13800000000', ...(visit ? { visit } : {}) }
  return (await who.must(submit, { code: 'MZ-001', kind: 'ask', form, files: [] })).id
}
const pass = async (days: number) => {
  for (let n = 0; n < days; n++) {
    await cloud.pass(day)
    await cloud.tick('applications', 'watchClocks')
  }
}
const close = async (id: string) => {
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(approve, { id, rev, note: '带身份证来就行' })
}
const listOf = async (name: string, figure: Figure, scope = 'yl') => {
  const { items } = await (await cloud.as(name)).must(listed, { scope, alone: false, figure })
  return items.map(({ id }) => id)
}

let [quick, slow, waiting, forgotten] = ['', '', '', '']

it('tells a story: one answered the same day, one after a week, one waits for the resident, one is forgotten', async () => {
  const [wang, zhang] = [await cloud.as('王秀英'), await cloud.as('张敏')]
  ;[quick, slow, waiting, forgotten] = [
    await ask(wang),
    await ask(zhang, '2026-11-10'),
    await ask(wang),
    await ask(zhang),
  ]
  await close(quick)
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id: waiting, rev: 1 })
  await chen.must(sendBack, { id: waiting, rev, marks: [{ kind: 'field', field: 'question', why: '写详细些' }] })
  await pass(7)
  await close(slow)
  const yang = await cloud.as('杨慧')
  const { trips, ...answer } = await yang.ask(overview, { scope: office })
  expect(trips).toBe(1)
  expect(answer).toMatchObject({
    ok: true,
    output: {
      all: { open: 2, late: 0, closed: 2, days: 2.5, trips: 0, unseen: 2, twice: 0, reopened: 0, climbed: 0 },
      more: { open: false, closed: false },
    },
  })
})

it('knows at risk from late by the cloud’s clock alone, and what waits for the resident is neither', async () => {
  let seen = { risk: 0, late: 0 }
  const way: string[] = []
  for (let n = 0; n < 60 && seen.late === 0; n++) {
    await pass(1)
    seen = (await (await cloud.as('杨慧')).must(overview, { scope: office })).all
    way.push(`${seen.risk}${seen.late}`)
  }
  expect([...new Set(way)]).toEqual(['00', '10', '01'])
  expect(await listOf('杨慧', 'late', office)).toEqual([forgotten])
  expect(await listOf('杨慧', 'risk', office)).toEqual([])
  expect((await listOf('杨慧', 'open', office)).sort()).toEqual([waiting, forgotten].sort())
})

it('shows each level what climbed to it, and lists the cases behind every figure', async () => {
  await pass(5)
  const [jiang, yu] = [await cloud.as('蒋涛'), await cloud.as('于岚')]
  expect((await jiang.must(overview, { scope: 'yl/huangshan' })).all).toMatchObject({ climbed: 1, late: 1 })
  const { all, offices } = await yu.must(overview, { scope: 'yl' })
  expect(all).toMatchObject({ climbed: 1, late: 1, open: 2, closed: 2 })
  expect(offices).toHaveLength(1)
  expect(offices[0]).toMatchObject({ path: office, name: '绿地北社区' })
  for (const name of ['蒋涛', '于岚'])
    expect(await listOf(name, 'climbed', name === '蒋涛' ? 'yl/huangshan' : 'yl')).toEqual([forgotten])
  expect(await listOf('杨慧', 'climbed', office)).toEqual([])
  expect((await listOf('于岚', 'closed')).sort()).toEqual([quick, slow].sort())
  expect(await listOf('于岚', 'twice')).toEqual([])
  const alone = await jiang.must(listed, { scope: 'yl/huangshan', alone: true, figure: 'open' })
  expect(alone.items).toEqual([])
})

it('forgets what was closed longer ago than ninety days', async () => {
  await cloud.pass(100 * day)
  expect((await (await cloud.as('于岚')).must(overview, { scope: 'yl' })).all).toMatchObject({ closed: 0, days: null })
  expect(await listOf('于岚', 'closed')).toEqual([])
})

it('goes through a long list page by page, each case once', async () => {
  const wang = await cloud.as('张敏')
  for (let n = 0; n < 23; n++) await ask(wang)
  const yu = await cloud.as('于岚')
  for (const figure of ['open', 'late'] as const) {
    const first = await yu.must(listed, { scope: 'yl', alone: false, figure })
    const second = first.next ? await yu.must(listed, { scope: 'yl', alone: false, figure, after: first.next }) : first
    const ids = [...new Set([...first.items, ...second.items].map(({ id }) => id))]
    expect([figure, ids.length, second.next]).toEqual([figure, figure === 'open' ? 25 : 1, null])
  }
})

it('counts the thousand that are most urgent, says that there are more, and reads by an index', async () => {
  const { documents } = await (await fetch(`${cloud.url}/local/collections/applications?id=${waiting}`)).json()
  const [model] = documents
  for (let n = 0; n < 1010; n++) {
    const _id = `a-many-${n}`
    const after = { ...model, _id, number: _id, dueKey: `9${String(n).padStart(15, '0')}:${_id}`, madeKey: `0:${_id}` }
    await cloud.post('/local/collections/applications', { before: null, after: JSON.stringify(after) })
  }
  const yu = await cloud.as('于岚')
  const { trips, ...answer } = await yu.ask(overview, { scope: 'yl' })
  expect(trips).toBe(1)
  expect(answer).toMatchObject({
    ok: true,
    output: { all: { open: 1000, late: 1 }, more: { open: true, closed: false } },
  })
  for (const figure of Object.keys(figures) as Figure[]) await yu.must(listed, { scope: 'yl', alone: false, figure })
  const scans: { collection: string; kind: string; shape: string }[] = await (
    await fetch(`${cloud.url}/local/scans`)
  ).json()
  expect(scans.filter(({ collection }) => collection === 'applications')).toEqual([])
})

it('shows a community’s supervisor their own office only, and a reviewer nothing', async () => {
  const [yang, chen] = [await cloud.as('杨慧'), await cloud.as('陈静')]
  for (const scope of ['yl', 'yl/huangshan', 'yl/huangshan/meiyuan', 'yl/@mz']) {
    expect((await yang.ask(overview, { scope })).ok).toBe(false)
    expect((await yang.ask(listed, { scope, alone: false, figure: 'open' })).ok).toBe(false)
  }
  for (const action of [overview, listed]) {
    const input = { scope: office, alone: false, figure: 'open' as const }
    expect(await chen.ask(action, input)).toMatchObject({ ok: false, failure: { code: 'NOT_ALLOWED' } })
  }
})

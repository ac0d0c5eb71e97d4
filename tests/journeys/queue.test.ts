import { submit } from '../../types/applying'
import { notices } from '../../types/members'
import { claim, queue, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let chen: Neighbour
let wang: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  chen = await cloud.as('陈静')
  wang = await cloud.as('王秀英')
})
afterAll(() => cloud.stop())

const ask = (code: string, who = wang) =>
  who.must(submit, { code, kind: 'ask', form: { question: '怎么办', phone: '13800000000' }, files: [] })
const everything = async (filter: 'all' | 'free' | 'soon') => {
  const pages = [await chen.must(queue, { office, filter })]
  while (pages.at(-1)?.next)
    pages.push(await chen.must(queue, { office, filter, after: pages.at(-1)?.next ?? undefined }))
  return pages.flatMap(({ items }) => items)
}

it('shows a long queue page by page, what is due first in front, nothing twice and nothing lost', async () => {
  const made: string[] = []
  // Nobody may have more than thirty open at once, so three neighbours ask.
  const neighbours = [wang, await cloud.as('张敏'), await cloud.as('刘志强')]
  for (const [at, code] of ['MZ-001', 'MZ-002', 'RS-001'].entries())
    for (let n = 0; n < 16; n++) made.push((await ask(code, neighbours[at])).id)
  const first = await chen.must(queue, { office, filter: 'all' })
  expect(first.items).toHaveLength(20)
  expect(first.counts).toMatchObject({ all: 48, free: 48, mine: 0 })
  const all = await everything('all')
  expect(all.map(({ id }) => id).sort()).toEqual([...made].sort())
  expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort((a, b) => a - b))
})

it('puts a case that waits for the resident behind the others and out of what is due soon', async () => {
  const { id } = await ask('MZ-001')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'question', why: '写详细些' }] })
  expect((await everything('all')).at(-1)?.id).toBe(id)
  expect((await everything('soon')).map((one) => one.id)).not.toContain(id)
  expect((await chen.must(queue, { office, filter: 'returned' })).items.map((one) => one.id)).toEqual([id])
})

it('calls a case late once its promise is over', async () => {
  await cloud.pass(25 * 86_400_000)
  chen = await cloud.as('陈静') // a session lasts thirty days
  wang = await cloud.as('王秀英')
  const { items } = await chen.must(queue, { office, filter: 'soon' })
  expect(items[0]).toMatchObject({ late: true })
  expect(items[0]?.left).toBeLessThan(0)
})

it('tells a resident each thing once, however often the timer runs', async () => {
  // The clock stands still, so that no late case climbs meanwhile.
  await cloud.post('/local/clock', { frozen: true })
  await cloud.tick('applications', 'handOn')
  const before = await wang.must(notices, {})
  await cloud.tick('applications', 'handOn')
  await Promise.all([cloud.tick('applications', 'handOn'), cloud.tick('applications', 'handOn')])
  expect(await wang.must(notices, {})).toEqual(before)
  const all = [before]
  while (all.at(-1)?.next) all.push(await wang.must(notices, { after: all.at(-1)?.next ?? undefined }))
  const ids = all.flatMap(({ items }) => items.map(({ _id }) => _id))
  expect(new Set(ids).size).toBe(ids.length)
  const climbed = all.flatMap(({ items }) => items).filter(({ text }) => text.includes('督办'))
  expect(ids).toHaveLength(16 + 1 + 2 + climbed.length)
  await cloud.post('/local/clock', { frozen: false })
})

it('refuses the thirty-first thing that one person has open', async () => {
  const sun = await cloud.as('孙丽')
  for (let n = 0; n < 30; n++) await ask('MZ-001', sun)
  const question = {
    code: 'MZ-001',
    kind: 'ask' as const,
    form: { question: '怎么办', phone: '13800000000' },
    files: [],
  }
  expect(await sun.ask(submit, question)).toMatchObject({ failure: { code: 'TOO_MANY' } })
})

import { confirm, index, show } from '../../types/catalog'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
let cloud: Cloud
let pan: Neighbour
let wang: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  pan = await cloud.as('潘文')
  wang = await cloud.as('王秀英')
})
afterAll(() => cloud.stop())

it('sends the whole index once, and then only the word that it is still the same', async () => {
  const first = await wang.must(index, {})
  expect(first.services).toHaveLength(145)
  expect(await wang.must(index, { version: first.version })).toEqual({
    version: first.version,
    same: true,
    services: [],
    departments: [],
  })
})

it('takes the 示例 mark away when the district vouches for a record, and every phone hears of it', async () => {
  const { version } = await wang.must(index, {})
  const before = await pan.must(show, { code: 'MZ-002' })
  expect([before.service.verified, before.can.confirm.ok]).toEqual([false, true])
  const done = await pan.must(confirm, { code: 'MZ-002', rev: before.rev, verified: true })
  expect((await wang.must(show, { code: 'MZ-002' })).service.verified).toBe(true)
  const next = await wang.must(index, { version })
  expect(next.same).toBe(false)
  expect(next.services.filter(({ verified }) => verified).map(({ code }) => code)).toEqual(['MZ-002'])
  await pan.must(confirm, { code: 'MZ-002', rev: done.rev, verified: false })
})

it('lets one of two editors win and tells the other that the record has changed', async () => {
  const { rev } = await pan.must(show, { code: 'MZ-003' })
  const answers = await Promise.all([1, 2, 3].map(() => pan.ask(confirm, { code: 'MZ-003', rev, verified: true })))
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.failure.code)).sort()).toEqual(['CHANGED', 'CHANGED', 'ok'])
})

it('keeps what was done to the catalogue in the journal', async () => {
  await cloud.tick('catalog', 'handOn')
  const { documents } = await (await fetch(`${cloud.url}/local/collections/journal?limit=50`)).json()
  const acts = documents.filter(({ shelf }: { shelf: string }) => shelf === 'services')
  expect(acts.map(({ record, by }: { record: string; by: { name: string } }) => [record, by.name])).toEqual([
    ['MZ-002', '潘文'],
    ['MZ-002', '潘文'],
    ['MZ-003', '潘文'],
  ])
})

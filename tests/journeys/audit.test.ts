import { submit } from '../../types/applying'
import { search } from '../../types/audit'
import { claim, reject } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { audit, cutEnd, tamper } from '../support/tamper'

jest.setTimeout(120_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let shi: Neighbour
let id = ''
beforeAll(async () => {
  cloud = await startCloud()
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  shi = await cloud.as('石岩')
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
  ;({ id } = await wang.must(submit, asked))
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(reject, { id, rev, why: '不归本处办理' })
  await wang.must(submit, { ...asked, code: 'MZ-002' })
  await cloud.tick('applications', 'handOn')
  await cloud.tick('audit', 'chain')
})
afterAll(() => cloud.stop())

it('takes every act into the chain once, and the chain holds', async () => {
  await cloud.tick('audit', 'chain')
  expect(await audit(shi)).toEqual({ checked: 4, faults: [] })
})

it('finds who did what at an office, by one person, and on one case', async () => {
  const acts = async (more: object) => (await shi.must(search, { office: 'yl', ...more })).items.map(({ act }) => act)
  expect(await acts({ record: id })).toEqual(['applications.reject', 'applications.claim', 'applications.submit'])
  expect(await acts({ person: '陈静' })).toEqual(['applications.reject', 'applications.claim'])
  expect((await acts({})).length).toBe(4)
  const yang = await cloud.as('杨慧')
  const mine = (await yang.must(search, { office })).items
  expect(mine.map(({ who, note }) => [who, note])).toEqual([
    ['王秀英', ''],
    ['陈静', '不归本处办理'],
    ['陈静', ''],
    ['王秀英', ''],
  ])
  expect((await yang.ask(search, { office: 'yl' })).ok).toBe(false)
})

it('says which case an entry is about, and finds its entries by the number that people know', async () => {
  const { items } = await shi.must(search, { office: 'yl' })
  const numbers = [...new Set(items.map(({ number }) => number))]
  expect(numbers).toHaveLength(2)
  expect(items[0]?.title).not.toBe('')
  const number = items.find(({ record }) => record === id)?.number ?? ''
  const own = (await shi.must(search, { office: 'yl', number })).items
  expect(own.map(({ record }) => record)).toEqual([id, id, id])
  expect((await shi.must(search, { office: 'yl', number: 'YL000000-000000' })).items).toEqual([])
  const wei = await cloud.as('魏强')
  expect((await wei.must(search, { office: 'yl/pengcheng/xuanwu', number })).items).toEqual([])
})

it('notices every edit and every removal, whichever entry or link it is', async () => {
  const { tried, undetected } = await tamper(cloud, shi)
  expect(tried).toBeGreaterThanOrEqual(28)
  expect(undetected).toEqual([])
  expect((await audit(shi)).faults).toEqual([])
})

it('misses the end of the chain when it was taken away whole, because the cases keep journals of their own', async () => {
  const gone = await cutEnd(cloud)
  expect((await audit(shi)).faults).toEqual([{ entry: gone, kind: 'missing' }])
})

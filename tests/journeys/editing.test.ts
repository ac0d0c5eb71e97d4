import { buildSearch } from '../../src/features/catalog/search'
import { confirm, index, show, type Terms } from '../../types/catalog'
import { edit, history, restore } from '../../types/editing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { termsOf } from '../support/terms'

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

const revOf = async (code: string) => (await pan.must(show, { code })).rev
const change = async (code: string, part: Partial<Terms>, vouch = false) => {
  const { service, rev } = await pan.must(show, { code })
  return pan.must(edit, { code, rev, terms: { ...service, ...part }, why: '按新文件', vouch })
}

it('shows residents the new words, and finds a new title by its pinyin on a phone that asks again', async () => {
  const { version } = await wang.must(index, {})
  expect((await wang.must(show, { code: 'MZ-001' })).can.edit.ok).toBe(false)
  await change('MZ-001', { title: '长寿老人敬老金' })
  expect((await wang.must(show, { code: 'MZ-001' })).service.title).toBe('长寿老人敬老金')
  const next = await wang.must(index, { version })
  expect(next.same).toBe(false)
  const { search } = buildSearch(next.services)
  for (const words of ['changshoulaoren', 'cslrjlj', '敬老金']) expect(search(words, 3)[0]?.code).toBe('MZ-001')
})

it('brings the 示例 mark back when confirmed words change, unless the editor vouches for the new ones', async () => {
  const { rev } = await pan.must(show, { code: 'MZ-002' })
  await pan.must(confirm, { code: 'MZ-002', rev, verified: true })
  expect((await change('MZ-002', { fee: '免费' })).verified).toBe(false)
  expect((await wang.must(show, { code: 'MZ-002' })).service.verified).toBe(false)
  expect((await change('MZ-002', { fee: '不收钱' }, true)).verified).toBe(true)
  expect((await wang.must(show, { code: 'MZ-002' })).service.verified).toBe(true)
})

it('keeps every edition with who, when and why, before and after the timer has put them away', async () => {
  await change('MZ-003', { fee: '一' })
  await change('MZ-003', { fee: '二' })
  const told = async () => (await pan.must(history, { code: 'MZ-003' })).items
  const now = await told()
  expect(now.map(({ rev, act, terms }) => [rev, act, terms.fee])).toEqual([
    [3, 'edit', '二'],
    [2, 'edit', '一'],
    [1, 'shipped', termsOf('MZ-003').fee],
  ])
  expect([now[0]?.by, now[0]?.why]).toEqual(['潘文', '按新文件'])
  await cloud.tick('catalog', 'handOn')
  await change('MZ-003', { fee: '三' })
  await cloud.tick('catalog', 'handOn')
  expect((await told()).map(({ terms }) => terms.fee)).toEqual(['三', '二', '一', termsOf('MZ-003').fee])
  const { documents } = await (await fetch(`${cloud.url}/local/collections/editions?limit=50`)).json()
  const kept = documents.map(({ _id }: { _id: string }) => _id).filter((id: string) => id.startsWith('MZ-003'))
  expect(kept.sort()).toEqual(['MZ-003:1', 'MZ-003:2', 'MZ-003:3'])
  const { documents: journal } = await (await fetch(`${cloud.url}/local/collections/journal?limit=50`)).json()
  const notes = journal.filter(({ record }: { record: string }) => record === 'MZ-003')
  expect(notes[0]).toMatchObject({ act: 'catalog.edit', by: { name: '潘文' }, note: '改了费用：按新文件' })
})

it('goes on through a long history, leaf by leaf', async () => {
  for (let n = 0; n < 12; n++) await change('MZ-005', { fee: `第 ${n} 次` })
  await cloud.tick('catalog', 'handOn')
  const first = await pan.must(history, { code: 'MZ-005' })
  expect([first.items.length, first.next]).toEqual([10, '4'])
  const last = await pan.must(history, { code: 'MZ-005', after: first.next ?? '' })
  expect([last.items.map(({ rev }) => rev), last.next]).toEqual([[3, 2, 1], null])
})

it('brings an older edition back as a new one', async () => {
  await change('MZ-004', { title: '写错了的名称' })
  const rev = await revOf('MZ-004')
  const given = { code: 'MZ-004', rev, why: '改错了', vouch: false }
  await pan.must(restore, { ...given, edition: 1 })
  expect((await wang.must(show, { code: 'MZ-004' })).service.title).toBe(termsOf('MZ-004').title)
  const { items } = await pan.must(history, { code: 'MZ-004' })
  expect(items[0]).toMatchObject({ rev: rev + 1, act: 'restore', from: 1, why: '改错了' })
  const again = { ...given, rev: rev + 1 }
  expect(await pan.ask(restore, { ...again, edition: 1 })).toMatchObject({ failure: { code: 'SAME' } })
  expect(await pan.ask(restore, { ...again, edition: 77 })).toMatchObject({ failure: { code: 'NO_EDITION' } })
})

it('lets one of three editors win, and tells the others that it changed', async () => {
  const { service, rev } = await pan.must(show, { code: 'MZ-006' })
  const given = { code: 'MZ-006', rev, why: '一起改', vouch: false }
  const answers = await Promise.all(
    ['甲', '乙', '丙'].map((fee) => pan.ask(edit, { ...given, terms: { ...service, fee } })),
  )
  expect(answers.map((one) => (one.ok ? 'ok' : one.failure.code)).sort()).toEqual(['CHANGED', 'CHANGED', 'ok'])
})

it('refuses words against the rules and names the place in Chinese', async () => {
  const { service, rev } = await pan.must(show, { code: 'MZ-007' })
  const given = { code: 'MZ-007', rev, why: '试试', vouch: false }
  const wrong = await pan.ask(edit, { ...given, terms: { ...service, promisedDays: 400, legalDays: 30 } })
  expect(wrong).toMatchObject({
    failure: { code: 'WRONG', fields: { promisedDays: '承诺天数：不能比法定天数长' } },
  })
  const nowhere = await pan.ask(edit, { ...given, terms: { ...service, department: 'zz' } })
  expect(nowhere).toMatchObject({ failure: { code: 'WRONG', fields: { department: '主管部门：没有这个部门' } } })
  const empty = await pan.ask(edit, { ...given, terms: { ...service, title: '' } })
  expect(empty).toMatchObject({ failure: { code: 'BAD_INPUT', fields: { 'terms.title': '要填' } } })
  expect(await pan.ask(edit, { ...given, terms: service })).toMatchObject({ failure: { code: 'SAME' } })
})

it('lets nobody edit but the district’s own editor', async () => {
  const yang = await cloud.as('杨慧')
  const { service, rev } = await yang.must(show, { code: 'MZ-008' })
  const given = { code: 'MZ-008', rev, terms: { ...service, fee: '一百元' }, why: '我要改', vouch: true }
  expect(service.fee).toBe(termsOf('MZ-008').fee)
  for (const who of [yang, wang]) expect((await who.ask(edit, given)).ok).toBe(false)
  expect((await yang.ask(history, { code: 'MZ-008' })).ok).toBe(false)
})

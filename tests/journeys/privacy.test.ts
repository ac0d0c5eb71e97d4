import { show, solved, submit, withdraw } from '../../types/applying'
import { compare } from '../../types/audit'
import { show as service } from '../../types/catalog'
import { find } from '../../types/handling'
import { notices } from '../../types/members'
import { erase, exported, held } from '../../types/privacy'
import { raise } from '../../types/raising'
import { approve, claim, open, reveal } from '../../types/reviewing'
import { follow } from '../../types/voices'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { fill, gather, sampleIdCard } from '../support/papers'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
const phone = '13877776543'
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
})
afterEach(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const apply = async (files?: Awaited<ReturnType<typeof gather>>) => {
  const { service: it } = await wang.must(service, { code: 'MZ-001' })
  const form = { ...fill(it.fields), ...Object.fromEntries(phones(it.fields)) }
  return wang.must(submit, { code: 'MZ-001', kind: 'apply', form, files: files ?? (await gather(wang, it)) })
}
const phones = (fields: readonly { key: string; kind: string }[]) =>
  fields.filter(({ kind }) => kind === 'phone').map(({ key }) => [key, phone])
const closed = async (files?: Awaited<ReturnType<typeof gather>>) => {
  const { id, number } = await apply(files)
  const { rev } = await wang.must(withdraw, { id, rev: 1, why: '儿子已经帮我办好了' })
  return { id, number, rev }
}
const document = async (id: string): Promise<Record<string, unknown>> =>
  (await (await fetch(`${cloud.url}/local/collections/applications?id=${id}`)).json()).documents[0]
/** What lies in the cloud of this resident: checked copies, and the phone's uploads. */
const pictures = async (): Promise<string[]> => {
  const answer = await (await fetch(`${cloud.url}/local/storage`)).json()
  return JSON.stringify(answer).match(/(applications|checked)\/m-wangxiuying\/[\w-]+\.png/g) ?? []
}

it('shows a resident what is held, and who read which number when and why', async () => {
  const { id, number } = await apply()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(reveal, { id, rev, field: 'phone', why: '打电话：约上门时间' })
  const { me, counts, items } = await wang.must(held, {})
  expect(me).toEqual({ name: '王秀英', community: '绿地北社区', birthYear: expect.anything(), household: true })
  expect(counts).toEqual({ open: 1, closed: 0 })
  expect(items[0]?.held).toMatchObject({ number, open: true, erase: { ok: false, why: erase.failures.STILL_OPEN } })
  expect(items[0]?.held.secrets).toContainEqual({ label: '联系电话', shown: '138****6543' })
  expect(items[0]?.held.files[0]).toEqual({ material: expect.stringMatching(/./), names: ['材料1.png'] })
  expect(items[0]?.looks).toMatchObject([
    { who: '陈静', office: '绿地北社区', field: '联系电话', why: '打电话：约上门时间', number },
  ])
})

it('shows a neighbour nothing of it, and lets nobody else delete it', async () => {
  const { id, rev } = await closed()
  const liu = await cloud.as('刘志强')
  expect(await liu.must(held, {})).toMatchObject({ counts: { open: 0, closed: 0 }, items: [], next: null })
  expect((await liu.must(exported, {})).items).toEqual([])
  for (const other of [liu, chen]) expect(codeOf(await other.ask(erase, { id, rev }))).toBe('NOT_FOUND')
  expect((await document(id)).erased).toBeUndefined()
})

it('gives everything along in Chinese words, numbers masked, leaf by leaf', async () => {
  const { number } = await apply()
  for (let n = 0; n < 30; n++) {
    const form = { question: `第 ${n} 问`, phone }
    const { id } = await wang.must(submit, { code: 'MZ-001', kind: 'ask', form, files: [] })
    await wang.must(withdraw, { id, rev: 1 })
  }
  const first = await wang.must(exported, {})
  expect(first.me).toMatchObject({ 姓名: '王秀英', 社区: '绿地北社区' })
  const last = await wang.must(exported, { after: first.next ?? '' })
  expect([first.items.length, last.items.length, last.next]).toEqual([30, 1, null])
  expect(last.items[0]).toMatchObject({ 编号: number, 类别: '申请', 办完的时间: '还没办完' })
  const text = JSON.stringify([first, last])
  expect(text).toContain('138****6543')
  for (const secret of [phone, sampleIdCard, 'v1.', 'cloud://', 'openid']) expect(text).not.toContain(secret)
  expect((await wang.must(held, {})).next).toBe(first.next)
})

it('keeps everything of a case that is open, and says why', async () => {
  const { id } = await apply()
  expect(codeOf(await wang.ask(erase, { id, rev: 1 }))).toBe('STILL_OPEN')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  expect(codeOf(await wang.ask(erase, { id, rev }))).toBe('STILL_OPEN')
  expect((await wang.must(show, { id })).application.fields.length).toBeGreaterThan(0)
})

it('empties a closed case: no answer, number, file or own word is left in the record, and it still shows', async () => {
  const { id, number, rev } = await closed()
  expect(JSON.stringify(await document(id))).toContain('儿子已经帮我办好了')
  expect((await pictures()).length).toBeGreaterThan(0)
  const done = await wang.must(erase, { id, rev })
  expect(done).toEqual({ id, rev: rev + 1, state: 'withdrawn' })
  const left = await document(id)
  expect(left).toMatchObject({ form: {}, files: [], marks: [], number, erased: { at: expect.any(Number) } })
  const text = JSON.stringify(left)
  for (const gone of ['"v1.', '6543', '138****', '材料1.png', '儿子', '示例路', 'n:', 'p:'])
    expect(text).not.toContain(gone)
  expect(await pictures()).toEqual([])
  const { application, can } = await wang.must(show, { id })
  expect(application).toMatchObject({ fields: [], materials: [], line: '已撤回；内容已按您的要求删除' })
  expect(application.timeline.map(({ word }) => word)).toEqual(['提交申请', '撤回', '删除内容'])
  expect(can.reopen.ok).toBe(false)
  expect((await chen.must(open, { id })).application.erasedAt).toBe(application.erasedAt)
  const found = async (words: string) => (await chen.must(find, { office, words })).items.map((one) => one.id)
  expect([await found(number), await found('王秀英'), await found('6543')]).toEqual([[id], [], []])
  expect(codeOf(await wang.ask(erase, { id, rev: rev + 1 }))).toBe('ALREADY_ERASED')
})

it('deletes once however often it is sent, tells it in the inbox, and the journal still adds up', async () => {
  const { id, rev } = await closed()
  await cloud.tick('applications', 'handOn')
  const key = 'erase-five-times-01'
  const sent = await Promise.all(Array.from({ length: 5 }, () => wang.ask(erase, { id, rev }, key)))
  expect(new Set(sent.map((one) => JSON.stringify(one.ok && one.output))).size).toBe(1)
  expect(sent.every(({ ok }) => ok)).toBe(true)
  const { journal } = (await document(id)) as { journal: { act: string; rev: number }[] }
  expect(journal.map((entry) => [entry.act, entry.rev])).toEqual([
    ['applications.submit', 1],
    ['applications.withdraw', 2],
    ['applications.erase', 3],
  ])
  await cloud.tick('applications', 'handOn')
  await cloud.tick('audit', 'chain')
  const told = (await wang.must(notices, {})).items.filter(({ record }) => record === id)
  expect(told.filter(({ text }) => text === '内容已按您的要求删除').length).toBe(1)
  const auditor = await cloud.as('石岩')
  expect((await auditor.must(compare, { office: 'yl' })).faults).toEqual([])
})

it('leaves a photo that another case holds as well, until that one is emptied, too', async () => {
  const { service: it } = await wang.must(service, { code: 'MZ-001' })
  const files = await gather(wang, it)
  const first = await closed(files)
  const second = await apply(files)
  await wang.must(erase, { id: first.id, rev: first.rev })
  expect((await pictures()).length).toBeGreaterThan(0)
  const { rev } = await wang.must(withdraw, { id: second.id, rev: 1 })
  await wang.must(erase, { id: second.id, rev })
  expect(await pictures()).toEqual([])
})

it('does not open an emptied case again: there is nothing left to go on with', async () => {
  const form = { question: '怎么办', phone }
  const { id } = await wang.must(submit, { code: 'MZ-001', kind: 'ask', form, files: [] })
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const answered = await chen.must(approve, { id, rev, note: '带身份证来就行' })
  const { rev: last } = await wang.must(erase, { id, rev: answered.rev })
  expect(codeOf(await wang.ask(solved, { id, rev: last, yes: false, why: '没解决' }))).toBe('NOT_NOW')
  expect((await wang.must(show, { id })).application.timeline.at(-2)?.note).toBe('带身份证来就行')
})

it('tells of the proposals in which one takes part, in numbers and to take along', async () => {
  const zhang = await cloud.as('张敏')
  const before = (await zhang.must(held, {})).besides.proposals
  const words = { title: '车棚的灯不亮', text: '晚上看不见', category: 'building' as const, spot: '车棚', photos: [] }
  const { id } = await wang.must(raise, { kind: 'proposal', community: 'yl/huangshan/lvdibei', ...words })
  await zhang.must(follow, { id, on: true })
  expect((await zhang.must(held, {})).besides.proposals).toBe(before + 1)
  const { me } = await wang.must(exported, {})
  expect(JSON.stringify(me)).toContain('车棚的灯不亮')
})

import { show as showCase, submit, withdraw } from '../../types/applying'
import { calendar, setYear, type Year } from '../../types/calendar'
import { show as showService } from '../../types/catalog'
import { edit } from '../../types/editing'
import { notices } from '../../types/members'
import { approve, claim, open, reject, sendBack } from '../../types/reviewing'
import { preview } from '../../types/workflow'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { fill, gather } from '../support/papers'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let wang: Neighbour
let yu: Neighbour
let pan: Neighbour
const at = (text: string) => Date.parse(`${text}+08:00`)
const closing = (day: string) => at(`${day}T18:00:00`)
beforeEach(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-12-24T09:00:00+08:00', frozen: true })
  ;[wang, yu, pan] = [await cloud.as('王秀英'), await cloud.as('于岚'), await cloud.as('潘文')]
})
afterEach(() => cloud.stop())

const ask = () =>
  wang.must(submit, { code: 'MZ-001', kind: 'ask', form: { question: '怎么办', phone: '13800000000' }, files: [] })
const apply = async (code: string) => {
  const { service } = await wang.must(showService, { code })
  const files = await gather(wang, service)
  return wang.must(submit, { code, kind: 'apply', form: fill(service.fields), files })
}
const kept = async (id: string) => {
  const rows = await (await fetch(`${cloud.url}/local/collections/applications?id=${id}`)).json()
  return rows.documents[0]
}
const newYear: Year = {
  year: 2027,
  off: ['2027-01-01', '2027-01-04', '2027-01-05'].map((day) => ({ day, name: '元旦' })),
  work: [{ day: '2027-01-09', name: '补班' }],
}
const enter = async (year: Year) => {
  const { rev } = await yu.must(calendar, {})
  return yu.must(setYear, { rev, year, why: '按国务院通知' })
}
const sweep = async () => {
  await cloud.pass(61_000)
  await cloud.tick('applications', 'watchClocks')
}

it('warns that a clock runs into a year that nobody has entered, and stops warning when it is entered', async () => {
  await ask()
  const before = await yu.must(calendar, {})
  expect(before.years.map(({ year, state }) => [year, state])).toEqual([
    [2025, 'shipped'],
    [2026, 'shipped'],
    [2027, 'unknown'],
    [2028, 'unknown'],
  ])
  expect(before.running).toMatchObject({ title: '高龄津贴（尊老金）发放', unsure: true })
  expect(before.longest?.unsure).toBe(true)
  const national = before.years[1]?.off.filter(({ name }) => name === '国庆节').map(({ day }) => day)
  expect(national).toContain('2026-10-01')
  await enter(newYear)
  const after = await yu.must(calendar, {})
  expect([after.running?.unsure, after.years[2]?.state, after.told[0]?.who]).toEqual([false, 'edited', '于岚'])
})

it('counts the same case to the same day, whether it came before the year was entered or after', async () => {
  const early = await ask()
  await enter(newYear)
  const late = await ask()
  // 15 working days from 24 December: 5 to the 31st, then 6, 7, 8, the 9th that is worked, and on.
  expect(late.dueAt).toBe(closing('2027-01-18'))
  expect((await kept(early.id)).dueAt).toBeLessThan(late.dueAt)
  await sweep()
  const [one, other] = [await kept(early.id), await kept(late.id)]
  expect([one.dueAt, one.watch.dueAt, one.watch.next.at]).toEqual([other.dueAt, other.watch.dueAt, other.watch.next.at])
  expect(one.dueKey.slice(0, 15)).toBe(other.dueKey.slice(0, 15))
  const entry = one.journal.at(-1)
  expect([entry.act, entry.by.name]).toEqual(['applications.recount', '时钟'])
  expect(entry.note).toBe('节假日安排有调整，办结期限从 2027-01-14 改为 2027-01-18')
  expect(other.journal).toHaveLength(1)
  await cloud.tick('applications', 'handOn')
  const inbox = (await wang.must(notices, {})).items.map(({ text }) => text)
  expect(inbox).toContain(entry.note)
})

it('counts once: another run of the timer changes nothing, and the table of before brings the dates of before back', async () => {
  const { id } = await ask()
  const first = (await kept(id)).dueAt
  await enter(newYear)
  await sweep()
  const { rev } = await kept(id)
  await cloud.pass(120_000)
  await cloud.tick('applications', 'watchClocks')
  expect((await kept(id)).rev).toBe(rev)
  await enter({ year: 2027, off: [], work: [] })
  await sweep()
  expect((await kept(id)).dueAt).toBe(first)
})

it('counts a case that waits for its resident anew as well, and leaves it standing', async () => {
  const { id } = await ask()
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'question', why: '写详细些' }] })
  await enter(newYear)
  await sweep()
  const it = await kept(id)
  expect([it.dueAt, it.watch.next]).toEqual([closing('2027-01-18'), null])
  expect(it.dueKey.startsWith('9')).toBe(true)
})

it('does not refuse a decision because the calendar changed under it', async () => {
  const { id } = await ask()
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await enter(newYear)
  await sweep()
  expect((await chen.must(approve, { id, rev, note: '带身份证' })).state).toBe('approved')
})

it('lets only the district’s administrator enter a year, one at a time, and says what is wrong with it', async () => {
  const { rev } = await yu.must(calendar, {})
  const given = { rev, year: newYear, why: '按通知' }
  for (const name of ['杨慧', '潘文', '王秀英'])
    expect((await (await cloud.as(name)).ask(setYear, given)).ok).toBe(false)
  const odd = { ...newYear, off: [{ day: '2027-02-30', name: '春节' }], work: [{ day: '2027-02-01', name: '补班' }] }
  expect(await yu.ask(setYear, { ...given, year: odd })).toMatchObject({
    failure: { code: 'WRONG', fields: { 'off.0': '没有这一天', 'work.0': '这一天本来就上班' } },
  })
  const both = await Promise.all(['一', '二'].map((why) => yu.ask(setYear, { ...given, why })))
  expect(both.map((one) => (one.ok ? 'ok' : one.failure.code)).sort()).toEqual(['CHANGED', 'ok'])
  expect(await yu.ask(setYear, { ...given, rev: rev + 1 })).toMatchObject({ failure: { code: 'SAME' } })
  await cloud.tick('applications', 'watchClocks')
  const { documents } = await (await fetch(`${cloud.url}/local/collections/journal?limit=50`)).json()
  const acts = documents.filter(({ shelf }: { shelf: string }) => shelf === 'calendar')
  expect(acts).toMatchObject([{ act: 'applications.setYear', by: { name: '于岚', role: 'admin' } }])
})

it('lets a running case end by the chain it began with, and takes a new one by the new chain', async () => {
  const old = await apply('MZ-001')
  const { service, rev } = await pan.must(showService, { code: 'MZ-001' })
  expect(service.chain).toEqual(['community', 'street', 'department'])
  const pace = [
    { days: 2, name: '上门看望' },
    { days: 13, name: '区里确认' },
  ]
  const terms = { ...service, chain: ['community' as const, 'department' as const], pace }
  await pan.must(edit, { code: 'MZ-001', rev, terms, why: '街道不再经手', vouch: false })
  const fresh = await apply('MZ-001')
  const chen = await cloud.as('陈静')
  const through = async (id: string) => {
    const one = await chen.must(claim, { id, rev: 1 })
    await chen.must(approve, { id, rev: one.rev })
    const { application } = await chen.must(open, { id })
    return [application.owes, application.steps.map(({ name }) => name)]
  }
  expect(await through(old.id)).toEqual(['黄山街道', ['绿地北社区', '黄山街道', '民政局']])
  expect(await through(fresh.id)).toEqual(['民政局', ['上门看望 · 绿地北社区', '区里确认 · 民政局']])
  expect([(await kept(old.id)).watch.days, (await kept(fresh.id)).watch.days]).toEqual([5, 13])
})

it('gives a case no way that its service does without, and a running one those it began with', async () => {
  const old = await apply('MZ-001')
  const { service, rev } = await pan.must(showService, { code: 'MZ-001' })
  const terms = { ...service, without: ['reject' as const, 'withdraw' as const] }
  await pan.must(edit, { code: 'MZ-001', rev, terms, why: '不适合的改为补正', vouch: false })
  const fresh = await apply('MZ-001')
  const chen = await cloud.as('陈静')
  const said = async (id: string) => {
    await chen.must(claim, { id, rev: 1 })
    return (await chen.must(open, { id })).can
  }
  expect(await said(old.id)).toMatchObject({ reject: { ok: true }, sendBack: { ok: true } })
  const why = '这项服务不设“不予办理”'
  expect(await said(fresh.id)).toMatchObject({ reject: { ok: false, why }, sendBack: { ok: true } })
  expect(await chen.ask(reject, { id: fresh.id, rev: 2, why: '不符合' })).toMatchObject({
    failure: { code: 'NOT_NOW' },
  })
  expect((await wang.must(showCase, { id: fresh.id })).can.withdraw).toEqual({ ok: false, why: '这项服务不设“撤回”' })
  expect(await wang.ask(withdraw, { id: fresh.id, rev: 2 })).toMatchObject({ failure: { code: 'NOT_NOW' } })
  await wang.must(withdraw, { id: old.id, rev: 2 })
})

it('walks a sample case through a proposed chain: offices, clocks, and who would be told', async () => {
  const way = { community: office, department: 'mz', promisedDays: 6 }
  const chain = ['community' as const, 'department' as const]
  const walked = await pan.must(preview, { ...way, chain, pace: [{ days: 2, name: '核对' }, { days: 4 }] })
  expect(walked.steps.map(({ office: at, word, days }) => [at, word, days])).toEqual([
    ['绿地北社区', '核对', 2],
    ['民政局', '', 4],
  ])
  const [first, second] = walked.steps
  expect([first?.dueAt, second?.from, second?.dueAt]).toEqual([
    closing('2026-12-28'),
    closing('2026-12-28'),
    closing('2027-01-01'),
  ])
  expect(first?.warned).toEqual({ at: closing('2026-12-25'), scope: '绿地北社区', people: ['杨慧'] })
  expect(first?.climbs).toEqual([
    { at: closing('2026-12-28'), scope: '黄山街道', people: ['蒋涛'] },
    { at: closing('2026-12-29'), scope: '云龙区', people: ['于岚'] },
  ])
  expect(walked.unsure).toBe(true)
  const nowhere = await pan.ask(preview, { ...way, community: 'yl/huangshan/nowhere', chain })
  expect(nowhere).toMatchObject({ failure: { code: 'NO_PLACE' } })
})

import { resubmit, submit } from '../../types/applying'
import { notices } from '../../types/members'
import { approve, claim, open, queue, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
const day = 86_400_000
let cloud: Cloud
let wang: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  wang = await cloud.as('王秀英')
})
afterEach(() => cloud.stop())

const ask = () =>
  wang.must(submit, { code: 'MZ-001', kind: 'ask', form: { question: '怎么办', phone: '13800000000' }, files: [] })
const journalOf = async (id: string) => {
  const rows = await (await fetch(`${cloud.url}/local/collections/applications?id=${id}`)).json()
  const [{ journal, watch }] = rows.documents
  return { watch, told: journal.map(({ act, note }: { act: string; note?: string }) => [act.split('.')[1], note]) }
}
const inboxOf = async (name: string) => {
  await cloud.tick('applications', 'handOn')
  const { items } = await (await cloud.as(name)).must(notices, {})
  return items.filter(({ desk }) => desk).map(({ title }) => title)
}
/** Lets days go by; the timer looks once a day. */
const pass = async (days: number) => {
  for (let n = 0; n < days; n++) {
    await cloud.pass(day)
    await cloud.tick('applications', 'watchClocks')
  }
}

it('warns the desk when most of the time is gone, and climbs a level a day to a named person, each level once', async () => {
  const { id } = await ask()
  const { watch } = await journalOf(id)
  const length = watch.days
  await pass(60)
  const { told } = await journalOf(id)
  expect(told.map(([act]: string[]) => act)).toEqual(['submit', 'warn', 'climb', 'climb'])
  expect(told[2][1]).toContain('报给黄山街道蒋涛督办')
  expect(told[3][1]).toContain('报给云龙区于岚督办')
  expect(length).toBeGreaterThan(0)
  expect(await inboxOf('杨慧')).toEqual(expect.arrayContaining([expect.stringContaining('快到期')]))
  expect(await inboxOf('蒋涛')).toEqual([expect.stringContaining('超期')])
  expect(await inboxOf('于岚')).toEqual([expect.stringContaining('超期')])
  wang = await cloud.as('王秀英') // a session lasts thirty days
  expect((await wang.must(notices, {})).items.some(({ text }) => text.includes('蒋涛督办'))).toBe(true)
})

it('stands still while the resident mends, and goes on with what was left', async () => {
  const { id } = await ask()
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'question', why: '写详细些' }] })
  const before = (await journalOf(id)).watch
  expect(before.next).toBeNull()
  await pass(30)
  wang = await cloud.as('王秀英')
  expect((await journalOf(id)).told.map(([act]: string[]) => act)).toEqual(['submit', 'claim', 'sendBack'])
  await wang.must(resubmit, { id, rev: rev + 1, form: { question: '老人补贴怎么领' }, files: [] })
  const after = (await journalOf(id)).watch
  expect(after.dueAt - before.dueAt).toBeGreaterThan(29 * day)
  expect(after.next).not.toBeNull()
})

it('does not refuse a decision because only the clock spoke since', async () => {
  const { id } = await ask()
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await pass(40)
  const later = await cloud.as('陈静')
  const { application } = await later.must(open, { id })
  expect(application.rev).toBeGreaterThan(rev)
  expect(application.clock.step.late).toBe(true)
  const { items } = await later.must(queue, { office, filter: 'soon' })
  expect(items[0]).toMatchObject({ id, late: true })
  expect((await later.must(approve, { id, rev, note: '带身份证来就行' })).state).toBe('approved')
  expect((await later.ask(approve, { id, rev, note: '再说一次' })).ok).toBe(false)
})

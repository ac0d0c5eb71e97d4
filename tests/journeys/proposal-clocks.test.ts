import { calendar, setYear } from '../../types/calendar'
import { notices } from '../../types/members'
import { proposal } from '../../types/raising'
import { evaluate } from '../../types/voices'
import { type Cloud, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { proposalAt } from '../support/proposals/neighbours'

jest.setTimeout(120_000)
const day = 86_400_000
let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud()
})
afterEach(() => cloud.stop())
const starts = (now: string) => cloud.post('/local/clock', { now, frozen: true })
const pass = async (days: number) => {
  for (let n = 0; n < days; n++) {
    await cloud.pass(day)
    await cloud.tick('proposals', 'climb')
  }
}
const dueOf = async (id: string) => Reflect.get(Object((await documents(cloud, 'proposals', id))[0]?.watch), 'dueAt')
const actsOf = async (id: string): Promise<string[]> => {
  const [doc] = await documents(cloud, 'proposals', id)
  return Array.isArray(doc?.journal) ? doc.journal.map(({ act }: { act: string }) => act.split('.')[1] ?? '') : []
}

it('counts every open clock anew when the holidays change, and tells nobody twice', async () => {
  await starts('2026-12-24T09:00:00+08:00')
  const id = await proposalAt(cloud, 'seconding')
  const before = await dueOf(id)
  const yu = await cloud.as('于岚')
  const { rev } = await yu.must(calendar, {})
  const off = ['2027-01-04', '2027-01-05', '2027-01-06'].map((one) => ({ day: one, name: '元旦' }))
  await yu.must(setYear, { rev, year: { year: 2027, off, work: [] }, why: '按通知' })
  await cloud.tick('proposals', 'climb')
  const after = await dueOf(id)
  expect(after - before).toBeGreaterThanOrEqual(3 * day)
  await cloud.tick('proposals', 'climb')
  expect(await dueOf(id)).toBe(after)
  expect((await (await cloud.as('张敏')).must(proposal, { id })).it.owes?.until).toBe(after)
})

it('puts down what was not seconded in time, and says so', async () => {
  await starts('2026-03-02T09:00:00+08:00')
  const id = await proposalAt(cloud, 'seconding')
  await pass(29)
  expect(await actsOf(id)).toEqual(['raise', 'screen', 'lapse'])
  await cloud.tick('proposals', 'handOn')
  const inbox = await (await cloud.as('王秀英')).must(notices, {})
  expect(inbox.items[0]?.text).toContain('附议没有够')
})

it('asks the one who raised it first, and then one level up to call them: it is never closed without their word', async () => {
  await starts('2026-03-02T09:00:00+08:00')
  const id = await proposalAt(cloud, 'done')
  await pass(28)
  expect((await actsOf(id)).slice(-3)).toEqual(['warn', 'climb', 'climb'])
  await cloud.tick('proposals', 'handOn')
  const wang = await cloud.as('王秀英')
  const inbox = (await wang.must(notices, {})).items.map(({ text }) => text)
  expect(inbox).toEqual(expect.arrayContaining([expect.stringContaining('请您确认')]))
  const { it } = await wang.must(proposal, { id })
  expect(it.climbed[0]?.words).toContain('提出人还没有确认，请联系')
  const yes = { id, rev: it.rev, ok: true, grade: 'fair' as const, words: '晚了些，办好了' }
  await cloud.faults([{ action: 'openapi.security.msgSecCheck', kind: 'error' }])
  expect(await wang.ask(evaluate, yes)).toMatchObject({ ok: false, failure: { code: 'UNCHECKED' } })
  await cloud.faults([])
  expect(await wang.must(evaluate, yes)).toMatchObject({ stage: 'confirmed' })
})

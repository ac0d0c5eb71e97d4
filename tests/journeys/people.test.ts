import { submit } from '../../types/applying'
import { search } from '../../types/audit'
import { colleagues } from '../../types/handling'
import { join, me, notices } from '../../types/members'
import { decideGrant, findPerson, grant, leave, people, person, revoke, showCode } from '../../types/people'
import { approve, claim, open, queue, release } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { signedIn } from '../support/sign-in'

jest.setTimeout(90_000)
const office = 'yl/huangshan/lvdibei'
const street = 'yl/huangshan'
const day = 86_400_000
const why = '示例'
let cloud: Cloud
let he: Neighbour
let yu: Neighbour
let ge: Neighbour
let chen: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  ;[he, yu, ge, chen] = [await cloud.as('何勇'), await cloud.as('于岚'), await cloud.as('葛平'), await cloud.as('陈静')]
})
afterEach(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
const reviewer = { role: 'reviewer' as const, scope: office, title: '全科社工' }
const ask = async () => (await cloud.as('王秀英')).must(submit, question)

it('tells two of the same name apart by a code on the person’s own phone, good once', async () => {
  const two = [await cloud.newcomer('李新'), await cloud.newcomer('李新')]
  for (const one of two) await one.must(join, { name: '李新', community: office })
  const named = await he.must(findPerson, { scope: street, by: { kind: 'name', name: '李新', community: office } })
  expect(named.items).toHaveLength(2)
  const { code } = await (two[1] as Neighbour).must(showCode, {})
  const found = await he.must(findPerson, { scope: street, by: { kind: 'code', code } })
  expect(found.items).toHaveLength(1)
  const { id = '', rev = 0 } = found.items[0] ?? {}
  await he.must(grant, { id, rev, ...reviewer, why })
  expect((await (two[1] as Neighbour).must(me, {})).me?.grants).toMatchObject([{ role: 'reviewer', scope: office }])
  expect((await (two[0] as Neighbour).must(me, {})).me?.grants).toEqual([])
  expect((await he.must(findPerson, { scope: street, by: { kind: 'code', code } })).items).toEqual([])
  const later = (await (two[0] as Neighbour).must(showCode, {})).code
  await cloud.pass(11 * 60_000)
  expect((await he.must(findPerson, { scope: street, by: { kind: 'code', code: later } })).items).toEqual([])
})

it('lets an admin give and take roles in the own street, not above it, beside it or to oneself', async () => {
  const id = 'm-sunli'
  const at = { id, rev: 0, why, title: '示例' }
  for (const scope of ['yl', 'yl/pengcheng', 'yl/pengcheng/xuanwu', 'yl/@mz'])
    expect([scope, codeOf(await he.ask(grant, { ...at, role: 'reviewer', scope }))]).toEqual([scope, 'NOT_FOUND'])
  expect(codeOf(await he.ask(grant, { ...at, role: 'reviewer', scope: 'yl/huangshan/nowhere' }))).toBe('NO_SUCH_PLACE')
  expect(codeOf(await he.ask(grant, { ...at, id: he.id, role: 'auditor', scope: street }))).toBe('SELF')
  expect(codeOf(await chen.ask(grant, { ...at, role: 'reviewer', scope: office }))).toBe('NOT_ALLOWED')
  const { rev } = await he.must(grant, { ...at, role: 'reviewer', scope: office })
  expect(codeOf(await he.ask(grant, { ...at, rev, role: 'reviewer', scope: office }))).toBe('ALREADY')
  expect(codeOf(await he.ask(grant, { ...at, role: 'supervisor', scope: office }))).toBe('CHANGED')
  const sun = await cloud.as('孙丽')
  await sun.must(queue, { office, filter: 'all' })
  await he.must(revoke, { id, rev, role: 'reviewer', scope: office, why: '借调期满' })
  expect(codeOf(await sun.ask(queue, { office, filter: 'all' }))).toBe('NOT_ALLOWED')
  await cloud.tick('members', 'handOn')
  const told = (await sun.must(notices, {})).items.map(({ title, text }) => `${title} ${text}`)
  expect(told.sort().join('|')).toContain('借调期满（何勇）')
  const { items } = await (await cloud.as('石岩')).must(search, { office: 'yl', person: '何勇' })
  expect(items.map(({ act }) => act).sort()).toEqual(['members.grant', 'members.revoke'])
})

it('gives a role of the district only with a second person, within seven days', async () => {
  const id = 'm-sunli'
  const asked = { role: 'auditor' as const, scope: 'yl', title: '审计员', why: '接替石岩' }
  const first = await yu.must(grant, { id, rev: 0, ...asked })
  expect(first.waits).toBe(true)
  const sun = await cloud.as('孙丽')
  expect((await sun.must(me, {})).me?.grants).toEqual([])
  await cloud.tick('members', 'handOn')
  expect((await ge.must(notices, {})).items[0]).toMatchObject({ title: '区级岗位等您确认', about: 'people' })
  const [line] = (await ge.must(people, { scope: 'yl' })).waiting
  expect(line).toMatchObject({ id, waits: true })
  const it = (await ge.must(person, { id })).person
  const pending = it.pending[0]?.id ?? ''
  expect(it.pending[0]).toMatchObject({ decide: { ok: true }, why: '接替石岩' })
  const answer = { id, rev: first.rev, pending, yes: true, why: '同意' }
  expect(codeOf(await yu.ask(decideGrant, answer))).toBe('SAME_PERSON')
  expect(codeOf(await he.ask(decideGrant, answer))).toBe('NOT_FOUND')
  expect((await he.must(people, { scope: street })).waiting).toEqual([])
  const done = await ge.must(decideGrant, answer)
  expect((await sun.must(me, {})).me?.grants).toMatchObject([{ role: 'auditor', scope: 'yl' }])
  const second = await yu.must(grant, { id, rev: done.rev, ...asked, role: 'admin' })
  await cloud.pass(7 * day)
  expect(codeOf(await ge.ask(decideGrant, { ...answer, rev: second.rev, pending: `p-${second.rev}` }))).toBe('GONE')
  expect((await ge.must(people, { scope: 'yl' })).waiting).toEqual([])
})

it('counts a grant for nothing from the moment it ends: at the desk, among colleagues, for the work in hand', async () => {
  const until = Date.parse('2026-11-02T12:00:00+08:00')
  const { rev } = await he.must(grant, { id: 'm-sunli', rev: 0, ...reviewer, until, why })
  const sun = await cloud.as('孙丽')
  const { id } = await ask()
  await sun.must(claim, { id, rev: 1 })
  const named = async () => (await chen.must(colleagues, { office })).people.map(({ name }) => name)
  expect(await named()).toContain('孙丽')
  expect((await he.must(person, { id: 'm-sunli' })).person.grants[0]?.ends).toBe('soon')
  await cloud.pass(until - Date.parse('2026-11-02T09:00:00+08:00') - 1)
  expect(codeOf(await sun.ask(queue, { office, filter: 'all' }))).toBe('ok')
  await cloud.pass(1)
  expect(codeOf(await sun.ask(queue, { office, filter: 'all' }))).toBe('NOT_ALLOWED')
  expect(await named()).not.toContain('孙丽')
  await cloud.tick('applications', 'putBack')
  const { application } = await chen.must(open, { id })
  expect(application).toMatchObject({ state: 'submitted', holder: null })
  expect(application.timeline.at(-1)).toMatchObject({ note: '孙丽已不在这个岗位' })
  await chen.must(claim, { id, rev: application.rev })
  await he.must(grant, { id: 'm-sunli', rev, ...reviewer, why: '续聘' })
  await sun.must(queue, { office, filter: 'all' })
})

it('refuses the last admin of a place to take it from themselves, and lets the place above do it', async () => {
  const own = { id: he.id, rev: 0, role: 'admin' as const, scope: street, why }
  expect(codeOf(await he.ask(revoke, own))).toBe('LAST_ADMIN')
  expect((await he.must(person, { id: he.id })).can.revoke[0]).toMatchObject({ ok: false })
  expect(codeOf(await he.ask(leave, { id: he.id, rev: 0, why }))).toBe('SELF')
  await yu.must(grant, { id: chen.id, rev: 0, role: 'admin', scope: street, title: '街道管理员', why })
  await he.must(revoke, own)
  expect(codeOf(await he.ask(people, { scope: street }))).toBe('NOT_ALLOWED')
  await yu.must(revoke, { id: chen.id, rev: 1, role: 'admin', scope: street, why })
})

it('takes every role and session of one who leaves at once, and what they held goes back to the queue', async () => {
  const desk = await signedIn(cloud, chen)
  const { id } = await ask()
  await chen.must(claim, { id, rev: 1 })
  const before = await he.must(person, { id: chen.id })
  expect(before).toMatchObject({ sessions: 1, cases: 1, can: { leave: { ok: true } } })
  expect(codeOf(await (await cloud.as('程斌')).ask(leave, { id: chen.id, rev: 0, why }))).toBe('NOT_ALLOWED')
  await he.must(leave, { id: chen.id, rev: 0, why: '调往区里' })
  expect(codeOf(await desk.ask(queue, { office, filter: 'all' }))).toBe('SIGNED_OUT')
  expect(codeOf(await chen.ask(queue, { office, filter: 'all' }))).toBe('NOT_ALLOWED')
  const chief = await cloud.as('杨慧')
  expect((await chief.must(open, { id })).can.release.ok).toBe(true)
  await cloud.tick('applications', 'putBack')
  const guo = await cloud.as('郭磊')
  const { items } = await guo.must(queue, { office, filter: 'free' })
  expect(items.map((one) => one.id)).toContain(id)
  expect(codeOf(await chief.ask(release, { id, rev: 3, why: '试试' }))).not.toBe('ok')
  const after = await he.must(person, { id: chen.id })
  expect(after).toMatchObject({ sessions: 0, cases: 0, person: { grants: [] } })
  expect(after.past[0]).toMatchObject({ act: '办理离岗', who: '何勇', note: '调往区里' })
  await cloud.tick('members', 'handOn')
  const told = (await chen.must(notices, {})).items.map(({ title }) => title)
  expect(told).toContain('您的岗位都已收回')
})

it('refuses the next press of a reviewer whose role went in mid-session, loses nothing, and works again with a new grant', async () => {
  const desk = await signedIn(cloud, chen)
  const { id } = await ask()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const gone = await he.must(revoke, { id: chen.id, rev: 0, role: 'reviewer', scope: office, why: '轮岗' })
  const press = await chen.ask(approve, { id, rev, note: '带身份证' })
  expect(codeOf(press)).toBe('NOT_ALLOWED')
  expect(codeOf(await desk.ask(queue, { office, filter: 'all' }))).toBe('NOT_ALLOWED')
  await he.must(grant, { id: chen.id, rev: gone.rev, ...reviewer, why: '轮回来' })
  const opened = await chen.must(open, { id })
  expect(opened.holding).toBe(true)
  expect(codeOf(await desk.ask(queue, { office, filter: 'all' }))).toBe('ok')
  await chen.must(approve, { id, rev, note: '带身份证' })
})

it('lists who works under a place by name, role and page, and nothing beyond the own scope', async () => {
  const all = await yu.must(people, { scope: 'yl' })
  expect(all.items.length).toBeGreaterThan(20)
  const names = async (input: object) =>
    (await he.must(people, { scope: street, ...input })).items.map((one) => one.name)
  expect(await names({ words: '陈' })).toEqual(['陈静'])
  expect(await names({ words: '田' })).toEqual([])
  expect((await names({ role: 'supervisor' })).sort()).toEqual(['杨慧', '罗青', '蒋涛'])
  expect(codeOf(await he.ask(people, { scope: 'yl' }))).toBe('NOT_FOUND')
  expect(codeOf(await he.ask(person, { id: 'm-tianfang' }))).toBe('NOT_FOUND')
})

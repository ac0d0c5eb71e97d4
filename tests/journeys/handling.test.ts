import { resubmit, submit } from '../../types/applying'
import { colleagues, find, handOver, keep, takeOver } from '../../types/handling'
import { notices } from '../../types/members'
import { claim, open, queue, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
const minute = 60_000
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
let guo: Neighbour
let chief: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
  guo = await cloud.as('郭磊')
  chief = await cloud.as('杨慧')
})
afterAll(() => cloud.stop())

const ask = (phone = '13800005678') =>
  wang.must(submit, { code: 'MZ-001', kind: 'ask', form: { question: '怎么办', phone }, files: [] })
const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)

it('lets a colleague take over only when ten minutes have passed untouched, with a reason that both see', async () => {
  const { id } = await ask()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const why = '陈静去开会了'
  expect((await guo.must(open, { id })).can.takeOver).toEqual({ ok: false, why: '陈静正在办，09:10 以后可以接手' })
  expect(codeOf(await guo.ask(takeOver, { id, rev, why }))).toBe('STILL_HELD')
  await cloud.pass(9 * minute)
  expect((await chen.must(keep, { id })).held).toBe(true)
  await cloud.pass(9 * minute)
  expect(codeOf(await guo.ask(takeOver, { id, rev, why }))).toBe('STILL_HELD')
  await cloud.pass(2 * minute)
  const taken = await guo.must(takeOver, { id, rev, why })
  expect(codeOf(await chen.ask(takeOver, { id, rev: taken.rev, why: '我回来了' }))).toBe('STILL_HELD')
  expect((await chen.must(keep, { id })).held).toBe(false)
  await cloud.tick('applications', 'handOn')
  expect((await chen.must(notices, {})).items[0]).toMatchObject({
    desk: true,
    title: expect.stringContaining('被接手'),
  })
  const { application } = await guo.must(open, { id })
  expect(application.timeline.at(-1)).toMatchObject({ word: '接手', note: why })
})

it('hands a case to a colleague, who has it at once, or to another desk, where it is as if it had just come', async () => {
  const { id } = await ask()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const { people, offices } = await chen.must(colleagues, { office })
  expect(people.map(({ name }) => name)).toEqual(['郭磊'])
  expect(offices.map(({ path }) => path)).toContain('yl/huangshan/meiyuan')
  const given = await chen.must(handOver, { id, rev, to: { kind: 'person', id: guo.id }, why: '他熟悉' })
  expect((await guo.must(open, { id })).holding).toBe(true)
  expect(
    codeOf(await chen.ask(handOver, { id, rev: given.rev, to: { kind: 'person', id: chen.id }, why: '还是我' })),
  ).toBe('NOT_HOLDER')
  const to = { kind: 'office' as const, office: 'yl/huangshan/meiyuan' }
  const moved = await guo.must(handOver, { id, rev: given.rev, to, why: '户籍在梅园' })
  expect(moved.state).toBe('submitted')
  const shen = await cloud.as('沈玉')
  const { items } = await shen.must(queue, { office: to.office, filter: 'free' })
  expect(items.map((one) => one.id)).toEqual([id])
  expect((await chen.must(queue, { office, filter: 'all' })).items.map((one) => one.id)).not.toContain(id)
})

it('refuses a desk that is not there, a person who does not work here, and a family member of the applicant', async () => {
  const { id } = await ask()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const tries = [
    { kind: 'office' as const, office: 'yl/huangshan' },
    { kind: 'office' as const, office: 'yl/huangshan/nowhere' },
    { kind: 'person' as const, id: 'm-shenyu' },
    { kind: 'person' as const, id: wang.id },
  ]
  for (const to of tries) expect(codeOf(await chen.ask(handOver, { id, rev, to, why: '试试' }))).toBe('NO_SUCH_DESK')
  expect((await chen.must(open, { id })).holding).toBe(true)
})

it('returns a case once; the second time it is the supervisor who does, and says why', async () => {
  const { id } = await ask()
  const marks = [{ kind: 'field' as const, field: 'question', why: '写详细些' }]
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks })
  const mended = await wang.must(resubmit, { id, rev: rev + 1, form: { question: '老人补贴怎么领' }, files: [] })
  expect((await chen.must(open, { id })).can.sendBack).toMatchObject({ ok: false })
  expect(codeOf(await chen.ask(sendBack, { id, rev: mended.rev, marks, again: '没看全' }))).toBe('SECOND_RETURN')
  expect(codeOf(await chief.ask(sendBack, { id, rev: mended.rev, marks }))).toBe('AGAIN_MISSING')
  const back = await chief.must(sendBack, { id, rev: mended.rev, marks, again: '上次漏看了一处' })
  expect(back.state).toBe('returned')
  const { application } = await chief.must(open, { id })
  expect(application.times).toBe(2)
  expect(application.timeline.at(-1)?.note).toContain('再次退回，因为上次漏看了一处')
})

it('finds a case by the end of a name, of a phone number or of its number, and nothing of another desk', async () => {
  const { id, number } = await ask('13912344321')
  const seek = async (words: string, who = chen, at = office) =>
    (await who.must(find, { office: at, words })).items.map((one) => one.id)
  for (const words of ['4321', '13912344321', number, number.slice(2), number.slice(-6)])
    expect(await seek(words)).toContain(id)
  for (const words of ['英', '秀英', '王秀英', ' 秀英 ']) expect(await seek(words)).toContain(id)
  expect(await seek('王')).toEqual([])
  expect(await seek('.*')).toEqual([])
  const shen = await cloud.as('沈玉')
  expect(await seek('4321', shen, 'yl/huangshan/meiyuan')).toEqual([])
  expect(codeOf(await shen.ask(find, { office, words: '4321' }))).toBe('NOT_FOUND')
})

import { randomUUID } from 'node:crypto'
import { attach, resubmit, show, submit, withdraw } from '../../types/applying'
import { show as showService } from '../../types/catalog'
import { notices } from '../../types/members'
import { approve, claim, open, queue, reject, release, reveal, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { fill, gather, png } from '../support/papers'

jest.setTimeout(60_000)

const lvdibei = 'yl/huangshan/lvdibei'
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
let guo: Neighbour
let tian: Neighbour

beforeAll(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
  guo = await cloud.as('郭磊')
  tian = await cloud.as('田芳')
})
afterAll(() => cloud.stop())

/** 王秀英 applies for the allowance for the very old, with every paper it asks for. */
const apply = async (key: string = randomUUID()) => {
  const { service } = await wang.must(showService, { code: 'MZ-001' })
  const input = {
    code: 'MZ-001',
    kind: 'apply' as const,
    form: fill(service.fields),
    files: await gather(wang, service),
  }
  return { input, key, service, done: await wang.must(submit, input, key) }
}

it('lets a resident apply, be sent back once naming the material, mend exactly that, and be approved', async () => {
  const { done, service } = await apply()
  expect(done.number).toMatch(/^YL\d{6}-\d{6}$/)

  const waiting = await chen.must(queue, { office: lvdibei, filter: 'free' })
  expect(waiting.items.map(({ id }) => id)).toContain(done.id)

  const claimed = await chen.must(claim, { id: done.id, rev: 1 })
  const marks = [{ kind: 'material' as const, no: 2, why: '缺本人页' }]
  const returned = await chen.must(sendBack, { id: done.id, rev: claimed.rev, marks })
  expect(returned.state).toBe('returned')

  const before = await wang.must(show, { id: done.id })
  expect(before.can.resubmit).toEqual({ ok: true })
  expect(before.application.materials.filter(({ why }) => why !== null).map(({ no, why }) => [no, why])).toEqual([
    [2, '缺本人页'],
  ])
  expect(before.application.owes).toBe('王秀英')

  const { file } = await wang.must(attach, { fileID: await wang.upload(png, '户口簿.png'), name: '户口簿本人页.png' })
  const mended = await wang.must(resubmit, {
    id: done.id,
    rev: before.application.rev,
    form: {},
    files: [{ no: 2, files: [file] }],
  })
  expect(mended.state).toBe('reviewing')

  const opened = await chen.must(open, { id: done.id })
  expect(opened.application.materials[1]?.files.map(({ name }) => name)).toEqual(['户口簿本人页.png'])
  expect(opened.application.times).toBe(1)

  let rev = mended.rev
  for (const step of service.chain) {
    if (step !== 'community') break
    rev = (await chen.must(approve, { id: done.id, rev, note: '材料齐全' })).rev
  }
  const after = await wang.must(show, { id: done.id })
  const acts = after.application.timeline.map(({ act }) => act.replace('applications.', ''))
  expect(acts).toEqual(['submit', 'claim', 'sendBack', 'resubmit', 'approve'])

  await cloud.tick('applications', 'handOn')
  const inbox = await wang.must(notices, {})
  const told = inbox.items.filter(({ record }) => record === done.id)
  expect(told).toHaveLength(5)
  expect(told.find(({ text }) => text.includes('第 2 项：缺本人页'))?.tone).toBe('bad')
})

it('passes a case along the whole chain of offices and closes it at the last one', async () => {
  const { done, service } = await apply()
  const desks: Record<string, string> = { community: '陈静', street: '唐丽', department: '袁媛' }
  let rev = done.rev
  for (const [at, level] of service.chain.entries()) {
    const desk = await cloud.as(desks[level] ?? '')
    rev = (await desk.must(claim, { id: done.id, rev })).rev
    const result = await desk.must(approve, { id: done.id, rev })
    rev = result.rev
    expect(result.state).toBe(at === service.chain.length - 1 ? 'approved' : 'submitted')
  }
  const { application, can } = await wang.must(show, { id: done.id })
  expect(application.state).toBe('approved')
  expect(application.steps.every((step) => step.done)).toBe(true)
  expect(can.withdraw.ok).toBe(false)
})

it('gives a case to one of two reviewers who claim at once, and tells the other who has it', async () => {
  const { done } = await apply()
  const answers = await Promise.all([chen.ask(claim, { id: done.id, rev: 1 }), guo.ask(claim, { id: done.id, rev: 1 })])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const loser = answers.find(({ ok }) => !ok)
  expect(loser).toMatchObject({ failure: { code: 'NOT_HOLDER' } })
  const other = answers[0]?.ok ? guo : chen
  const seen = await other.must(open, { id: done.id })
  expect(seen.can.approve).toEqual({ ok: false, why: `${seen.application.holder}正在办这件` })
})

it('lets one of two tabs decide, and the other hears that things have changed', async () => {
  const { done } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const [a, b] = await Promise.all([
    chen.ask(approve, { id: done.id, rev }),
    chen.ask(reject, { id: done.id, rev, why: '不符合年龄条件' }),
  ])
  expect([a, b].filter(({ ok }) => ok)).toHaveLength(1)
  const loser = a.ok ? b : a
  expect(loser.ok ? '' : loser.failure.code).toMatch(/^(CHANGED|NOT_NOW|NOT_HOLDER)$/)
  const { application } = await wang.must(show, { id: done.id })
  expect(application.timeline).toHaveLength(3)
})

it('shows nothing of a case to another community, and answers as if there were none', async () => {
  const { done } = await apply()
  const foreign = await tian.ask(open, { id: done.id })
  const missing = await tian.ask(open, { id: 'a-nothing' })
  expect(foreign).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } })
  expect(missing.ok ? '' : missing.failure).toEqual(foreign.ok ? '' : foreign.failure)
  expect(await tian.ask(claim, { id: done.id, rev: 1 })).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } })
  const zhang = await cloud.as('张敏')
  expect(await zhang.ask(show, { id: done.id })).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } })
})

it('submits once when the reply is lost after the write and the phone tries again with the same key', async () => {
  const { input } = await apply()
  const key = randomUUID()
  await cloud.faults([{ action: 'call', nth: 1, kind: 'lost-reply' }])
  await expect(wang.ask(submit, input, key)).rejects.toThrow()
  const again = await wang.must(submit, input, key)
  const once = await wang.must(submit, input, key)
  expect(once).toEqual(again)
  expect(
    await wang.ask(submit, { ...input, kind: 'ask', form: { question: '别的', phone: '13800000000' }, files: [] }, key),
  ).toMatchObject({
    failure: { code: 'KEY_REUSED' },
  })
})

it('decides once when the database applied the write and its answer was lost', async () => {
  const { done } = await apply()
  await cloud.faults([{ action: 'database.modifyDocument', collection: 'applications', nth: 1, kind: 'lost-reply' }])
  const key = randomUUID()
  const claimed = await chen.must(claim, { id: done.id, rev: 1 }, key)
  expect(await chen.must(claim, { id: done.id, rev: 1 }, key)).toEqual(claimed)
  const { application } = await wang.must(show, { id: done.id })
  expect(application.timeline.map(({ word }) => word)).toEqual(['提交申请', '受理'])
})

it('has one effect when the same decision arrives five times at once', async () => {
  const { done } = await apply()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 5 }, () => chen.ask(claim, { id: done.id, rev: 1 }, key)))
  expect(answers.map((answer) => (answer.ok ? answer.output.rev : answer.failure.code))).toEqual([2, 2, 2, 2, 2])
})

it('answers a retry the same when the case has moved on to the next office meanwhile', async () => {
  const { done } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const key = randomUUID()
  const input = { id: done.id, rev, note: '材料齐全' }
  const answers = await Promise.all([1, 2, 3].map(() => chen.must(approve, input, key)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const tang = await cloud.as('唐丽')
  await tang.must(claim, { id: done.id, rev: answers[0]?.rev ?? 0 })
  expect(await chen.must(approve, input, key)).toEqual(answers[0])
  expect(await chen.ask(approve, { ...input, rev: rev + 2 })).toMatchObject({ failure: { code: 'NOT_HOLDER' } })
})

it('opens a number again only while the one who asks still holds the case', async () => {
  const { done } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const key = randomUUID()
  const input = { id: done.id, rev, field: 'phone', why: '核对电话' }
  const looked = await chen.must(reveal, input, key)
  expect(await chen.must(reveal, input, key)).toEqual(looked)
  await chen.must(release, { id: done.id, rev: looked.rev })
  expect(await chen.ask(reveal, input, key)).toMatchObject({ failure: { code: 'NOT_HOLDER' } })
})

it('takes mended papers only where they were marked', async () => {
  const { done } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const back = await chen.must(sendBack, {
    id: done.id,
    rev,
    marks: [{ kind: 'field', field: 'phone', why: '打不通' }],
  })
  const wrong = await wang.ask(resubmit, {
    id: done.id,
    rev: back.rev,
    form: { phone: '13900000000', idCard: '1' },
    files: [],
  })
  expect(wrong).toMatchObject({ failure: { code: 'NOT_MARKED' } })
  const bad = await wang.ask(resubmit, { id: done.id, rev: back.rev, form: { phone: '12' }, files: [] })
  expect(bad).toMatchObject({ failure: { code: 'FORM_WRONG', fields: { phone: expect.any(String) } } })
  const good = await wang.must(resubmit, { id: done.id, rev: back.rev, form: { phone: '13900000000' }, files: [] })
  const told = await chen.must(reveal, { id: done.id, rev: good.rev, field: 'phone', why: '核对电话' })
  expect(told.value).toBe('13900000000')
})

it('stops the clock while it waits for the resident and goes on with what was left', async () => {
  const { done } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const before = await chen.must(open, { id: done.id })
  const back = await chen.must(sendBack, {
    id: done.id,
    rev,
    marks: [{ kind: 'field', field: 'phone', why: '打不通' }],
  })
  await cloud.pass(7 * 86_400_000)
  await wang.must(resubmit, { id: done.id, rev: back.rev, form: { phone: '13900000000' }, files: [] })
  const after = await chen.must(open, { id: done.id })
  expect(after.application.clock.left).toBe(before.application.clock.left)
  expect(after.application.clock.pausedDays).toBe(5)
})

it('keeps ID and phone numbers masked in every reply but the one declared for it, and tells who looked', async () => {
  const { done, input } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const pages = JSON.stringify([await chen.must(open, { id: done.id }), await wang.must(show, { id: done.id })])
  for (const secret of [String(input.form.elderIdCard), String(input.form.phone)]) expect(pages).not.toContain(secret)
  await chen.must(reveal, { id: done.id, rev, field: 'elderIdCard', why: '核对身份' })
  const { application } = await wang.must(show, { id: done.id })
  expect(application.timeline.at(-1)).toMatchObject({
    word: '查看完整号码',
    who: '陈静',
    note: expect.stringContaining('核对身份'),
  })
})

it('lets the resident withdraw and the reviewer put a case back', async () => {
  const { done } = await apply()
  const { rev } = await chen.must(claim, { id: done.id, rev: 1 })
  const freed = await chen.must(release, { id: done.id, rev })
  expect(freed.state).toBe('submitted')
  const gone = await wang.must(withdraw, { id: done.id, rev: freed.rev, why: '不办了' })
  expect(gone.state).toBe('withdrawn')
  expect(await guo.ask(claim, { id: done.id, rev: gone.rev })).toMatchObject({ failure: { code: 'NOT_NOW' } })
})

it('asks the database nothing for which there is no index', async () => {
  const scans: { collection: string; shape: string }[] = await (await fetch(`${cloud.url}/local/scans`)).json()
  // localcloud's own list of sample people is the one that reads them all.
  expect(scans.filter(({ collection, shape }) => collection !== 'members' || shape !== 'sample')).toEqual([])
})

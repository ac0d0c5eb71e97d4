import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { canonical, digest } from '../../cloudfunctions/kernel/context'
import { fingerprint } from '../../cloudfunctions/kernel/seal'
import { attach, mine, resubmit, show, submit, withdraw } from '../../types/applying'
import { home, move, notices, readNotices } from '../../types/members'
import { approve, claim, open, queue, release, reveal, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { png } from '../support/papers'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
let guo: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
  guo = await cloud.as('郭磊')
})
afterAll(() => cloud.stop())

const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13812345678' }, files: [] }
const ask = (who = wang) => who.must(submit, question)

it('lets nobody decide on what they asked for themselves', async () => {
  const { id } = await ask(chen)
  expect(await chen.ask(claim, { id, rev: 1 })).toMatchObject({ failure: { code: 'OWN_CASE' } })
  expect((await chen.must(open, { id })).can.claim).toEqual({ ok: false, why: '自己或家里人的申请，要由别的同事办' })
  await guo.must(claim, { id, rev: 1 })
})

it('lets a supervisor free a case whose holder is away, with a reason, and nobody else', async () => {
  const { id } = await ask()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const yang = await cloud.as('杨慧')
  expect(await guo.ask(release, { id, rev, why: '急' })).toMatchObject({ failure: { code: 'NOT_HOLDER' } })
  expect(await yang.ask(release, { id, rev })).toMatchObject({ failure: { code: 'WHY_MISSING' } })
  const freed = await yang.must(release, { id, rev, why: '陈静请假' })
  expect(freed.state).toBe('submitted')
  await guo.must(claim, { id, rev: freed.rev })
  const { application } = await wang.must(show, { id })
  expect(application.timeline.map(({ who, note }) => [who, note])).toContainEqual(['杨慧', '陈静请假'])
})

it('looks at no number while the resident mends, so that the mending is not lost', async () => {
  const { id } = await ask()
  const { rev } = await chen.must(claim, { id, rev: 1 })
  const back = await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'phone', why: '打不通' }] })
  expect(await chen.ask(reveal, { id, rev: back.rev, field: 'phone', why: '看看' })).toMatchObject({
    failure: { code: 'NOT_HOLDER' },
  })
})

it('keeps a late case late when it is sent back and mended', async () => {
  const { id } = await ask()
  await cloud.pass(25 * 86_400_000)
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'question', why: '写详细些' }] })
  await wang.must(resubmit, { id, rev: rev + 1, form: { question: '怎么领高龄津贴' }, files: [] })
  expect((await chen.must(open, { id })).application.clock.late).toBe(true)
})

it('shows at home what waits for the resident, however much newer there is', async () => {
  const { items } = await wang.must(mine, {})
  const returned = items.filter(({ state }) => state === 'returned').map(({ id }) => id)
  for (let n = 0; n < 6; n++) await ask()
  const { waiting } = await wang.must(home, {})
  expect(
    waiting
      .slice(0, returned.length)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...returned].sort())
})

it('keeps no trace in the database by which a sealed number could be guessed', async () => {
  const { id } = await ask()
  const kept = await (await fetch(`${cloud.url}/local/collections/applications?limit=200`)).json()
  const record = kept.documents.find(({ _id }: { _id: string }) => _id === id)
  expect(record.journal[0].hash).not.toBe(digest({ action: 'applications.submit', input: question }))
  process.env.SEAL_KEY = JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8')).SEAL_KEY
  expect(record.journal[0].hash).toBe(fingerprint(canonical({ action: 'applications.submit', input: question })))
})

it('vouches for the very bytes it looked into, whatever is uploaded over them afterwards', async () => {
  const headers = { authorization: `Bearer ${wang.session}` }
  const put = (bytes: Uint8Array<ArrayBuffer>) =>
    fetch(`${cloud.url}/local/upload?path=applications/${wang.id}/same.png`, { method: 'POST', headers, body: bytes })
  const { fileID } = await (await put(new Uint8Array(png))).json()
  const { file, url } = await wang.must(attach, { fileID, name: '身份证.png' })
  await put(new Uint8Array(Buffer.from('AAAA'.repeat(1000))))
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(png)
  const over = await fetch(`${cloud.url}/local/upload?path=${file.fileID.replace(/^cloud:\/\/[^/]+\//, '')}`, {
    method: 'POST',
    headers,
    body: 'AAAA',
  })
  expect(await over.json()).toMatchObject({ ok: false })
})

it('answers a known key before it looks at anything else', async () => {
  const key = randomUUID()
  await wang.must(submit, question, key)
  expect(await wang.ask(submit, { ...question, form: {} }, key)).toMatchObject({ failure: { code: 'KEY_REUSED' } })
  await wang.must(move, { community: 'yl/pengcheng/xuanwu' }, key)
  expect(await wang.ask(move, { community: office }, key)).toMatchObject({ failure: { code: 'KEY_REUSED' } })
  const later = await wang.must(move, { community: office })
  expect(await wang.must(move, { community: 'yl/pengcheng/xuanwu' }, key)).toEqual({ community: 'yl/pengcheng/xuanwu' })
  expect(later.community).toBe(office)
})

it('refuses blanks where an answer is wanted, and a visit on a day that is gone', async () => {
  const blank = await wang.ask(submit, { ...question, form: { question: '  ', phone: '13800000000' } })
  expect(blank).toMatchObject({ failure: { code: 'FORM_WRONG', fields: { question: '这一项要填' } } })
  const past = await wang.ask(submit, { ...question, form: { ...question.form, visit: '2020-01-01' } })
  expect(past).toMatchObject({ failure: { code: 'FORM_WRONG', fields: { visit: '请选今天或以后的日子' } } })
})

it('marks as read only what was shown', async () => {
  const sun = await cloud.as('孙丽')
  for (let n = 0; n < 25; n++) await ask(sun)
  await cloud.tick('applications', 'handOn')
  const first = await sun.must(notices, {})
  const shown = first.items.map(({ at }) => at)
  await sun.must(readNotices, { since: Math.min(...shown), until: Math.max(...shown) })
  expect((await sun.must(notices, {})).items.every((one) => one.read)).toBe(true)
  const second = await sun.must(notices, { after: first.next ?? undefined })
  expect(second.items.some((one) => !one.read)).toBe(true)
})

it('names in each message the desk that acted, wherever the case is by then', async () => {
  const zhang = await cloud.as('张敏')
  const { id } = await ask(zhang)
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(approve, { id, rev, note: '带户口簿来' })
  await cloud.tick('applications', 'handOn')
  const texts = (await zhang.must(notices, {})).items.filter(({ record }) => record === id).map(({ text }) => text)
  expect(texts).toContain('绿地北社区陈静已受理')
})

it('goes on with everybody else when one record is broken', async () => {
  const { id } = await ask()
  const broken = await ask()
  const body = {
    action: 'database.modifyDocument',
    envName: 'local-0001',
    collectionName: 'applications',
    query: JSON.stringify({ _id: broken.id }),
    data: JSON.stringify({ $set: { times: 'x', unsent: true } }),
    multi: false,
    merge: true,
    upsert: false,
  }
  await cloud.post('/admin?env=local-0001&seqId=1', body)
  const { items } = await chen.must(queue, { office, filter: 'free' })
  expect(items.map((one) => one.id)).not.toContain(broken.id)
  await cloud.tick('applications', 'handOn')
  expect((await wang.must(notices, {})).items.some(({ record }) => record === id)).toBe(true)
  await wang.must(withdraw, { id, rev: 1 })
})

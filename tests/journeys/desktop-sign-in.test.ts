import { randomUUID } from 'node:crypto'
import { me, notices } from '../../types/members'
import { people } from '../../types/people'
import { queue } from '../../types/reviewing'
import {
  askSignIn,
  confirmSignIn,
  endOtherSessions,
  endSession,
  lookSignIn,
  seen,
  sessions,
  takeSignIn,
} from '../../types/sign-in'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { browserAt, must, signedIn } from '../support/sign-in'

jest.setTimeout(90_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let chen: Neighbour
let page: ReturnType<typeof browserAt>
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  chen = await cloud.as('陈静')
  page = browserAt(cloud)
})
afterAll(() => cloud.stop())
const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)

it('signs a desk in by the phone: the phone sees which browser asks, and is told afterwards', async () => {
  const { id, secret, number } = await must(page, askSignIn, {})
  expect(await must(page, takeSignIn, { id, secret })).toEqual({ session: null, person: null })
  expect(await chen.must(lookSignIn, { id })).toMatchObject({
    number,
    device: 'Chrome · Windows',
    from: '117.89.*.*',
    can: { confirm: { ok: true } },
  })
  await chen.must(confirmSignIn, { id, yes: true })
  const { session, person } = await must(page, takeSignIn, { id, secret })
  expect(person).toBe(chen.id)
  const desk = browserAt(cloud, session ?? '')
  expect((await must(desk, me, {})).me?.name).toBe('陈静')
  expect(codeOf(await desk.ask(queue, { office, filter: 'all' }))).toBe('ok')
  expect((await must(desk, sessions, {})).items).toMatchObject([{ device: 'Chrome · Windows', here: true }])
  await cloud.tick('members', 'handOn')
  expect((await chen.must(notices, {})).items[0]).toMatchObject({ title: '电脑登录了后台', about: 'me' })
})

it('gives the session once, to the page that asked: a stolen code is worth nothing', async () => {
  const { id, secret } = await must(page, askSignIn, {})
  const thief = await must(page, askSignIn, {})
  await chen.must(confirmSignIn, { id, yes: true })
  expect(codeOf(await page.ask(takeSignIn, { id, secret: thief.secret }))).toBe('CODE_GONE')
  const key = randomUUID()
  const first = await page.ask(takeSignIn, { id, secret }, key)
  expect(codeOf(first)).toBe('ok')
  expect(codeOf(await page.ask(takeSignIn, { id, secret }))).toBe('USED')
  const again = await page.ask(takeSignIn, { id, secret }, key)
  expect(again.ok && first.ok && again.output).toEqual(first.ok && first.output)
  expect(JSON.stringify(await documents(cloud, 'signIns', id))).not.toContain(secret)
})

it('gives the same session when the reply was lost', async () => {
  const { id, secret } = await must(page, askSignIn, {})
  await chen.must(confirmSignIn, { id, yes: true })
  const key = randomUUID()
  await cloud.faults([{ action: 'database.modifyDocument', function: 'members', nth: 1, kind: 'lost-reply' }])
  expect(codeOf(await page.ask(takeSignIn, { id, secret }, key))).toBe('BUSY')
  await cloud.faults([])
  expect(codeOf(await page.ask(takeSignIn, { id, secret }, key))).toBe('ok')
  const stored = (await documents(cloud, 'members', chen.id))[0]?.sessions
  expect(new Set((stored as { id: string }[]).map((one) => one.id)).size).toBe((stored as unknown[]).length)
})

it('is confirmed once: two phones at the same time, one wins and the other hears that it is used', async () => {
  const { id } = await must(page, askSignIn, {})
  const guo = await cloud.as('郭磊')
  const both = await Promise.all([chen, guo].map((who) => who.ask(confirmSignIn, { id, yes: true })))
  expect(both.map(codeOf).sort()).toEqual(['USED', 'ok'])
  expect((await guo.must(lookSignIn, { id })).can.confirm.ok).toBe(false)
})

it('ends with the code: after two minutes, after “that is not me”, and for one who has no role', async () => {
  const late = await must(page, askSignIn, {})
  const wang = await cloud.as('王秀英')
  expect((await wang.must(lookSignIn, { id: late.id })).can.confirm).toMatchObject({ ok: false })
  expect(codeOf(await wang.ask(confirmSignIn, { id: late.id, yes: true }))).toBe('NOT_STAFF')
  await cloud.pass(121_000)
  expect(codeOf(await chen.ask(lookSignIn, { id: late.id }))).toBe('EXPIRED')
  expect(codeOf(await chen.ask(confirmSignIn, { id: late.id, yes: true }))).toBe('EXPIRED')
  expect(codeOf(await page.ask(takeSignIn, late))).not.toBe('ok')
  const { id, secret } = await must(page, askSignIn, {})
  await chen.must(confirmSignIn, { id, yes: false })
  expect(codeOf(await page.ask(takeSignIn, { id, secret }))).toBe('REFUSED')
  expect(codeOf(await chen.ask(lookSignIn, { id: 'c-never' }))).toBe('CODE_GONE')
})

it('lets a person see where they are signed in and end it there; the ended page hears it with its next call', async () => {
  await chen.must(endOtherSessions, {})
  const [one, two, three] = [await signedIn(cloud, chen), await signedIn(cloud, chen), await signedIn(cloud, chen)]
  const { items } = await must(one, sessions, {})
  expect(items).toHaveLength(3)
  const other = items.find(({ here }) => !here)?.id ?? ''
  await must(one, endSession, { id: other })
  const alive = await Promise.all([two, three].map((desk) => desk.ask(queue, { office, filter: 'all' })))
  expect(alive.map(codeOf).sort()).toEqual(['SIGNED_OUT', 'ok'])
  await must(one, endOtherSessions, {})
  expect((await must(one, sessions, {})).items).toMatchObject([{ here: true }])
  for (const desk of [two, three]) expect(codeOf(await desk.ask(me, {}))).toBe('SIGNED_OUT')
  await chen.must(endOtherSessions, {})
  expect(codeOf(await one.ask(me, {}))).toBe('SIGNED_OUT')
})

it('ends by itself when nobody has been there for two hours, and after twelve in any case', async () => {
  const desk = await signedIn(cloud, chen)
  await cloud.pass(110 * 60_000)
  await must(desk, seen, {})
  await cloud.pass(110 * 60_000)
  expect(codeOf(await desk.ask(me, {}))).toBe('ok')
  await cloud.pass(11 * 60_000)
  expect(codeOf(await desk.ask(me, {}))).toBe('SIGNED_OUT')
  const long = await signedIn(cloud, chen)
  for (let hour = 0; hour < 11; hour++) {
    await cloud.pass(3_600_000)
    await must(long, seen, {})
  }
  await cloud.pass(3_600_000)
  expect(codeOf(await long.ask(me, {}))).toBe('NO_IDENTITY')
})

it('keeps the newest eight sessions of a person', async () => {
  await chen.must(endOtherSessions, {})
  const first = await signedIn(cloud, chen)
  for (let n = 0; n < 8; n++) await signedIn(cloud, chen)
  expect((await chen.must(sessions, {})).items).toHaveLength(8)
  expect(codeOf(await first.ask(me, {}))).toBe('SIGNED_OUT')
})

it('refuses an address that asks too often, and costs a question one round trip with or without a session', async () => {
  await cloud.pass(600_000)
  const flood = await Promise.all(Array.from({ length: 70 }, () => page.ask(askSignIn, {})))
  expect(flood.filter(({ ok }) => ok)).toHaveLength(60)
  expect(new Set(flood.filter(({ ok }) => !ok).map(codeOf))).toEqual(new Set(['TOO_MANY']))
  await cloud.pass(600_000)
  const desk = await signedIn(cloud, await cloud.as('于岚'))
  for (const [action, input] of [
    [me, {}],
    [sessions, {}],
    [people, { scope: 'yl' }],
  ] as const)
    expect([action.name, (await desk.ask(action, input as never)).trips]).toEqual([action.name, 1])
  const { id, secret } = await must(page, askSignIn, {})
  expect((await page.ask(takeSignIn, { id, secret })).trips).toBe(1)
  expect((await chen.ask(lookSignIn, { id })).trips).toBe(1)
  expect((await chen.ask(confirmSignIn, { id, yes: true })).trips).toBe(2)
  expect((await page.ask(takeSignIn, { id, secret })).trips).toBe(3)
})

it('throws codes and counts away a day later', async () => {
  await cloud.pass(2 * 86_400_000)
  await cloud.tick('members', 'sweep')
  expect(await documents(cloud, 'signIns')).toEqual([])
  expect(await documents(cloud, 'signInAsks')).toEqual([])
})

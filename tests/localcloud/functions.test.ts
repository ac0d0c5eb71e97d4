import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'

const FIXTURES = join(__dirname, 'fixtures')
const PEOPLE = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }
const EIGHT_IN_SHANGHAI = Date.parse('2026-12-01T00:00:00Z')

let cloud: RunningCloud
let wang: string
let li: string

beforeAll(async () => {
  cloud = await startCloud({
    seedDir: join(FIXTURES, 'seed'),
    indexesFile: join(FIXTURES, 'indexes.json'),
    people: PEOPLE,
  })
  wang = await cloud.signIn('m1')
  li = await cloud.signIn('m2')
})
afterAll(() => cloud.close())

const outputOf = async (action: string, input: object = {}, session = wang) =>
  (await cloud.call('echo', { action, input }, session)).envelope.output

it('never mixes two people up in two hundred calls at once', async () => {
  const calls = Array.from({ length: 200 }, (_unused, n) => ({
    session: n % 2 ? wang : li,
    openid: n % 2 ? 'oWang' : 'oLi',
  }))
  const outputs = await Promise.all(calls.map(({ session }) => outputOf('echo.slow-who', {}, session)))
  expect(outputs).toEqual(calls.map(({ openid }) => ({ before: openid, after: openid })))
})

it('replaces an instance that crashed', async () => {
  for (let n = 0; n < 3; n++) {
    expect((await cloud.call('echo', { action: 'echo.exit' }, wang)).envelope.failure?.code).toBe('FUNCTION_FAILED')
    expect(await outputOf('echo.who')).toMatchObject({ OPENID: 'oWang' })
  }
})

it('hands the identity on to a function that a function calls', async () => {
  // Two instances are up: on a busy machine a second one takes longer to start than a call may last.
  await Promise.all(Array.from({ length: 40 }, () => outputOf('echo.slow-who')))
  expect(await outputOf('echo.nested', { action: 'echo.who' })).toMatchObject({
    output: { OPENID: 'oWang', SOURCE: 'wx_client,scf' },
  })
})

it('tells a function that its callee failed', async () => {
  const { envelope } = await cloud.call('echo', { action: 'echo.nested', input: { action: 'echo.throw' } }, wang)
  expect(envelope.failure?.code).toBe('FUNCTION_FAILED')
})

describe("WeChat's own interfaces", () => {
  const allow = (...accepted: string[]) =>
    fetch(`${cloud.url}/client/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${wang}` },
      body: JSON.stringify({ accepted }),
    })

  it('send messages into the outbox', async () => {
    await allow('t1')
    expect(await outputOf('echo.message')).toMatchObject({ errCode: 0 })
    const [sent] = (await cloud.local('GET', 'outbox')) as object[]
    expect(sent).toMatchObject({
      api: 'subscribeMessage.send',
      function: 'echo',
      input: { touser: 'oWang', template_id: 't1' },
    })
  })

  it('send one message for one acceptance, and none without', async () => {
    const refusal = { errCode: 43101 }
    expect(await outputOf('echo.message')).toMatchObject(refusal)
    await allow('t1', 'another')
    await allow('t1')
    expect(await outputOf('echo.message')).toMatchObject({ errCode: 0 })
    expect(await outputOf('echo.message')).toMatchObject({ errCode: 0 })
    expect(await outputOf('echo.message')).toMatchObject(refusal)
    expect((await allow()).status).toBe(400)
  })

  it('refuse what no template takes, and cost nothing then', async () => {
    await allow('t1')
    const wrong = [
      { thing1: { value: '二十一个字二十一个字二十一个字二十一个字啊' } },
      { thing1: {} },
      { time2: { value: '明天' } },
      {},
    ]
    for (const data of wrong) expect(await outputOf('echo.message', { data })).toMatchObject({ errCode: 47003 })
    expect(await outputOf('echo.message', { page: '/pages/home/index' })).toMatchObject({ errCode: 41030 })
    await cloud.local('POST', 'faults', {
      rules: [{ action: 'openapi.subscribeMessage.send', kind: 'error', errcode: -1, nth: 1 }],
    })
    expect(await outputOf('echo.message')).toMatchObject({ errCode: -1 })
    expect(await outputOf('echo.message', { data: { time2: { value: '2026年11月27日 09:05' } } })).toMatchObject({
      errCode: 0,
    })
    await cloud.local('DELETE', 'faults')
  })

  it('check texts', async () => {
    expect(await outputOf('echo.check', { text: '你好' })).toMatchObject({ result: { suggest: 'pass' } })
    expect(await outputOf('echo.check', { text: '这是违禁示例。' })).toMatchObject({ result: { suggest: 'risky' } })
  })

  it('draw a code', async () => {
    expect(await outputOf('echo.code')).toMatchObject({ contentType: 'image/png', start: 'PNG' })
  })

  it('are refused by name when they are not here', async () => {
    const { envelope, requestId } = await cloud.call('echo', { action: 'echo.other-api' }, wang)
    expect(envelope.failure?.code).toBe('FUNCTION_FAILED')
    const logs = (await cloud.local('GET', `logs?requestId=${requestId}`)) as { text: string }[]
    expect(logs.map(({ text }) => text).join()).toMatch(/logistics\.addOrder.*README/)
  })
})

describe('time', () => {
  beforeAll(() => cloud.local('POST', 'clock', { now: EIGHT_IN_SHANGHAI, frozen: true }))
  afterAll(() => cloud.local('POST', 'clock', { now: Date.now(), frozen: false }))

  it('fires what became due, in order, once each for a jump', async () => {
    const { fired } = (await cloud.local('POST', 'clock', { advanceMs: 2 * 3600 * 1000 })) as {
      fired: { timer: string; due: number; result: object }[]
    }
    expect(fired.map(({ timer, due }) => [timer, new Date(due).toISOString()])).toEqual([
      ['morning', '2026-12-01T00:30:00.000Z'],
      ['hourly', '2026-12-01T01:00:00.000Z'],
    ])
    expect(fired[0]?.result).toMatchObject({
      timer: 'morning',
      time: '2026-12-01T00:30:00.000Z',
      OPENID: null,
      SOURCE: 'wx_trigger',
    })
  })

  it('is the same for functions and for serverDate', async () => {
    const page = (await cloud.local('GET', 'collections/ticks')) as {
      documents: { time: string; at: { $date: string } }[]
    }
    const tick = page.documents.find(({ time }) => time === '2026-12-01T00:30:00.000Z')
    expect(tick?.at.$date).toBe('2026-12-01T02:00:00.000Z')
    const { envelope } = await cloud.call('ticker', { action: 'ticker.now' }, wang)
    expect(Math.abs((envelope.output as { now: number }).now - (EIGHT_IN_SHANGHAI + 2 * 3600 * 1000))).toBeLessThan(
      2000,
    )
  })

  it('fires in one order whatever the jump, and never twice for going back', async () => {
    const jump = async (body: object) => ((await cloud.local('POST', 'clock', body)) as { fired: object[] }).fired
    const start = EIGHT_IN_SHANGHAI + 10 * 86_400_000
    await jump({ now: start })
    const later = (await jump({ advanceMs: 3 * 86_400_000 })) as { timer: string; due: number }[]
    expect(later.map(({ timer }) => timer)).toEqual(['morning', 'hourly'])
    expect(later.map(({ due }) => due - start)).toEqual([30 * 60_000, 3_600_000])
    expect(await jump({ now: start })).toEqual([])
    expect(await jump({ advanceMs: 29 * 60_000 })).toEqual([])
    expect(await jump({ advanceMs: 60_000 })).toMatchObject([{ timer: 'morning' }])
    await jump({ now: EIGHT_IN_SHANGHAI + 2 * 3600 * 1000 })
  })

  it('ends a session after thirty days, and a clock set back gives it again', async () => {
    const session = await cloud.signIn('m1')
    const now = EIGHT_IN_SHANGHAI + 2 * 3600 * 1000
    const codeAt = async (days: number) => {
      await cloud.local('POST', 'clock', { now: now + days * 86_400_000 })
      return (await cloud.call('echo', { action: 'echo.who' }, session)).envelope.failure?.code ?? 'OK'
    }
    expect([await codeAt(29.9), await codeAt(30), await codeAt(0)]).toEqual(['OK', 'NO_SESSION', 'OK'])
  })

  it('runs one timer when told to', async () => {
    expect(await cloud.local('POST', 'timers/run', { function: 'ticker', timer: 'morning' })).toMatchObject({
      ok: true,
      result: { timer: 'morning' },
    })
  })
})

it('takes a new version of a function without a restart', async () => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'localcloud-functions-'))
  cpSync(join(FIXTURES, 'functions'), functionsDir, { recursive: true })
  const entry = join(functionsDir, 'echo', 'index.js')
  writeFileSync(entry, 'exports.main = async () => ({ ok: true, output: 1 })')
  const other = await startCloud({ functionsDir, seedDir: join(FIXTURES, 'seed'), people: PEOPLE })
  const session = await other.signIn('m1')
  expect((await other.call('echo', { action: 'a' }, session)).envelope.output).toBe(1)
  writeFileSync(entry, 'exports.main = async () => ({ ok: true, output: 2 })')
  expect((await other.call('echo', { action: 'a' }, session)).envelope.output).toBe(2)
  writeFileSync(entry, 'this is no javascript')
  expect((await other.call('echo', { action: 'a' }, session)).envelope.failure?.code).toBe('FUNCTION_FAILED')
  await other.close()
})

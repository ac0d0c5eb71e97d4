import { join } from 'node:path'
import { cores } from '../../localcloud/functions/busy'
import { reasonOf } from './support/bench'
import { type RunningCloud, startCloud } from './support/cloud'
import { sdkAt } from './support/sdk'
import type { Database } from './support/sdk-types'

const FIXTURES = join(__dirname, 'fixtures')
const PEOPLE = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }

let cloud: RunningCloud
let db: Database
let wang: string

beforeAll(async () => {
  cloud = await startCloud({
    seedDir: join(FIXTURES, 'seed'),
    indexesFile: join(FIXTURES, 'indexes.json'),
    people: PEOPLE,
  })
  wang = await cloud.signIn('m1')
  db = sdkAt(cloud.url).database({ throwOnNotFound: false })
})
afterAll(() => cloud.close())
beforeEach(async () => {
  await cloud.local('DELETE', 'faults')
  await db.collection('seats').where({}).remove()
  await db.collection('seats').add({ data: { _id: 's', left: 50 } })
})

const rules = (...list: object[]) => cloud.local('POST', 'faults', { rules: list })
const seats = () => db.collection('seats')
const left = async () => ((await seats().doc('s').get()).data as { left: number }).left
const take = () =>
  seats()
    .doc('s')
    .update({ data: { left: db.command.inc(-1) } })
const takeInTransaction = (times?: number) =>
  db.runTransaction(
    (transaction) =>
      transaction
        .collection('seats')
        .doc('s')
        .update({ data: { left: db.command.inc(-1) } }),
    times,
  )
const codeOf = async (action: string) => (await cloud.call('echo', { action }, wang)).envelope.failure?.code
const who = async () => (await cloud.call('echo', { action: 'echo.who' }, wang)).envelope.output
const logsOf = async (requestId: string) =>
  ((await cloud.local('GET', `logs?requestId=${requestId}`)) as { text: string }[]).map(({ text }) => text).join('\n')

describe('a conflict', () => {
  it('at the write reaches the caller, because the SDK hides its code from its own retry; nothing stays locked', async () => {
    await rules({ action: 'database.modifyDocument', nth: 1, kind: 'conflict' })
    expect((await reasonOf(takeInTransaction())).errMsg).toContain('DATABASE_TRANSACTION_CONFLICT')
    expect(await cloud.local('GET', 'state')).toMatchObject({ open: 0, locks: 0 })
    await takeInTransaction()
    expect(await left()).toBe(49)
  })

  it('at the commit is retried by the SDK', async () => {
    await rules({ action: 'database.commitTransaction', nth: 1, kind: 'conflict' })
    await takeInTransaction()
    expect(await left()).toBe(49)
    expect(await cloud.local('GET', 'state')).toMatchObject({ open: 0, locks: 0 })
  })

  it('that goes on reaches the caller with the code of the cloud', async () => {
    await rules({ action: 'database.commitTransaction', kind: 'conflict' })
    const thrown = JSON.stringify(await reasonOf(takeInTransaction(1)))
    expect(thrown).toContain('DATABASE_TRANSACTION_CONFLICT')
    expect(await left()).toBe(50)
  })

  it('does not meet a plain write, which waits in the cloud', async () => {
    await rules({ action: 'database.modifyDocument', kind: 'conflict' })
    expect((await take()).stats.updated).toBe(1)
  })
})

describe('a request to the database', () => {
  it('times out before the work, or after it', async () => {
    await rules({ action: 'database.modifyDocument', nth: 1, kind: 'timeout' })
    expect((await reasonOf(take())).errCode).toBe(-501002)
    expect(await left()).toBe(50)
    await rules({ action: 'database.modifyDocument', nth: 1, kind: 'timeout', after: true })
    expect((await reasonOf(take())).errCode).toBe(-501002)
    expect(await left()).toBe(49)
  })

  it('fails with a system error, of one collection only', async () => {
    await rules({ action: 'database.modifyDocument', collection: 'orders', kind: 'error' })
    expect((await take()).stats.updated).toBe(1)
    await rules({ action: 'database.modifyDocument', collection: 'seats', kind: 'error' })
    expect((await reasonOf(take())).errCode).toBe(-501001)
  })

  it('loses its reply with the work done', async () => {
    await rules({ action: 'database.modifyDocument', nth: 1, kind: 'lost-reply' })
    await reasonOf(take())
    expect(await left()).toBe(49)
  })

  it('is slow', async () => {
    await rules({ action: 'database.getDocument', kind: 'slow', ms: 300 })
    const started = Date.now()
    await left()
    expect(Date.now() - started).toBeGreaterThanOrEqual(290)
  })

  it('fails for the function that is named and for nobody else', async () => {
    await rules({ action: 'database.getDocument', function: 'echo', kind: 'error' })
    expect(await left()).toBe(50)
    expect((await cloud.call('echo', { action: 'echo.reads', input: { times: 1 } }, wang)).envelope.ok).toBe(false)
  })
})

describe('a function by its name', () => {
  it.each<[string, object, { code: string; words: RegExp }]>([
    ['crashes', { kind: 'crash' }, { code: 'FUNCTION_FAILED', words: /user process exit/ }],
    ['crashes after its work', { kind: 'crash', after: true }, { code: 'FUNCTION_FAILED', words: /user process exit/ }],
    [
      'runs out of memory',
      { kind: 'out-of-memory' },
      { code: 'FUNCTION_FAILED', words: /Memory limit exceeded.*256 MB/ },
    ],
    ['throws', { kind: 'error' }, { code: 'FUNCTION_FAILED', words: /injected/ }],
    ['times out', { kind: 'timeout', ms: 200 }, { code: 'FUNCTION_TIMEOUT', words: /timed out/ }],
  ])('%s, is replaced, and serves the next caller', async (_what, fault, { code, words }) => {
    await rules({ function: 'echo', nth: 1, ...fault })
    const { envelope, requestId } = await cloud.call('echo', { action: 'echo.who' }, wang)
    expect(envelope.failure?.code).toBe(code)
    expect(await logsOf(requestId)).toMatch(words)
    expect(await who()).toMatchObject({ OPENID: 'oWang' })
  })

  it('that really needs more than its memory ends in the same way', async () => {
    const { envelope, requestId } = await cloud.call('echo', { action: 'echo.hoard' }, wang)
    expect(envelope.failure?.code).toBe('FUNCTION_FAILED')
    expect(await logsOf(requestId)).toMatch(/Memory limit exceeded.*256 MB/)
    expect(await who()).toMatchObject({ OPENID: 'oWang' })
  })

  it('is slow', async () => {
    await rules({ function: 'echo', kind: 'slow', ms: 300 })
    const started = Date.now()
    await who()
    expect(Date.now() - started).toBeGreaterThanOrEqual(290)
  })

  it('is given more instances while calls wait for something else than the processor', async () => {
    await rules({ function: 'echo', kind: 'slow', ms: 400 })
    await Promise.all(Array.from({ length: 24 }, () => cloud.call('echo', { action: 'echo.who' }, wang)))
    const known = (await cloud.local('GET', 'functions')) as { name: string; instances: number }[]
    expect(known.find(({ name }) => name === 'echo')?.instances).toBeGreaterThan(Math.min(cores, 7))
  })

  it('too slow for its own time is ended like any other', async () => {
    await rules({ function: 'echo', kind: 'slow', ms: 5000, nth: 1 })
    expect(await codeOf('echo.who')).toBe('FUNCTION_TIMEOUT')
  })

  it('suffers in one of its actions only, and others do not', async () => {
    await rules({ function: 'echo', call: 'echo.log', kind: 'crash' }, { function: 'ticker', kind: 'crash' })
    expect(await who()).toMatchObject({ OPENID: 'oWang' })
    expect(await codeOf('echo.log')).toBe('FUNCTION_FAILED')
  })

  it('that crashes under another function gives that one the error of the cloud', async () => {
    await rules({ function: 'echo', call: 'echo.who', kind: 'crash' })
    const body = { action: 'echo.nested-code', input: { action: 'echo.who' } }
    expect((await cloud.call('echo', body, wang)).envelope.output).toEqual({
      code: 'FUNCTIONS_EXECUTE_FAIL', // the SDK itself makes -1 of its errCode
      errMsg: expect.stringContaining('user process exit'),
    })
  })

  it('leaves those who call it at the same time alone', async () => {
    await rules({ function: 'echo', nth: 5, kind: 'crash' })
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => cloud.call('echo', { action: 'echo.slow-who' }, wang)),
    )
    expect(replies.filter(({ envelope }) => !envelope.ok)).toHaveLength(1)
  })
})

describe('a page', () => {
  it('waits in vain, before the work or after it', async () => {
    await rules({ action: 'call', function: 'echo', call: 'echo.log', kind: 'timeout' })
    expect(await codeOf('echo.log')).toBe('FUNCTION_TIMEOUT')
    expect(await codeOf('echo.who')).toBeUndefined()
  })
})

describe('the rules', () => {
  it.each<[string, object, RegExp]>([
    ['a kind that does not exist', { action: 'call', kind: 'explode' }, /explode/],
    ['a crash of the database', { action: 'database.getDocument', kind: 'crash' }, /crash cannot happen/],
    ['a conflict of a read', { action: 'database.getDocument', kind: 'conflict' }, /conflict cannot happen/],
    ['a field that does not exist', { function: 'echo', kind: 'crash', often: 3 }, /often/],
    ['an action that does not exist', { action: 'everything', kind: 'error' }, /everything/],
    ['no action', { kind: 'error' }, /needs an action/],
    ['half a call', { function: 'echo', kind: 'crash', nth: 1.5 }, /nth/],
  ])('refuse %s by name', async (_what, rule, words) => {
    await expect(rules(rule)).rejects.toThrow(words)
  })

  it('are added, seen with their counts, and taken away one by one', async () => {
    const first = (await cloud.local('POST', 'faults', { add: { function: 'echo', kind: 'crash', nth: 1 } })) as {
      id: string
    }
    await cloud.local('POST', 'faults', { add: { action: 'call', kind: 'slow', ms: 1 } })
    await codeOf('echo.who')
    await codeOf('echo.who')
    const { rules: now } = (await cloud.local('GET', 'faults')) as { rules: object[] }
    expect(now).toMatchObject([
      { kind: 'crash', seen: 2, fired: 1 },
      { kind: 'slow', seen: 2, fired: 2 },
    ])
    const { rules: kept } = (await cloud.local('DELETE', `faults/${first.id}`)) as { rules: object[] }
    expect(kept).toMatchObject([{ kind: 'slow' }])
  })
})

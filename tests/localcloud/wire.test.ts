import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Bench, openBench, reasonOf } from './support/bench'
import { CONSENT, onlyHere, remoteOf } from './support/remote'

let cloud: Bench['cloud']
let sdk: Bench['sdk']
let db: Bench['db']
let refill: Bench['refill']

beforeAll(async () => {
  ;({ cloud, sdk, db, refill } = await openBench())
})
afterAll(() => cloud.close())

/**
 * The wire suite: only the SDK, here or against a real environment (REMOTE=1, credentials, TCB_ENV):
 * `REMOTE=1 TENCENTCLOUD_SECRETID=… TENCENTCLOUD_SECRETKEY=… TCB_ENV=… npx jest -c config/jest.config.cjs -i --forceExit tests/localcloud/wire`
 */
const SUITE = ['wire', 'wire-aggregate', 'wire-expressions', 'wire-query', 'wire-update']

it('consists of these files', () => {
  const files = readdirSync(__dirname).filter((name) => /^wire.*\.test\.ts$/.test(name))
  expect(files.sort()).toEqual(SUITE.map((name) => `${name}.test.ts`).sort())
})

const things = () => db.collection('things')
const _ = () => db.command
const ids = (result: { data: { _id?: unknown }[] }) => result.data.map(({ _id }) => _id)

describe('documents', () => {
  beforeEach(() => refill([{ _id: 'a', n: 1, code: 'a', deep: { list: [{ x: 1 }, { x: 2 }] } }]))

  it('come back as they went in, dates and nested values too', async () => {
    const doc = {
      _id: 'b',
      code: 'b',
      at: new Date('2026-03-04T05:06:07.089Z'),
      none: null,
      list: [1, 'a', { b: [true] }],
      big: 2 ** 40,
      half: 0.5,
    }
    await things().add({ data: doc })
    expect((await things().doc('b').get()).data).toEqual(doc)
  })

  it('get an _id of 32 hex digits when they have none', async () => {
    const { _id } = await things().add({ data: { code: 'c' } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('refuse a second one with the same _id as the cloud does', async () => {
    const { errCode, errMsg } = await reasonOf(things().add({ data: { _id: 'a', code: 'x' } }))
    expect(errCode).toBe(-502001)
    expect(errMsg).toContain('E11000 duplicate key')
  })

  it('refuse a second one under a unique index', async () => {
    const { errMsg } = await reasonOf(things().add({ data: { _id: 'z', code: 'a' } }))
    expect(errMsg).toMatch(/E11000 duplicate key.*index: code/)
    expect((await things().doc('z').get()).data).toBeNull()
  })

  it('are added together or not at all', async () => {
    await reasonOf(
      things().add({
        data: [
          { _id: 'y', code: 'y' },
          { _id: 'a', code: 'q' },
        ],
      }),
    )
    expect((await things().doc('y').get()).data).toBeNull()
  })

  it('are merged by update and replaced by set', async () => {
    await things()
      .doc('a')
      .update({ data: { deep: { more: 1 }, n: 2 } })
    expect((await things().doc('a').get()).data).toMatchObject({ n: 2, deep: { list: [{ x: 1 }, { x: 2 }], more: 1 } })
    expect(
      (
        await things()
          .doc('a')
          .set({ data: { code: 'a', only: true } })
      ).stats,
    ).toEqual({ updated: 1, created: 0 })
    expect((await things().doc('a').get()).data).toEqual({ _id: 'a', code: 'a', only: true })
    expect(
      (
        await things()
          .doc('new')
          .set({ data: { code: 'n' } })
      ).stats,
    ).toEqual({ updated: 0, created: 1 })
  })

  it('count an update that changes nothing as none', async () => {
    expect(
      (
        await things()
          .doc('a')
          .update({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(0)
    expect(
      (
        await things()
          .doc('nobody')
          .update({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(0)
  })

  it('throw when missing, unless asked not to', async () => {
    const strict = sdk.database({ throwOnNotFound: true })
    expect((await reasonOf(strict.collection('things').doc('nobody').get())).errMsg).toContain('does not exist')
  })

  it('cannot be written to a collection that was not created', async () => {
    expect((await reasonOf(db.collection('nowhere').add({ data: { a: 1 } }))).errCode).toBe(-502005)
    expect((await reasonOf(db.collection('nowhere').get())).errCode).toBe(-502005)
    await db.createCollection('somewhere').catch(() => undefined) // a real environment keeps it from the last run
    await db.collection('somewhere').add({ data: { a: 1 } })
    expect((await reasonOf(db.createCollection('somewhere'))).errMsg).toContain('Table exist')
  })

  it('carry the time of the cloud where serverDate stands', async () => {
    await things()
      .doc('a')
      .update({ data: { at: db.serverDate(), soon: db.serverDate({ offset: 60_000 }) } })
    const { at, soon } = (await things().doc('a').get()).data as { at: Date; soon: Date }
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(5000)
    expect(soon.getTime() - at.getTime()).toBe(60_000)
  })
})

describe('limits and order', () => {
  beforeAll(() =>
    refill(
      Array.from({ length: 1100 }, (_unused, n) => ({
        _id: `d${String(n).padStart(4, '0')}`,
        code: n,
        n: n % 7,
        kind: n % 2 ? 'odd' : 'even',
      })),
    ),
  )

  it('gives 100 unless asked, and 1,000 at most', async () => {
    expect((await things().get()).data).toHaveLength(100)
    expect((await things().limit(5000).get()).data).toHaveLength(1000)
    expect((await things().count()).total).toBe(1100)
  })

  it('orders by several fields and skips', async () => {
    const { data } = await things().orderBy('n', 'desc').orderBy('code', 'asc').skip(1).limit(2).get()
    expect(data.map(({ n, code }) => [n, code])).toEqual([
      [6, 13],
      [6, 20],
    ])
  })

  onlyHere(
    'touches only what it returns when an index serves the filter and the order',
    'the cloud does not count what it touches',
    async () => {
      const before = (await cloud.local('GET', 'state')) as { touched: { documents: number } }
      const found = await things()
        .where({ kind: 'odd', n: _().lte(5) })
        .orderBy('n', 'desc')
        .limit(5)
        .get()
      const after = (await cloud.local('GET', 'state')) as { touched: { documents: number } }
      expect(found.data).toHaveLength(5)
      expect(after.touched.documents - before.touched.documents).toBe(5)
    },
  )

  onlyHere(
    'pages by a cursor written as or() without reading what came before',
    'the cloud does not count what it touches',
    async () => {
      const command = _()
      const before = (await cloud.local('GET', 'state')) as { touched: { documents: number } }
      const cursor = command.or([
        { kind: 'odd', n: command.lt(3) },
        { kind: 'odd', n: 3, _id: command.gt('d0500') },
      ])
      const { data } = await things().where(cursor).orderBy('n', 'desc').orderBy('_id', 'asc').limit(4).get()
      const after = (await cloud.local('GET', 'state')) as { touched: { documents: number } }
      expect(data.map(({ n }) => n)).toEqual([3, 3, 3, 3])
      expect(ids({ data })[0]).toBe('d0507')
      expect(after.touched.documents - before.touched.documents).toBeLessThanOrEqual(250)
    },
  )

  onlyHere('reports a query that has no index', 'the cloud does not report scans', async () => {
    await things().where({ unknown: 1 }).get()
    expect(await cloud.local('GET', 'scans')).toContainEqual(
      expect.objectContaining({ collection: 'things', shape: 'unknown', kind: 'scan' }),
    )
  })

  it('keeps or leaves out fields', async () => {
    expect((await things().doc('d0003').field({ n: true }).get()).data).toEqual({ _id: 'd0003', n: 3 })
    expect((await things().doc('d0003').field({ n: false, kind: false }).get()).data).toEqual({ _id: 'd0003', code: 3 })
    expect((await things().where({ _id: 'd0003' }).field({ _id: false, n: 1 }).get()).data).toEqual([{ n: 3 }])
  })
})

describe('against a real environment', () => {
  it('wants all of its variables', () => {
    expect(remoteOf({})).toBeUndefined()
    expect(() => remoteOf({ REMOTE: '1', TENCENTCLOUD_SECRETID: 'a' })).toThrow(/TENCENTCLOUD_SECRETKEY, TCB_ENV/)
    const named = { REMOTE: '1', TENCENTCLOUD_SECRETID: 'a', TENCENTCLOUD_SECRETKEY: 'b', TCB_ENV: 'c' }
    expect(remoteOf(named)).toEqual({ env: 'c', secretId: 'a', secretKey: 'b' })
  })

  onlyHere('empties nothing without leave, and says what it does not show', 'it starts a remote run', async () => {
    const run = () => remoteRun(String(JSON.parse(process.env.TCB_CONTEXT_CNFG ?? '{}').URL))
    await refill([{ _id: 'mine', code: 'mine' }])
    expect(run()).toMatch(new RegExp(`create the collection ${CONSENT}`))
    expect((await things().doc('mine').get()).data).not.toBeNull()
    await db.createCollection(CONSENT)
    const said = run()
    expect(said).toMatch(/only against localcloud: refuses what it does not support, by name/)
    expect(said).toMatch(/Tests: +\d+ passed, \d+ total/)
  })
})

const NO_FUNCTION = {
  TENCENTCLOUD_RUNENV: undefined,
  TENCENTCLOUD_SESSIONTOKEN: undefined,
  SCF_NAMESPACE: undefined,
  WX_CONTEXT_KEYS: undefined,
}

/** The suite of the updates as a remote run, its address turned to this machine: the SDK's own configuration, signed. */
const remoteRun = (url: string): string => {
  const root = resolve(__dirname, '../..')
  const real = { REMOTE: '1', TENCENTCLOUD_SECRETID: 'any', TENCENTCLOUD_SECRETKEY: 'any', TCB_ENV: 'local-0001' }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      '-c',
      'config/jest.config.cjs',
      '--forceExit',
      'tests/localcloud/wire-update',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...real, ...NO_FUNCTION, TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }) },
    },
  )
  return stdout + stderr
}

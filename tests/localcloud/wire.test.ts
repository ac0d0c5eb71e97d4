import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'
import { sdkAt } from './support/sdk'

let cloud: RunningCloud
let sdk: ReturnType<typeof sdkAt>
let db: ReturnType<ReturnType<typeof sdkAt>['database']>

beforeAll(async () => {
  cloud = await startCloud({ indexesFile: join(__dirname, 'fixtures/indexes.json'), transactionTtlMs: 1500 })
  sdk = sdkAt(cloud.url)
  db = sdk.database({ throwOnNotFound: false })
})
afterAll(() => cloud.close())

const things = () => db.collection('things')
const _ = () => db.command
const refill = async (docs: Record<string, unknown>[]) => {
  await things().where({}).remove()
  await things().add({ data: docs })
}
const ids = (result: { data: { _id?: unknown }[] }) => result.data.map(({ _id }) => _id)
const reasonOf = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (thrown) {
    return thrown as { errCode: number; errMsg: string }
  }
  throw new Error('was not refused')
}

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
    await db.createCollection('somewhere')
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

  it('touches only what it returns when an index serves the filter and the order', async () => {
    const before = (await cloud.local('GET', 'state')) as { touched: { documents: number } }
    const found = await things()
      .where({ kind: 'odd', n: _().lte(5) })
      .orderBy('n', 'desc')
      .limit(5)
      .get()
    const after = (await cloud.local('GET', 'state')) as { touched: { documents: number } }
    expect(found.data).toHaveLength(5)
    expect(after.touched.documents - before.touched.documents).toBe(5)
  })

  it('pages by a cursor written as or() without reading what came before', async () => {
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
  })

  it('reports a query that has no index', async () => {
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

describe('query commands', () => {
  const DOCS = [
    {
      _id: '1',
      code: 1,
      n: 1,
      s: 'apple',
      tags: ['a', 'b'],
      list: [
        { k: 'x', v: 1 },
        { k: 'y', v: 5 },
      ],
      spot: { type: 'Point', coordinates: [117.18, 34.26] },
    },
    {
      _id: '2',
      code: 2,
      n: 5,
      s: 'Banana',
      tags: ['b'],
      list: [{ k: 'x', v: 7 }],
      spot: { type: 'Point', coordinates: [117.3, 34.3] },
    },
    { _id: '3', code: 3, n: null, s: 'cherry', tags: [], at: new Date(1000) },
    { _id: '4', code: 4, n: 'five', at: new Date(2000), deep: { er: { x: 1 } } },
  ]
  beforeAll(() => refill(DOCS))
  const where = async (condition: object) => ids(await things().where(condition).orderBy('_id', 'asc').get())
  const box = (side: number) => {
    const { Geo } = db
    const points = [
      [-side, -side],
      [side, -side],
      [side, side],
      [-side, side],
      [-side, -side],
    ]
    return Geo.Polygon([Geo.LineString(points.map(([x = 0, y = 0]) => Geo.Point(117.18 + x, 34.26 + y)))])
  }

  it.each<[string, () => object, string[]]>([
    ['eq', () => ({ n: _().eq(5) }), ['2']],
    ['neq', () => ({ n: _().neq(5) }), ['1', '3', '4']],
    ['lt and gt keep to one type', () => ({ n: _().gt(0).and(_().lt(9)) }), ['1', '2']],
    ['lte', () => ({ n: _().lte(1) }), ['1']],
    ['gte', () => ({ n: _().gte(5) }), ['2']],
    ['in', () => ({ code: _().in([2, 4, 9]) }), ['2', '4']],
    ['nin', () => ({ code: _().nin([2, 4]) }), ['1', '3']],
    ['all', () => ({ tags: _().all(['a', 'b']) }), ['1']],
    ['an element of an array', () => ({ tags: 'b' }), ['1', '2']],
    ['a whole array', () => ({ tags: ['b'] }), ['2']],
    ['elemMatch', () => ({ list: _().elemMatch({ k: 'x', v: _().gt(3) }) }), ['2']],
    ['a path through an array', () => ({ 'list.v': 5 }), ['1']],
    ['a nested path', () => ({ deep: { er: { x: 1 } } }), ['4']],
    ['exists', () => ({ at: _().exists(true) }), ['3', '4']],
    ['null matches missing', () => ({ at: null }), ['1', '2']],
    ['size', () => ({ tags: _().size(0) }), ['3']],
    ['mod', () => ({ code: _().mod(2, 0) }), ['2', '4']],
    ['and', () => _().and([{ code: _().gt(1) }, { code: _().lt(3) }]), ['2']],
    ['or', () => _().or([{ code: 1 }, { s: 'cherry' }]), ['1', '3']],
    ['nor', () => _().nor([{ code: 1 }, { code: 2 }]), ['3', '4']],
    ['not', () => ({ code: _().not(_().gt(2)) }), ['1', '2']],
    ['dates', () => ({ at: _().gt(new Date(1500)) }), ['4']],
    ['a regular expression', () => ({ s: /^b/i }), ['2']],
    ['db.RegExp', () => ({ s: db.RegExp({ regexp: 'rr', options: 'i' }) }), ['3']],
    ['expr', () => _().expr(_().aggregate.gt(['$code', 3])), ['4']],
    ['geoNear', () => ({ spot: _().geoNear({ geometry: db.Geo.Point(117.18, 34.26), maxDistance: 1000 }) }), ['1']],
    ['geoWithin', () => ({ spot: _().geoWithin({ geometry: box(0.05) }) }), ['1']],
    ['geoIntersects', () => ({ spot: _().geoIntersects({ geometry: box(0.5) }) }), ['1', '2']],
  ])('%s', async (_name, condition, expected) => {
    expect(await where(condition())).toEqual(expected)
  })

  it('refuses an operator it does not know by its name', async () => {
    expect(
      (
        await reasonOf(
          things()
            .where({ n: { $foo: 1 } })
            .get(),
        )
      ).errMsg,
    ).toMatch(/\$foo.*README/)
    expect((await reasonOf(things().where({ $where: 'true' }).get())).errMsg).toMatch(/\$where.*README/)
  })

  it('wants a condition for removing everything', async () => {
    expect((await reasonOf(things().remove())).errMsg).toContain('where({})')
  })
})

describe('update commands', () => {
  beforeEach(() =>
    refill([
      { _id: 'u', code: 'u', n: 5, list: [3, 1, 2], rows: [{ k: 1 }, { k: 2 }], old: 'x', deep: { a: 1, b: 2 } },
    ]),
  )
  const after = async (data: object) => {
    await things().doc('u').update({ data })
    return (await things().doc('u').get()).data
  }

  it.each<[string, () => object, object]>([
    ['set replaces a whole object', () => ({ deep: _().set({ c: 3 }) }), { deep: { c: 3 } }],
    ['remove', () => ({ deep: { a: _().remove() } }), { deep: { b: 2 } }],
    ['inc', () => ({ n: _().inc(-2), fresh: _().inc(1) }), { n: 3, fresh: 1 }],
    ['mul', () => ({ n: _().mul(3) }), { n: 15 }],
    ['min', () => ({ n: _().min(2) }), { n: 2 }],
    ['max', () => ({ n: _().max(9) }), { n: 9 }],
    ['push', () => ({ list: _().push([4, 5]) }), { list: [3, 1, 2, 4, 5] }],
    [
      'push with position, sort and slice',
      () => ({ list: _().push({ each: [9, 0], position: 1, sort: 1, slice: 3 }) }),
      { list: [0, 1, 2] },
    ],
    ['pop', () => ({ list: _().pop() }), { list: [3, 1] }],
    ['shift', () => ({ list: _().shift() }), { list: [1, 2] }],
    ['unshift', () => ({ list: _().unshift([7]) }), { list: [7, 3, 1, 2] }],
    ['pull a value', () => ({ list: _().pull(1) }), { list: [3, 2] }],
    ['pull by a condition', () => ({ list: _().pull(_().gte(2)) }), { list: [1] }],
    ['pull objects', () => ({ rows: _().pull({ k: _().gt(1) }) }), { rows: [{ k: 1 }] }],
    ['pullAll', () => ({ list: _().pullAll([3, 2]) }), { list: [1] }],
    ['addToSet', () => ({ list: _().addToSet(3) }), { list: [3, 1, 2] }],
    ['addToSet each', () => ({ list: _().addToSet({ $each: [3, 8] }) }), { list: [3, 1, 2, 8] }],
    ['rename', () => ({ old: _().rename('newer') }), { newer: 'x' }],
    ['bit', () => ({ n: _().bit({ and: 4 }) }), { n: 4 }],
    ['an element by its place', () => ({ 'rows.1.k': 9 }), { rows: [{ k: 1 }, { k: 9 }] }],
  ])('%s', async (_name, data, expected) => {
    expect(await after(data())).toMatchObject(expected)
  })

  it('refuses what it does not support, by name', async () => {
    expect((await reasonOf(after({ 'rows.$.k': 1 }))).errMsg).toMatch(/rows\.\$\.k.*README/)
    expect((await reasonOf(after({ n: _().push([1]) }))).errMsg).toContain('must be an array')
    expect((await reasonOf(after({ s: { $currentDate: 1 } }))).errMsg).toMatch(/\$/)
  })

  it('sells exactly fifty seats to five hundred callers', async () => {
    await db.collection('seats').add({ data: { _id: 's', left: 50 } })
    const buy = () =>
      db
        .collection('seats')
        .where({ _id: 's', left: _().gt(0) })
        .update({ data: { left: _().inc(-1) } })
    const results = await Promise.all(Array.from({ length: 500 }, buy))
    expect(results.reduce((sum, { stats }) => sum + stats.updated, 0)).toBe(50)
    expect((await db.collection('seats').doc('s').get()).data).toMatchObject({ left: 0 })
  })
})

describe('aggregation', () => {
  beforeAll(async () => {
    await refill(
      Array.from({ length: 20 }, (_unused, n) => ({ _id: `t${n}`, code: n, n, kind: n % 2 ? 'odd' : 'even' })),
    )
    await db
      .collection('orders')
      .add({ data: [1, 1, 2, 9].map((of, n) => ({ _id: `o${n}`, thingId: `t${of}`, sum: n * 10, paid: n > 0 })) })
  })
  const $ = () => db.command.aggregate

  it('groups and sorts', async () => {
    const { list } = await things()
      .aggregate()
      .group({ _id: '$kind', total: $().sum('$n'), most: $().max('$n') })
      .sort({ _id: 1 })
      .end()
    expect(list).toEqual([
      { _id: 'even', total: 90, most: 18 },
      { _id: 'odd', total: 100, most: 19 },
    ])
  })

  it('joins by a field, through the index', async () => {
    await cloud.local('DELETE', 'scans')
    const { list } = await things()
      .aggregate()
      .match({ _id: _().in(['t1', 't3']) })
      .lookup({ from: 'orders', localField: '_id', foreignField: 'thingId', as: 'orders' })
      .sort({ _id: 1 })
      .end()
    expect(list.map(({ orders }: { orders: unknown[] }) => orders.length)).toEqual([2, 0])
    expect(await cloud.local('GET', 'scans')).toEqual([])
  })

  it('joins by a pipeline with variables, through the index', async () => {
    await cloud.local('DELETE', 'scans')
    const pipeline = $()
      .pipeline()
      .match(_().expr($().and([$().eq(['$thingId', '$$id']), $().eq(['$paid', true])])))
      .sort({ sum: -1 })
      .limit(1)
      .project({ _id: 0, sum: 1 })
      .done()
    const { list } = await things()
      .aggregate()
      .match({ _id: 't1' })
      .lookup({ from: 'orders', let: { id: '$_id' }, pipeline, as: 'last' })
      .end()
    expect(list).toMatchObject([{ _id: 't1', last: [{ sum: 10 }] }])
    expect(await cloud.local('GET', 'scans')).toEqual([])
  })

  it('runs the other stages', async () => {
    const from = () =>
      things()
        .aggregate()
        .match({ n: _().lt(6) })
        .sort({ n: 1 })
    const listed = async (pipeline: ReturnType<typeof from>) => (await pipeline.end()).list
    expect(
      await listed(from().bucket({ groupBy: '$n', boundaries: [0, 2, 6], output: { count: $().sum(1) } })),
    ).toEqual([
      { _id: 0, count: 2 },
      { _id: 2, count: 4 },
    ])
    expect(await listed(from().count('many'))).toEqual([{ many: 6 }])
    expect(
      await listed(
        from()
          .skip(1)
          .limit(1)
          .project({ _id: 0, twice: $().multiply(['$n', 2]) }),
      ),
    ).toEqual([{ twice: 2 }])
    expect(
      await listed(
        from()
          .addFields({ tags: ['x', 'y'] })
          .unwind('$tags')
          .limit(2)
          .project({ _id: 0, tags: 1 }),
      ),
    ).toEqual([{ tags: 'x' }, { tags: 'y' }])
    expect(await listed(from().sortByCount('$kind').limit(1))).toEqual([{ _id: expect.any(String), count: 3 }])
    expect(
      await listed(
        from()
          .limit(1)
          .replaceRoot({ newRoot: { a: '$n' } }),
      ),
    ).toEqual([{ a: 0 }])
    expect(await listed(from().sample({ size: 2 }))).toHaveLength(2)
    expect(await listed(from().bucketAuto({ groupBy: '$n', buckets: 2 }))).toHaveLength(2)
  })

  it('measures distances with geoNear', async () => {
    await refill([
      { _id: 'far', code: 1, spot: db.Geo.Point(118, 35) },
      { _id: 'near', code: 2, spot: db.Geo.Point(117.181, 34.261) },
    ])
    const { list } = await things()
      .aggregate()
      .geoNear({
        near: db.Geo.Point(117.18, 34.26),
        distanceField: 'metres',
        key: 'spot',
        spherical: true,
        maxDistance: 5000,
      })
      .end()
    expect(list).toMatchObject([{ _id: 'near' }])
    expect(list[0].metres).toBeGreaterThan(100)
  })

  it('refuses an unknown expression by name', async () => {
    expect(
      (
        await reasonOf(
          things()
            .aggregate()
            .project({ a: { $foo: 1 } })
            .end(),
        )
      ).errMsg,
    ).toMatch(/\$foo.*README/)
  })
})

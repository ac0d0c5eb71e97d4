import { type Bench, openBench, reasonOf } from './support/bench'
import { onlyHere } from './support/remote'

let cloud: Bench['cloud']
let db: Bench['db']
let refill: Bench['refill']

beforeAll(async () => {
  ;({ cloud, db, refill } = await openBench())
})
afterAll(() => cloud.close())

const things = () => db.collection('things')
const _ = () => db.command

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

  const joinedByField = () =>
    things()
      .aggregate()
      .match({ _id: _().in(['t1', 't3']) })
      .lookup({ from: 'orders', localField: '_id', foreignField: 'thingId', as: 'orders' })
      .sort({ _id: 1 })
      .end()
  const joinedByPipeline = () => {
    const pipeline = $()
      .pipeline()
      .match(_().expr($().and([$().eq(['$thingId', '$$id']), $().eq(['$paid', true])])))
      .sort({ sum: -1 })
      .limit(1)
      .project({ _id: 0, sum: 1 })
      .done()
    return things()
      .aggregate()
      .match({ _id: 't1' })
      .lookup({ from: 'orders', let: { id: '$_id' }, pipeline, as: 'last' })
      .end()
  }

  it('joins by a field', async () => {
    const { list } = await joinedByField()
    expect(list.map(({ orders }) => (orders as unknown[]).length)).toEqual([2, 0])
  })

  it('joins by a pipeline with variables', async () => {
    expect((await joinedByPipeline()).list).toMatchObject([{ _id: 't1', last: [{ sum: 10 }] }])
  })

  onlyHere('joins through the index', 'the cloud does not report scans', async () => {
    await cloud.local('DELETE', 'scans')
    await joinedByField()
    await joinedByPipeline()
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
          .project({ _id: false, tags: true }),
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
    expect(list[0]?.metres).toBeGreaterThan(100)
  })

  onlyHere('refuses an unknown expression by name', 'localcloud names what it refuses in its own words', async () => {
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

  it('groups what has no such field under null', async () => {
    await refill([
      { _id: 'a', code: 1, kind: 'x' },
      { _id: 'b', code: 2, kind: null },
      { _id: 'c', code: 3 },
    ])
    const { list } = await things()
      .aggregate()
      .group({ _id: '$kind', n: $().sum(1) })
      .sort({ _id: 1 })
      .end()
    expect(list).toEqual([
      { _id: null, n: 2 },
      { _id: 'x', n: 1 },
    ])
  })
})

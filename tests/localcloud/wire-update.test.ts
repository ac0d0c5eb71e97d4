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

describe('update commands', () => {
  beforeEach(() =>
    refill([
      { _id: 'u', code: 'u', n: 5, list: [3, 1, 2], rows: [{ k: 1 }, { k: 2 }], old: 'x', deep: { a: 1, b: 2 } },
    ]),
  )
  const updatedBy = async (data: object) => {
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
    expect(await updatedBy(data())).toMatchObject(expected)
  })

  it('changes the element that the filter met, or every element', async () => {
    const rows = async () => (await things().doc('u').get()).data?.rows
    const met = things().where({ _id: 'u', 'rows.k': _().gt(1) })
    expect((await met.update({ data: { 'rows.$.k': _().inc(5), 'rows.$.seen': true } })).stats.updated).toBe(1)
    expect(await rows()).toEqual([{ k: 1 }, { k: 7, seen: true }])
    await things()
      .where({ _id: 'u', rows: _().elemMatch({ k: 1 }) })
      .update({ data: { 'rows.$': { k: 0 } } })
    await things()
      .where({ _id: 'u' })
      .update({ data: { 'rows.$[].k': _().inc(1) } })
    expect(await rows()).toEqual([{ k: 1 }, { k: 8, seen: true }])
    await things()
      .where({ _id: 'u', list: 1 })
      .update({ data: { 'list.$': 10 } })
    expect((await things().doc('u').get()).data?.list).toEqual([3, 10, 2])
  })

  it('refuses a place that the filter did not name, and changes nothing', async () => {
    const { errMsg } = await reasonOf(updatedBy({ 'rows.$.k': 1 }))
    expect(errMsg).toMatch(/positional operator did not find the match/)
    expect((await reasonOf(updatedBy({ 'deep.$[].k': 1 }))).errMsg).toContain("'deep' must exist")
    expect((await things().doc('u').get()).data?.rows).toEqual([{ k: 1 }, { k: 2 }])
  })

  onlyHere(
    'refuses what it does not support, by name',
    'localcloud names what it refuses in its own words',
    async () => {
      expect((await reasonOf(updatedBy({ 'rows.$[some].k': 1 }))).errMsg).toMatch(/rows\.\$\[some\]\.k.*README/)
      expect((await reasonOf(updatedBy({ n: _().push([1]) }))).errMsg).toContain('must be an array')
      expect((await reasonOf(updatedBy({ s: { $currentDate: 1 } }))).errMsg).toMatch(/\$/)
    },
  )

  it('lets no document grow over 16 MB, and keeps it as it was', async () => {
    const page = 'x'.repeat(4 * 1024 * 1024)
    await updatedBy({ pages: [page] })
    for (let n = 0; n < 2; n++) await updatedBy({ pages: _().push([page]) })
    expect((await reasonOf(updatedBy({ pages: _().push([page]) }))).errMsg).toMatch(/too large/)
    expect((await things().doc('u').get()).data?.pages).toHaveLength(3)
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

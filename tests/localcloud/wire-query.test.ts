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
const ids = (result: { data: { _id?: unknown }[] }) => result.data.map(({ _id }) => _id)

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
    {
      ...{ _id: '4', code: 4, n: 'five', at: new Date(2000), deep: { er: { x: 1 } } },
      boxes: [
        { in: [{ id: 'a', n: 1 }] },
        {
          in: [
            { id: 'b', n: 2 },
            { id: 'c', n: 3 },
          ],
        },
      ],
    },
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
    ['a path through arrays in arrays', () => ({ 'boxes.in.id': 'c' }), ['4']],
    ['in, through arrays in arrays', () => ({ 'boxes.in.id': _().in(['c', 'z']) }), ['4']],
    ['nin, through arrays in arrays', () => ({ 'boxes.in.id': _().nin(['c', 'z']) }), ['1', '2', '3']],
    ['gt, through arrays in arrays', () => ({ 'boxes.in.n': _().gt(2) }), ['4']],
    ['a regular expression, through arrays in arrays', () => ({ 'boxes.in.id': /^B/i }), ['4']],
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

  onlyHere(
    'refuses an operator it does not know by its name',
    'localcloud names what it refuses in its own words',
    async () => {
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
    },
  )

  onlyHere('wants a condition for removing everything', 'the stricter reading', async () => {
    expect((await reasonOf(things().remove())).errMsg).toContain('where({})')
  })
})

import fc from 'fast-check'
import { type Bench, openBench } from './support/bench'

let bench: Bench

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom('a', 'b', 'ba', '', null, true, 1.5, '中', '\u0001x'),
  fc.constantFrom(0, 1, 2, 3).map((n) => new Date(n * 1000)),
)
const value = fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
const doc = fc.record({ kind: value, n: value, tags: fc.array(scalar, { maxLength: 3 }) }, { requiredKeys: [] })

const condition = (field: string) =>
  fc.oneof(
    scalar.map((operand) => ({ [field]: operand })),
    fc
      .tuple(fc.constantFrom('gt', 'gte', 'lt', 'lte', 'neq'), scalar)
      .map(([name, operand]) => ({ [field]: { [`$${name === 'neq' ? 'ne' : name}`]: operand } })),
    fc.tuple(scalar, scalar).map(([least, most]) => ({ [field]: { $gte: least, $lt: most } })),
    fc.array(scalar, { maxLength: 3 }).map((list) => ({ [field]: { $in: list } })),
  )
const conjunction = fc
  .tuple(fc.option(condition('kind')), fc.option(condition('n')), fc.option(condition('tags')))
  .map((parts) => Object.assign({}, ...parts.filter((part) => part !== null)) as Record<string, unknown>)
const query = fc.oneof(
  { weight: 3, arbitrary: conjunction },
  { weight: 1, arbitrary: fc.tuple(conjunction, conjunction, conjunction).map(([a, b, c]) => ({ ...a, $or: [b, c] })) },
)
const order = fc.constantFrom<[string, 'asc' | 'desc'][]>(
  [],
  [['n', 'desc']],
  [
    ['kind', 'asc'],
    ['n', 'desc'],
  ],
  [
    ['kind', 'desc'],
    ['n', 'asc'],
    ['_id', 'desc'],
  ],
  [['tags', 'asc']],
  [['_id', 'desc']],
)

beforeAll(async () => {
  bench = await openBench()
  const docs = fc
    .sample(doc, { numRuns: 250, seed: 7 })
    .map((one, n) => ({ ...one, _id: `d${String(n).padStart(3, '0')}`, code: n }))
  await bench.refill(docs)
  await bench.db.createCollection('plain')
  await bench.db.collection('plain').add({ data: docs })
})
afterAll(() => bench.cloud.close())

const asked = async (
  name: string,
  { where, sort, limit }: { where: object; sort: [string, 'asc' | 'desc'][]; limit: number },
) => {
  let asking = bench.db.collection(name).where(where)
  const complete = sort.some(([field]) => field === '_id') ? sort : [...sort, ['_id', 'asc'] as const]
  for (const [field, way] of complete) asking = asking.orderBy(field, way)
  return (await asking.limit(limit).get()).data.map(({ _id }) => _id)
}

it('answers the same with indexes as without them', async () => {
  const cases = fc.record({ where: query, sort: order, limit: fc.constantFrom(3, 20, 1000) })
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      expect(await asked('things', one)).toEqual(await asked('plain', one))
    }),
    { numRuns: 400, seed: 11 },
  )
}, 30_000)

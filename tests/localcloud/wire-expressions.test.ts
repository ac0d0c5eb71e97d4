import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, openBench, reasonOf } from './support/bench'
import { onlyHere } from './support/remote'

let bench: Bench
const $ = () => bench.db.command.aggregate

beforeAll(async () => {
  bench = await openBench()
  await bench.refill([
    {
      _id: 'a',
      code: 1,
      n: -7.5,
      s: 'Ab中',
      list: [1, 2, 3],
      at: new Date('2026-01-04T05:06:07.089Z'),
      none: null,
      obj: { k: 1 },
      yes: true,
      no: false,
    },
    { _id: 'b', code: 2, n: 2, s: 'x', list: [], group: 'other' },
  ])
})
afterAll(() => bench.cloud.close())

const valueOn = async (expression: unknown) => {
  const { list } = await bench.db
    .collection('things')
    .aggregate()
    .match({ _id: 'a' })
    .project({ _id: 0, v: expression })
    .end()
  return (list[0] as { v: unknown }).v
}
// a literal { then } would look like a promise to lint
const when = (key: 'if' | 'case', test: unknown, result: unknown) =>
  Object.fromEntries([
    [key, test],
    ['then', result],
  ])
const kept = { input: '$list', as: 'x' }

it.each<[string, () => unknown, unknown]>([
  ['abs', () => $().abs('$n'), 7.5],
  ['add', () => $().add(['$n', 1]), -6.5],
  ['ceil', () => $().ceil('$n'), -7],
  ['divide', () => $().divide(['$n', 2]), -3.75],
  ['exp', () => $().exp(0), 1],
  ['floor', () => $().floor('$n'), -8],
  ['ln', () => $().ln(1), 0],
  ['log', () => $().log([8, 2]), 3],
  ['log10', () => $().log10(100), 2],
  ['mod', () => $().mod([7, 4]), 3],
  ['multiply', () => $().multiply(['$n', 2]), -15],
  ['pow', () => $().pow([2, 3]), 8],
  ['sqrt', () => $().sqrt(9), 3],
  ['subtract', () => $().subtract(['$n', 1]), -8.5],
  ['trunc', () => $().trunc('$n'), -7],
  ['arrayElemAt', () => $().arrayElemAt(['$list', -1]), 3],
  ['arrayToObject', () => $().arrayToObject($().literal([{ k: 'a', v: 1 }])), { a: 1 }],
  ['concatArrays', () => $().concatArrays(['$list', [4]]), [1, 2, 3, 4]],
  ['filter', () => $().filter({ ...kept, cond: $().gt(['$$x', 1]) }), [2, 3]],
  ['in', () => $().in([2, '$list']), true],
  ['indexOfArray', () => $().indexOfArray(['$list', 2]), 1],
  ['isArray', () => $().isArray('$list'), true],
  ['map', () => $().map({ ...kept, in: $().add(['$$x', 1]) }), [2, 3, 4]],
  ['range', () => $().range([0, 4, 2]), [0, 2]],
  ['reduce', () => $().reduce({ input: '$list', initialValue: 0, in: $().add(['$$value', '$$this']) }), 6],
  ['reverseArray', () => $().reverseArray('$list'), [3, 2, 1]],
  ['size', () => $().size('$list'), 3],
  ['slice', () => $().slice(['$list', 1, 1]), [2]],
  [
    'zip',
    () => $().zip({ inputs: ['$list', ['a', 'b', 'c']] }),
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  ['and', () => $().and(['$yes', '$no']), false],
  ['not', () => $().not(['$no']), true],
  ['or', () => $().or(['$yes', '$no']), true],
  ['cmp', () => $().cmp([1, 2]), -1],
  ['eq', () => $().eq(['$n', -7.5]), true],
  ['gt', () => $().gt(['$n', 0]), false],
  ['gte', () => $().gte(['$n', -7.5]), true],
  ['lt', () => $().lt(['$n', 0]), true],
  ['lte', () => $().lte(['$n', -8]), false],
  ['neq', () => $().neq(['$n', 0]), true],
  ['cond', () => $().cond({ ...when('if', '$yes', 'y'), else: 'n' }), 'y'],
  ['ifNull', () => $().ifNull(['$none', 'd']), 'd'],
  ['switch', () => $().switch({ branches: [when('case', '$no', 1)], default: 2 }), 2],
  ['dateFromParts', () => $().dateFromParts({ year: 2026, month: 2, day: 3 }), new Date('2026-02-03T00:00:00Z')],
  [
    'dateFromString',
    () => $().dateFromString({ dateString: '2026-02-03T04:05:06.000Z' }),
    new Date('2026-02-03T04:05:06Z'),
  ],
  ['dayOfMonth', () => $().dayOfMonth('$at'), 4],
  ['dayOfWeek', () => $().dayOfWeek('$at'), 1],
  ['dayOfYear', () => $().dayOfYear('$at'), 4],
  ['isoDayOfWeek', () => $().isoDayOfWeek('$at'), 7],
  ['isoWeek', () => $().isoWeek('$at'), 1],
  ['isoWeekYear', () => $().isoWeekYear('$at'), 2026],
  ['millisecond', () => $().millisecond('$at'), 89],
  ['minute', () => $().minute('$at'), 6],
  ['month', () => $().month('$at'), 1],
  ['second', () => $().second('$at'), 7],
  ['hour in Shanghai', () => $().hour({ date: '$at', timezone: 'Asia/Shanghai' }), 13],
  ['week', () => $().week('$at'), 1],
  ['year', () => $().year('$at'), 2026],
  ['literal', () => $().literal('$n'), '$n'],
  ['mergeObjects', () => $().mergeObjects(['$obj', { j: 2 }]), { k: 1, j: 2 }],
  ['objectToArray', () => $().objectToArray('$obj'), [{ k: 'k', v: 1 }]],
  ['allElementsTrue', () => $().allElementsTrue([['$yes', 1]]), true],
  ['anyElementTrue', () => $().anyElementTrue([['$no', 0]]), false],
  ['setDifference', () => $().setDifference(['$list', [1]]), [2, 3]],
  ['setEquals', () => $().setEquals(['$list', [3, 2, 1]]), true],
  ['setIntersection', () => $().setIntersection(['$list', [2, 9]]), [2]],
  ['setIsSubset', () => $().setIsSubset([[1], '$list']), true],
  ['setUnion', () => $().setUnion(['$list', [3, 4]]), [1, 2, 3, 4]],
  ['concat', () => $().concat(['$s', '!']), 'Ab中!'],
  [
    'dateToString',
    () => $().dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
    '2026-01-04 13:06',
  ],
  ['indexOfBytes counts bytes', () => $().indexOfBytes([$().concat(['$s', 'z']), 'z']), 5],
  ['indexOfCP', () => $().indexOfCP(['$s', '中']), 2],
  ['split', () => $().split(['a-b', '-']), ['a', 'b']],
  ['strLenBytes', () => $().strLenBytes('$s'), 5],
  ['strLenCP', () => $().strLenCP('$s'), 3],
  ['strcasecmp', () => $().strcasecmp(['$s', 'aB中']), 0],
  ['substr', () => $().substr(['$s', 0, 1]), 'A'],
  ['substrBytes', () => $().substrBytes(['$s', 2, 3]), '中'],
  ['substrCP', () => $().substrCP(['$s', 2, 1]), '中'],
  ['toLower', () => $().toLower('$s'), 'ab中'],
  ['toUpper', () => $().toUpper('$s'), 'AB中'],
  ['let', () => $().let({ vars: { x: '$n' }, in: $().add(['$$x', 0.5]) }), -7],
])('%s', async (_name, expression, expected) => {
  expect(await valueOn(expression())).toEqual(expected)
})

it.each<[string, () => unknown, unknown]>([
  ['addToSet', () => $().addToSet('$group'), ['other']],
  ['avg', () => $().avg('$code'), 1.5],
  ['first', () => $().first('$s'), 'Ab中'],
  ['last', () => $().last('$s'), 'x'],
  ['max', () => $().max('$n'), 2],
  ['min', () => $().min('$n'), -7.5],
  ['push', () => $().push('$code'), [1, 2]],
  ['stdDevPop', () => $().stdDevPop('$code'), 0.5],
  ['stdDevSamp', () => $().stdDevSamp('$code'), Math.SQRT1_2],
  ['sum', () => $().sum('$code'), 3],
])('gathers %s in a group', async (_name, expression, expected) => {
  const { list } = await bench.db
    .collection('things')
    .aggregate()
    .sort({ _id: 1 })
    .group({ _id: null, v: expression() })
    .end()
  expect((list[0] as { v: unknown }).v).toEqual(expected)
})

onlyHere(
  'refuses meta, text search and schemas by name',
  'localcloud names what it refuses in its own words',
  async () => {
    const things = bench.db.collection('things')
    expect(
      (
        await reasonOf(
          things
            .aggregate()
            .project({ v: $().meta('textScore') })
            .end(),
        )
      ).errMsg,
    ).toMatch(/\$meta.*README/)
    expect((await reasonOf(things.where({ $text: bench.db.command.text({ search: 'a' }) }).get())).errMsg).toMatch(
      /\$text.*README/,
    )
    expect((await reasonOf(things.where(bench.db.command.jsonSchema({ required: ['a'] })).get())).errMsg).toMatch(
      /\$jsonSchema.*README/,
    )
  },
)

it('has a case for every command that the SDK exports', () => {
  const sources = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts'))
  const text = sources.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n')
  const names = (commands: object, mark: RegExp) =>
    Object.keys(commands).filter((name) => !new RegExp(`${mark.source}\\s*\\.${name}\\(`).test(text))
  const { aggregate, project: _project, ...commands } = bench.db.command
  expect(names(aggregate, /\$\(\)/)).toEqual([])
  expect(names(commands, /(_\(\)|command)/)).toEqual([])
})

/** What a picker's sheet shows and answers; `at` holds the chosen place of each column. */
export interface Model {
  /** What each column is called to who cannot see it. */
  names: readonly string[]
  /** The columns' words; later ones depend on what is chosen in earlier ones. */
  columns(at: readonly number[]): string[][]
  start: readonly number[]
  /** The detail of `change`. */
  detail(at: readonly number[]): { value: unknown; [more: string]: unknown }
}

export interface Asked {
  mode: string
  range: readonly unknown[]
  rangeKey: string
  value: unknown
  start: string
  end: string
  fields: string
  level: string
  customItem: string
}

const wordsOf = (rangeKey: string) => (one: unknown) =>
  String(rangeKey && typeof one === 'object' && one !== null ? Reflect.get(one, rangeKey) : one)

const selector = ({ range, rangeKey, value }: Asked): Model => ({
  names: ['选项'],
  columns: () => [range.map(wordsOf(rangeKey))],
  start: [Number(value) || 0],
  detail: ([at = 0]) => ({ value: at }),
})

const multi = ({ range, rangeKey, value }: Asked): Model => {
  const columns = range.map((one) => (Array.isArray(one) ? one.map(wordsOf(rangeKey)) : []))
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  return {
    names: columns.map((_, index) => `第 ${index + 1} 列`),
    columns: () => columns,
    start: columns.map((_, index) => Number(given[index] ?? 0)),
    detail: (at) => ({ value: [...at] }),
  }
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const two = (n: number): string => String(n).padStart(2, '0')

interface Parts {
  names: readonly string[]
  units: readonly string[]
  least: readonly number[]
  most: readonly number[]
  chosen: readonly number[]
  /** The ends of a column by nature, given what is chosen before it. */
  range(index: number, before: readonly number[]): [number, number]
  written(chosen: readonly number[]): string
}

/** Columns of numbers between a first and a last moment: a bound counts while all columns before stand at it. */
const moments = ({ names, units, least, most, chosen, range, written }: Parts): Model => {
  const ends = (index: number, before: readonly number[]) => {
    const [from, to] = range(index, before)
    const at = (bound: readonly number[]) => before.every((one, place) => one === bound[place])
    return numbers(
      at(least) ? Math.max(from, least[index] ?? from) : from,
      at(most) ? Math.min(to, most[index] ?? to) : to,
    )
  }
  const resolve = (at: readonly number[]) => {
    const values: number[] = []
    const columns = names.map((_, index) => {
      const column = ends(index, values)
      values.push(column[Math.min(at[index] ?? 0, column.length - 1)] ?? 0)
      return column
    })
    return { columns, values }
  }
  const start: number[] = []
  const before: number[] = []
  for (const [index] of names.entries()) {
    const column = ends(index, before)
    const place = Math.max(0, column.indexOf(chosen[index] ?? column[0] ?? 0))
    start.push(place)
    before.push(column[place] ?? 0)
  }
  return {
    names,
    start,
    columns: (at) => resolve(at).columns.map((column, index) => column.map((n) => `${two(n)}${units[index] ?? ''}`)),
    detail: (at) => ({ value: written(resolve(at).values) }),
  }
}

const split = (text: string, mark: string, otherwise: readonly number[]): number[] => {
  const read = text.split(mark).map(Number)
  return text && read.every(Number.isFinite) ? otherwise.map((one, index) => read[index] ?? one) : [...otherwise]
}

const time = ({ value, start, end }: Asked): Model =>
  moments({
    names: ['时', '分'],
    units: ['', ''],
    least: split(start, ':', [0, 0]),
    most: split(end, ':', [23, 59]),
    chosen: split(String(value || ''), ':', [new Date().getHours(), new Date().getMinutes()]),
    range: (index) => (index === 0 ? [0, 23] : [0, 59]),
    written: (chosen) => chosen.map(two).join(':'),
  })

const FIELDS: Record<string, number> = { year: 1, month: 2, day: 3 }

const date = ({ value, start, end, fields }: Asked): Model => {
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return moments({
    names: ['年', '月', '日'].slice(0, FIELDS[fields] ?? 3),
    units: ['年', '月', '日'],
    least: split(start, '-', [1900, 1, 1]),
    most: split(end, '-', [2099, 12, 31]),
    chosen: split(String(value || ''), '-', today),
    range: (index, [year = 0, month = 0]) =>
      index === 0 ? [0, 9999] : index === 1 ? [1, 12] : [1, new Date(year, month, 0).getDate()],
    written: ([year = 0, ...rest]) => [String(year).padStart(4, '0'), ...rest.map(two)].join('-'),
  })
}

const MODELS: Record<string, (asked: Asked) => Model> = { selector, multiSelector: multi, time, date }

/** The model of every mode but `region`, whose names come from the server. */
export const modelOf = (asked: Asked): Model | undefined => MODELS[asked.mode]?.(asked)

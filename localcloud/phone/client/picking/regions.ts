import type { Asked, Model } from './model'

/** Names by their codes: of provinces, cities, districts. */
type Names = Record<string, string>
interface Regions {
  province_list: Names
  city_list: Names
  county_list: Names
}
const isRegions = (it: unknown): it is Regions => typeof it === 'object' && it !== null && 'county_list' in it

let known: Promise<Regions> | undefined

const load = async (): Promise<Regions> => {
  const read: unknown = await (await fetch('/phone/regions.json')).json()
  if (!isRegions(read)) throw new Error('no regions')
  return read
}

const LEVELS: Record<string, number> = { province: 1, city: 2, region: 3 }

interface Place {
  code: string
  name: string
}
const within = (names: Names, prefix: string): Place[] =>
  Object.entries(names).flatMap(([code, name]) => (code.startsWith(prefix) ? [{ code, name }] : []))

/** The model of `mode="region"`; undefined for a level that nobody here knows. */
export const regionModel = async ({ value, level, customItem }: Asked): Promise<Model | undefined> => {
  const depth = LEVELS[level]
  if (!depth) return undefined
  known ??= load()
  const { province_list, city_list, county_list } = await known
  const lists = [province_list, city_list, county_list].slice(0, depth)
  const custom: Place[] = customItem ? [{ code: '', name: customItem }] : []
  const resolve = (at: readonly number[]) => {
    const chosen: Place[] = []
    const columns = lists.map((names, index) => {
      const before = chosen.at(-1)
      const prefix = before ? before.code.slice(0, index * 2) : ''
      const open = index === 0 || prefix !== ''
      const column = [...custom, ...(open ? within(names, prefix) : [])]
      chosen.push(column[Math.min(at[index] ?? 0, column.length - 1)] ?? { code: '', name: '' })
      return column
    })
    return { chosen, columns }
  }
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  const start: number[] = []
  for (const [index] of lists.entries()) {
    const column = resolve(start).columns[index] ?? []
    start.push(
      Math.max(
        0,
        column.findIndex(({ name }) => name === given[index]),
      ),
    )
  }
  return {
    names: ['省', '市', '区'].slice(0, depth),
    start,
    columns: (at) => resolve(at).columns.map((column) => column.map(({ name }) => name)),
    detail: (at) => {
      const { chosen } = resolve(at)
      return { value: chosen.map(({ name }) => name), code: chosen.map(({ code }) => code), postcode: '' }
    },
  }
}

import { apply } from '../../../localcloud/store/documents'
import { encodeKey } from '../../../localcloud/store/keys'
import { prepareStore, Store } from '../../../localcloud/store/store'
import { sdkAt } from '../../localcloud/support/sdk'
import type { Database, Row } from '../../localcloud/support/sdk-types'
import { indexesFile, type Launch } from './launch'

const OFFICES = 20
const PAGE = 20
const office = 'yl/example/3'
const padded = (n: number, width: number) => String(n).padStart(width, '0')
const idOf = (n: number) => `case-${padded(n, 9)}`

const application = (n: number) => ({
  _id: idOf(n),
  number: `YL${padded(n, 9)}`,
  office: `yl/example/${n % OFFICES}`,
  open: true,
  state: 'submitted',
  dueKey: `${padded(n, 15)}:${idOf(n)}`,
  applicant: { id: `member-${n % 4999}`, name: '示例居民' },
  holder: null,
  service: { code: 'MZ-001', title: '示例服务' },
  submittedAt: 1_790_000_000_000 + n,
  unsent: 0,
  rev: 1,
})

/** Brings the collection of applications to a size, straight through the store's own code. */
export const fill = (dataDir: string, from: number, to: number): void => {
  const store = new Store({ dataDir })
  prepareStore(store, { dataDir, indexesFile })
  const { engine, catalog } = store
  const collection = catalog.of('applications')
  engine.exec('PRAGMA synchronous=OFF')
  engine.exec('PRAGMA cache_size=-200000')
  for (let n = from; n < to; n++) {
    if (n === from || n % 20_000 === 0) engine.exec(n === from ? 'BEGIN' : 'COMMIT; BEGIN')
    const after = application(n)
    apply(engine, catalog, { collection, id: encodeKey(after._id), before: null, after })
  }
  if (to > from) engine.exec('COMMIT')
  store.close()
}

/** Documents plus index entries that the cloud has touched since its start. */
const touched = async (url: string): Promise<number> => {
  const state = await (await fetch(`${url}/local/state`)).json()
  return state.touched.documents + state.touched.entries
}

const queue = (db: Database, after = '') =>
  db
    .collection('applications')
    .where({ office, open: true, dueKey: db.command.gt(after) })
    .orderBy('dueKey', 'asc')
    .limit(PAGE)
    .get()

const actions = (db: Database, size: number): Record<string, (n: number) => Promise<unknown>> => ({
  get: (n) => db.collection('applications').doc(idOf(n)).get(),
  page: (n) => queue(db, padded(n >> 1, 15)),
  insert: (n) => db.collection('applications').add({ data: application(size * 1000 + n) }),
  update: (n) =>
    db
      .collection('applications')
      .where({ _id: idOf(n), rev: 1 })
      .update({ data: { rev: 2, state: 'reviewing', holder: db.command.set({ id: 'staff-1' }) } }),
})

const TIMES = 5
/** What each user action touches, on average, in a cloud of this size. */
export const touches = async (url: string, size: number): Promise<Record<string, number>> => {
  const found: Record<string, number> = {}
  for (const [name, act] of Object.entries(actions(sdkAt(url).database(), size))) {
    const before = await touched(url)
    // in the newer half: an earlier size has not changed these
    for (let n = 0; n < TIMES; n++) await act(size - 1 - Math.floor((size * n) / (2 * TIMES)))
    found[name] = ((await touched(url)) - before) / TIMES
  }
  return found
}

/** Slope of a line through the logarithms: 0 means that size does not matter. */
const slope = (points: [number, number][]): number => {
  const logs = points.map(([x, y]): [number, number] => [Math.log(x), Math.log(y)])
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

/** The exponent of every action over all sizes; the cloud is started anew at each. */
export const growth = async (launch: Launch, dataDir: string, sizes: number[]) => {
  const seen: Record<string, number>[] = []
  let filled = 0
  for (const size of sizes) {
    fill(dataDir, filled, size)
    filled = size
    const cloud = await launch(dataDir)
    seen.push(await touches(cloud.url, size))
    await cloud.close()
  }
  const names = Object.keys(seen[0] ?? {})
  const exponents = names.map((name) => slope(sizes.map((size, at) => [size, seen[at]?.[name] ?? Number.NaN])))
  return { exponent: Math.max(...exponents), touches: seen }
}

/** What the n-th page of a queue touches ÷ what the first one does; pages follow each other by cursors. */
export const laterPage = async (url: string, page: number) => {
  const db = sdkAt(url).database()
  const costs: number[] = []
  let last: Row | undefined
  for (let n = 1; n <= page; n++) {
    const measured = n === 1 || n === page
    const before = measured ? await touched(url) : 0
    const { data } = await queue(db, last ? String(last.dueKey) : '')
    if (data.length < PAGE) throw new Error(`page ${n} of the queue holds only ${data.length}`)
    last = data.at(-1)
    if (measured) costs.push((await touched(url)) - before)
  }
  const [first = Number.NaN, later = Number.NaN] = costs
  return { ratio: later / first, first, later }
}

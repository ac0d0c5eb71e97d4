import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeKey } from '../../localcloud/store/keys'
import { prepareStore, Store } from '../../localcloud/store/store'

const indexesFile = join(__dirname, 'fixtures/indexes.json')
let dataDir: string
let store: Store
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'localcloud-writes-'))
  store = new Store({ dataDir })
  prepareStore(store, { dataDir, indexesFile })
})
afterEach(() => {
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const add = (n: number) =>
  store.writes.write(() => store.put(store.catalog.of('things'), null, { _id: `t${n}`, code: n }))
const slowDisk = (ms: number) => {
  const sync = store.engine.syncLog.bind(store.engine)
  const commits = { open: 0, most: 0 }
  const exec = store.engine.exec.bind(store.engine)
  jest.spyOn(store.engine, 'exec').mockImplementation((sql) => {
    exec(sql)
    if (sql === 'COMMIT') commits.most = Math.max(commits.most, ++commits.open)
  })
  const syncing = jest.spyOn(store.engine, 'syncLog').mockImplementation(async () => {
    const now = commits.open
    await new Promise((resolve) => setTimeout(resolve, ms))
    await sync()
    commits.open -= now
  })
  return { commits, syncing }
}

it('never has more than two commits that are not on disk, and answers none before its sync', async () => {
  const { commits, syncing } = slowDisk(20)
  let at = 0
  const writer = async () => {
    for (let n = 0; n < 5; n++) await add(at++)
  }
  await Promise.all(Array.from({ length: 120 }, writer))
  expect(commits.most).toBe(2)
  expect(commits.open).toBe(0)
  // 600 writes of 120 writers: shared, or there would be as many syncs as writes
  expect(syncing.mock.calls.length).toBeLessThan(20)
  expect(store.find(store.catalog.of('things'), { query: {} })).toHaveLength(600)
})

it('tells a reader to wait for a commit that is not on disk yet, and nobody when all is', async () => {
  slowDisk(30)
  const written = add(1)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(store.writes.unsynced()).toBeInstanceOf(Promise)
  await written
  expect(store.writes.unsynced()).toBeUndefined()
})

it('takes nothing more once the disk failed to keep a write', async () => {
  jest.spyOn(store.engine, 'syncLog').mockRejectedValue(new Error('EIO'))
  await expect(add(1)).rejects.toThrow('did not keep a write')
  await expect(add(2)).rejects.toThrow('did not keep a write')
})

describe('what was read is remembered until somebody writes it', () => {
  const things = () => store.catalog.of('things')
  const codeOf = (id: string) => store.find(things(), { query: { _id: id } })[0]?.doc.code
  const put = (code: number) => {
    const before = store.find(things(), { query: { _id: 't1' } })[0]?.doc ?? null
    store.put(things(), before, { _id: 't1', code })
  }
  beforeEach(() => add(1))

  it('asks the database once for the same document, and again after a write', async () => {
    expect(codeOf('t1')).toBe(1)
    const asked = jest.spyOn(store.engine, 'get')
    expect(codeOf('t1')).toBe(1)
    expect(asked).not.toHaveBeenCalled()
    await store.writes.write(() => put(2))
    expect(codeOf('t1')).toBe(2)
  })

  it('forgets what was read of a write that is taken back', async () => {
    const failing = store.writes.write(() => {
      put(7)
      expect(codeOf('t1')).toBe(7)
      throw new Error('not that')
    })
    const other = store.writes.write(() => codeOf('t1'))
    await expect(failing).rejects.toThrow('not that')
    expect(await other).toBe(1)
    expect(codeOf('t1')).toBe(1)
  })

  it('keeps a snapshot apart: a transaction sees what was there when it began', async () => {
    expect(codeOf('t1')).toBe(1)
    const { transactions } = store
    const transaction = transactions.of(transactions.start())
    await store.writes.write(() => put(3))
    expect(codeOf('t1')).toBe(3)
    expect(transactions.read(transaction, things(), encodeKey('t1'))?.code).toBe(1)
    transactions.abort(transaction.id)
  })

  it('hands out what nobody can change', () => {
    const [found] = store.find(things(), { query: { _id: 't1' } })
    expect(() => Object.assign(found?.doc ?? {}, { code: 9 })).toThrow(TypeError)
    expect(codeOf('t1')).toBe(1)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

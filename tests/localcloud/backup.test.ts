import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup, restore } from '../../localcloud/backup'
import { startCloud } from './support/cloud'
import { sdkAt } from './support/sdk'

const indexesFile = join(__dirname, 'fixtures/indexes.json')
const folder = () => mkdtempSync(join(tmpdir(), 'localcloud-backup-'))

const ids = async (url: string, collection: string) => {
  const { data } = await sdkAt(url).database().collection(collection).limit(1000).get()
  return data.map(({ _id }) => String(_id)).sort()
}

/** A stopped cloud's data with one document, and a backup of it. */
const backedUp = async () => {
  const [dataDir, out] = [join(folder(), 'data'), folder()]
  const cloud = await startCloud({ dataDir, indexesFile })
  await sdkAt(cloud.url)
    .database()
    .collection('orders')
    .add({ data: { _id: 'old', thingId: 't' } })
  await cloud.close()
  const file = join(out, 'cloud.backup')
  await backup(dataDir, file)
  return { dataDir, file }
}

it('copies one moment while writers run, with files, and brings it back on an empty machine', async () => {
  const cloud = await startCloud({ indexesFile })
  const db = sdkAt(cloud.url).database()
  const sdk = sdkAt(cloud.url) as unknown as {
    uploadFile: (it: { cloudPath: string; fileContent: Buffer }) => Promise<unknown>
  }
  await sdk.uploadFile({ cloudPath: 'papers/a.txt', fileContent: Buffer.from('示例') })
  let running = true
  let written = 0
  const writer = async (name: number) => {
    for (let n = 0; running; n++) {
      await db.runTransaction(async (transaction) => {
        const id = `${name}-${n}`
        await transaction.collection('things').add({ data: { _id: id, code: id } })
        await transaction.collection('orders').add({ data: { _id: id, thingId: id } })
      })
      written++
    }
  }
  const writers = Array.from({ length: 6 }, (_unused, name) => writer(name))
  while (written < 40) await new Promise((resolve) => setTimeout(resolve, 5))
  const acknowledged = written
  const file = join(folder(), 'cloud.backup')
  const { sha256 } = await backup(cloud.dataDir, file)
  running = false
  await Promise.all(writers)
  await cloud.close()
  expect(readFileSync(`${file}.sha256`, 'utf8').trim()).toBe(sha256)

  const dataDir = join(folder(), 'data')
  expect(await restore(file, dataDir)).toEqual({ kept: null })
  const again = await startCloud({ dataDir, indexesFile })
  const things = await ids(again.url, 'things')
  expect(things.length).toBeGreaterThanOrEqual(acknowledged)
  expect(await ids(again.url, 'orders')).toEqual(things)
  expect(await again.local('GET', 'storage')).toMatchObject([{ path: 'papers/a.txt' }])
  await again.close()
  expect(readFileSync(join(dataDir, 'files', readdirSync(join(dataDir, 'files'))[0] ?? ''), 'utf8')).toBe('示例')
})

it('keeps the old data aside when it restores over it', async () => {
  const { dataDir, file } = await backedUp()
  const between = await startCloud({ dataDir, indexesFile })
  await sdkAt(between.url)
    .database()
    .collection('orders')
    .add({ data: { _id: 'newer', thingId: 't' } })
  await expect(restore(file, dataDir)).rejects.toThrow(/stop it first/)
  await between.close()
  const { kept } = await restore(file, dataDir)
  const restored = await startCloud({ dataDir, indexesFile })
  expect(await ids(restored.url, 'orders')).toEqual(['old'])
  await restored.close()
  const aside = await startCloud({ dataDir: String(kept), indexesFile })
  expect(await ids(aside.url, 'orders')).toEqual(['newer', 'old'])
  await aside.close()
})

it.each<[string, (file: string) => void]>([
  ['cut off', (file) => truncateSync(file, 8192)],
  ['changed by one byte', (file) => writeFileSync(file, flipped(readFileSync(file)))],
  ['without its checksum', (file) => cpSync(`${file}.sha256`, `${file}.gone`) ?? truncateSync(`${file}.sha256`, 0)],
])('refuses a backup that is %s, and leaves the data as it is', async (_what, damage) => {
  const { dataDir, file } = await backedUp()
  const before = readFileSync(join(dataDir, 'cloud.db'))
  damage(file)
  await expect(restore(file, dataDir)).rejects.toThrow(/damaged or truncated/)
  expect(readFileSync(join(dataDir, 'cloud.db')).equals(before)).toBe(true)
  expect(existsSync(`${dataDir}.restoring`)).toBe(false)
})

const flipped = (bytes: Buffer): Buffer => {
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

describe('a start after a crash', () => {
  /** What kill -9 leaves: a database and its write-ahead log. */
  const crashed = async () => {
    const dataDir = folder()
    const cloud = await startCloud({ dataDir, indexesFile })
    const orders = sdkAt(cloud.url).database().collection('orders')
    for (let n = 0; n < 8; n++) await orders.add({ data: { _id: `o${n}`, thingId: 't' } })
    await cloud.kill()
    return { dataDir, wal: join(dataDir, 'cloud.db-wal'), db: join(dataDir, 'cloud.db') }
  }

  it('leaves a torn tail out, says so, and keeps the rest', async () => {
    const { dataDir, wal } = await crashed()
    const log = readFileSync(wal)
    truncateSync(wal, log.length - 1000)
    const { inspect } = await import('../../localcloud/store/inspect')
    expect(inspect(join(dataDir, 'cloud.db')).join()).toMatch(/没有写完.*never acknowledged/)
    const cloud = await startCloud({ dataDir, indexesFile })
    expect(await ids(cloud.url, 'orders')).toEqual(['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6'])
    await cloud.close()
  })

  it('refuses a log that is broken in the middle, where writes were acknowledged', async () => {
    const { dataDir, wal } = await crashed()
    writeFileSync(wal, flipped(readFileSync(wal)))
    await expect(startCloud({ dataDir, indexesFile })).rejects.toThrow(/acknowledged commits cannot be read/)
  })

  it.each<[string, (db: string) => void]>([
    ['cut off', (db) => truncateSync(db, 8192)],
    ['overwritten', (db) => writeFileSync(db, Buffer.alloc(8192, 7))],
    ['scrambled inside', (db) => writeFileSync(db, scrambled(readFileSync(db)))],
  ])('refuses a database that is %s and names the remedy', async (_what, damage) => {
    const { dataDir, file } = await backedUp()
    damage(join(dataDir, 'cloud.db'))
    await expect(startCloud({ dataDir, indexesFile })).rejects.toThrow(/已损坏.*npm run restore/)
    await restore(file, dataDir)
    const cloud = await startCloud({ dataDir, indexesFile })
    expect(await ids(cloud.url, 'orders')).toEqual(['old'])
    await cloud.close()
  })
})

const scrambled = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 9)])

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from './support/cloud'
import { sdkAt } from './support/sdk'

const ROUNDS = 5
const WRITERS = 16
const ACKNOWLEDGED_EACH = 100
const indexesFile = join(__dirname, 'fixtures/indexes.json')

it('keeps every acknowledged write through kill -9 in the middle of load', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'localcloud-kill-'))
  const ledger = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const cloud = await startCloud({ dataDir, indexesFile })
    const db = sdkAt(cloud.url).database()
    let running = true
    let acknowledged = 0
    const writer = async (name: number) => {
      for (let n = 0; running; n++) {
        const pair = `${round}-${name}-${n}`
        try {
          await db.runTransaction(async (transaction) => {
            await transaction.collection('things').add({ data: { _id: pair, code: pair } })
            await transaction.collection('orders').add({ data: { _id: pair, thingId: pair } })
          }, 0)
          ledger.add(pair)
          acknowledged++
        } catch {
          return
        }
      }
    }
    const writers = Array.from({ length: WRITERS }, (_unused, name) => writer(name))
    while (acknowledged < ACKNOWLEDGED_EACH) await new Promise((resolve) => setTimeout(resolve, 5))
    await cloud.kill()
    running = false
    await Promise.all(writers)
  }
  const cloud = await startCloud({ dataDir, indexesFile })
  const kept = async (collection: string) => {
    const ids = new Set<string>()
    let after: string | null = ''
    while (after !== null) {
      const page = (await cloud.local(
        'GET',
        `collections/${collection}?limit=200${after ? `&after=${after}` : ''}`,
      )) as { documents: { _id: string }[]; next: string | null }
      for (const { _id } of page.documents) ids.add(_id)
      after = page.next
    }
    return ids
  }
  const things = await kept('things')
  const orders = await kept('orders')
  expect([...ledger].filter((id) => !things.has(id))).toEqual([])
  expect([...things].filter((id) => !orders.has(id))).toEqual([])
  expect(ledger.size).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_EACH)
  await cloud.close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('refuses a second process on the same data, and takes over after a crash', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'localcloud-lock-'))
  const first = await startCloud({ dataDir })
  await expect(startCloud({ dataDir })).rejects.toThrow(`pid ${first.pid}`)
  await first.kill()
  const second = await startCloud({ dataDir })
  await second.close()
  rmSync(dataDir, { recursive: true, force: true })
})

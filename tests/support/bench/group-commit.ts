import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { encode } from '../../../localcloud/store/codec'
import { prepareStore, Store } from '../../../localcloud/store/store'
import { indexesFile } from './launch'
import { median } from './pairs'

const WRITERS = 50
const document = (n: number) => ({ _id: randomUUID().replaceAll('-', ''), n, who: '示例家庭', at: 1_790_000_000_000 })

/** Writes a second with one fdatasync after each. */
const oneByOne = (file: string, count: number): number => {
  const handle = openSync(file, 'w')
  const start = performance.now()
  for (let n = 0; n < count; n++) {
    writeSync(handle, encode(document(n)))
    fdatasyncSync(handle)
  }
  const rate = (count * 1000) / (performance.now() - start)
  closeSync(handle)
  return rate
}

/** Acknowledged writes a second of some writers, each waiting for its own. */
const together = async (store: Store, writers: number, ms: number): Promise<number> => {
  const collection = store.catalog.of('households')
  const start = performance.now()
  let written = 0
  const writer = async () => {
    while (performance.now() - start < ms) {
      const made = document(written)
      await store.writes.write(() => store.put(collection, null, made))
      written++
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return (written * 1000) / (performance.now() - start)
}

/** Rates in the same folder, measured in turns. */
export const groupCommit = async (dataDir: string) => {
  const store = new Store({ dataDir })
  prepareStore(store, { dataDir, indexesFile })
  const rates: { many: number; alone: number; synced: number }[] = []
  for (let n = 0; n < 9; n++) {
    const synced = oneByOne(path.join(dataDir, 'synced'), 400)
    const alone = await together(store, 1, 100)
    rates.push({ synced, alone, many: await together(store, WRITERS, 300) })
  }
  store.close()
  const of = (name: 'many' | 'alone' | 'synced') => Math.round(median(rates.map((rate) => rate[name])))
  return {
    ratio: median(rates.map(({ many, synced }) => many / synced)),
    ...{ many: of('many'), alone: of('alone') },
    synced: of('synced'),
  }
}

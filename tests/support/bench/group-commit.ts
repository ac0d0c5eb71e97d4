import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { encode } from '../../../localcloud/store/codec'
import { newId } from '../../../localcloud/store/new-id'
import { prepareStore, Store } from '../../../localcloud/store/store'
import { indexesFile } from './launch'
import { median } from './pairs'

const WRITERS = 50
let made = 1_790_000_000_000
const document = (n: number) => ({ _id: newId(made++), n, who: '示例家庭', at: 1_790_000_000_000 })

/** Appended texts a second with one fdatasync after each: no database at all, what the disk itself gives. */
const bare = (file: string, count: number): number => {
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
      const doc = document(written)
      await store.writes.write(() => store.put(collection, null, doc))
      written++
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return (written * 1000) / (performance.now() - start)
}

/**
 * 50 writers at once ÷ one writer at a time, whose every write is a commit and an fdatasync of its own; in the same
 * store and folder, measured in turns.
 */
export const groupCommit = async (dataDir: string) => {
  const store = new Store({ dataDir })
  prepareStore(store, { dataDir, indexesFile })
  const rates: { many: number; alone: number; disk: number }[] = []
  for (let n = 0; n < 15; n++) {
    const disk = bare(path.join(dataDir, 'synced'), 400)
    const before = await together(store, 1, 150)
    const many = await together(store, WRITERS, 300)
    rates.push({ disk, alone: (before + (await together(store, 1, 150))) / 2, many })
  }
  store.close()
  const of = (name: 'many' | 'alone' | 'disk') => Math.round(median(rates.map((rate) => rate[name])))
  return {
    ratio: median(rates.map(({ many, alone }) => many / alone)),
    floor: median(rates.map(({ disk, alone }) => disk / alone)),
    ...{ many: of('many'), alone: of('alone'), disk: of('disk') },
  }
}

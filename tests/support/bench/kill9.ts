import { sdkAt } from '../../localcloud/support/sdk'
import type { Database } from '../../localcloud/support/sdk-types'
import type { Launch } from './launch'

const WRITERS = 16
/** Every fourth writer writes pairs, in transactions over two collections. */
const PAIRS = 4

interface Round {
  db: Database
  ledger: Set<string>
  name: string
  goesOn: () => boolean
}

const add = (db: Database, id: string) => db.collection('journal').add({ data: { _id: id, record: id, rev: 1 } })
const addPair = (db: Database, id: string) =>
  db.runTransaction(async (transaction) => {
    await transaction.collection('journal').add({ data: { _id: id, record: id, rev: 1 } })
    await transaction.collection('notices').add({ data: { _id: id, to: id, order: 1 } })
  }, 0)

const writer = async ({ db, ledger, name, goesOn }: Round, n: number): Promise<void> => {
  for (let at = 0; goesOn(); at++) {
    const paired = n % PAIRS === 0
    const id = `${paired ? 'pair' : 'one'}-${name}-${n}-${at}`
    try {
      await (paired ? addPair(db, id) : add(db, id))
      ledger.add(id)
    } catch {
      return // nobody answered: the write may be there or not
    }
  }
}

const idsOf = async (db: Database, collection: string): Promise<Set<string>> => {
  const ids = new Set<string>()
  for (let last = ''; ; ) {
    const from = db.collection(collection).where({ _id: db.command.gt(last) })
    const { data } = await from.orderBy('_id', 'asc').limit(1000).get()
    for (const { _id } of data) ids.add(String(_id))
    if (data.length < 1000) return ids
    last = String(data.at(-1)?._id)
  }
}

type Plan = { launch: Launch; dataDir: string; rounds: number; least: number; told?: (round: number) => void }
/** Kills a cloud in the middle of load, again and again, and asks the last one for what the others acknowledged. */
export const kill9 = async ({ launch, dataDir, rounds, least, told }: Plan) => {
  const ledger = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const cloud = await launch(dataDir)
    const goal = ledger.size + least
    let running = true
    const work: Round = { db: sdkAt(cloud.url).database(), ledger, name: String(round), goesOn: () => running }
    const writers = Array.from({ length: WRITERS }, (_unused, n) => writer(work, n))
    while (ledger.size < goal) await new Promise((resolve) => setTimeout(resolve, 3))
    await cloud.kill()
    running = false
    await Promise.all(writers)
    told?.(round + 1)
  }
  const cloud = await launch(dataDir)
  const db = sdkAt(cloud.url).database()
  const [journal, notices] = [await idsOf(db, 'journal'), await idsOf(db, 'notices')]
  await cloud.close()
  const pairs = [...new Set([...journal, ...notices])].filter((id) => id.startsWith('pair'))
  return {
    rounds,
    acknowledgements: ledger.size,
    lost: [...ledger].filter((id) => !journal.has(id)).length,
    halves: pairs.filter((id) => journal.has(id) !== notices.has(id)).length,
  }
}

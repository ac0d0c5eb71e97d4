import { join } from 'node:path'
import { type RunningCloud, startCloud } from './cloud'
import { CONSENT, remote } from './remote'
import { remoteSdk, sdkAt } from './sdk'
import type { Database, Sdk } from './sdk-types'
import { overheard } from './spoken'

export interface Bench {
  cloud: Pick<RunningCloud, 'local' | 'close'>
  sdk: Sdk
  db: Database
  /** Empties the collection "things" and fills it again. */
  refill(docs: Record<string, unknown>[]): Promise<void>
}

const COLLECTIONS = ['things', 'orders', 'seats']

const elsewhere: Bench['cloud'] = {
  local: () => Promise.reject(new Error('a real environment has no /local: use onlyHere')),
  close: () => Promise.resolve(),
}

/** Only an environment that says so is emptied. */
const prepared = async (db: Database): Promise<void> => {
  try {
    await db.collection(CONSENT).limit(1).get()
  } catch (thrown) {
    throw new Error(`create the collection ${CONSENT} in an environment that may be emptied: ${JSON.stringify(thrown)}`)
  }
  for (const name of COLLECTIONS) {
    await db.createCollection(name).catch(() => undefined) // exists
    await db.collection(name).where({}).remove()
  }
}

const environment = async (transactionTtlMs?: number): Promise<Pick<Bench, 'cloud' | 'sdk'>> => {
  const real = remote()
  if (real) return { cloud: elsewhere, sdk: remoteSdk(real) }
  const cloud = await startCloud({ indexesFile: join(__dirname, '../fixtures/indexes.json'), transactionTtlMs })
  return { cloud, sdk: sdkAt(cloud.url) }
}

/** A cloud of its own with the fixtures' collections, or the real one that REMOTE=1 names, and the SDK pointed at it. */
export const openBench = async (transactionTtlMs?: number): Promise<Bench> => {
  const { cloud, sdk } = await environment(transactionTtlMs)
  const db = overheard(sdk.database({ throwOnNotFound: false }))
  if (remote()) await prepared(db)
  const refill = async (docs: Record<string, unknown>[]) => {
    await db.collection('things').where({}).remove()
    await db.collection('things').add({ data: docs })
  }
  return { cloud, sdk, db, refill }
}

/** The error of the SDK that the work must end with. */
export const reasonOf = async (work: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> => {
  try {
    await work
  } catch (thrown) {
    return thrown as { errCode: number; errMsg: string }
  }
  throw new Error('was not refused')
}

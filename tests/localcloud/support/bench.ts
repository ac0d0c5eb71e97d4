import { join } from 'node:path'
import { type RunningCloud, startCloud } from './cloud'
import { sdkAt } from './sdk'
import type { Database, Sdk } from './sdk-types'

export interface Bench {
  cloud: RunningCloud
  sdk: Sdk
  db: Database
  /** Empties the collection "things" and fills it again. */
  refill(docs: Record<string, unknown>[]): Promise<void>
}

/** A cloud of its own with the fixtures' collections, and the SDK pointed at it. */
export const openBench = async (transactionTtlMs?: number): Promise<Bench> => {
  const cloud = await startCloud({ indexesFile: join(__dirname, '../fixtures/indexes.json'), transactionTtlMs })
  const sdk = sdkAt(cloud.url)
  const db = sdk.database({ throwOnNotFound: false })
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

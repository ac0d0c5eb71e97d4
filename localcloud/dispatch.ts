import { addCollection } from './actions/database.addCollection'
import { aggregateDocuments } from './actions/database.aggregateDocuments'
import { calculateDocument } from './actions/database.calculateDocument'
import { getDocument } from './actions/database.getDocument'
import { insertDocument } from './actions/database.insertDocument'
import { modifyAndReturnDoc } from './actions/database.modifyAndReturnDoc'
import { modifyDocument } from './actions/database.modifyDocument'
import { removeDocument } from './actions/database.removeDocument'
import { invokeFunction } from './actions/functions.invokeFunction'
import { batchCopyFile, batchDeleteFile, batchGetDownloadUrl, getUploadMetadata } from './actions/storage'
import { abortTransaction, commitTransaction, startTransaction } from './actions/transactions'
import { countRoundTrip } from './calls'
import type { Action, Caller, Core } from './core'
import { unsupported } from './errors'
import { type Aftermath, targetOf } from './faults'
import type { Doc } from './query/values'

const ACTIONS: Record<string, Action> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
}

/** An injected conflict ends its transaction like a real one: its locks are free at once. */
const strike = async (core: Core, ask: Doc, { invocation }: Caller): Promise<Aftermath> => {
  try {
    return await core.faults.strike(targetOf(ask, invocation?.function))
  } catch (thrown) {
    if (typeof ask.transactionId === 'string') core.store.transactions.discard(ask.transactionId)
    throw thrown
  }
}

/** Runs one action of the wire. */
export const dispatch = async (core: Core, ask: Doc, caller: Caller): Promise<{ reply: Doc; lost: boolean }> => {
  const name = String(ask.action)
  if (name.startsWith('database.')) countRoundTrip(caller.invocation)
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!action) throw unsupported(`the action ${name}`)
  const { lost, error } = await strike(core, ask, caller)
  const reply = await action(core, ask, caller)
  const unsynced = core.store.writes.unsynced()
  if (unsynced) await unsynced // a read may rest on a commit that is not on disk yet
  if (error) throw error
  return { reply, lost }
}

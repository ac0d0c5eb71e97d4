import type { Action } from '../core'

export const startTransaction: Action = (core) => ({ transactionId: core.store.transactions.start() })

export const commitTransaction: Action = async (core, ask) => {
  await core.store.transactions.commit(String(ask.transactionId))
  return {}
}

export const abortTransaction: Action = (core, ask) => {
  core.store.transactions.abort(String(ask.transactionId))
  return {}
}

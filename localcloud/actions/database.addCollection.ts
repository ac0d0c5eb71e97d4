import type { Action } from '../core'

export const addCollection: Action = async (core, ask) => {
  const { catalog, writes } = core.store
  await writes.write(() => catalog.create(String(ask.collectionName)))
  return {}
}

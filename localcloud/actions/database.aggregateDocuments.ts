import type { Action } from '../core'
import { invalid } from '../errors'
import { pipeline } from '../query/aggregate'
import type { Stage } from '../query/stage'
import { isDoc } from '../query/values'
import { encode } from '../store/codec'
import { decodeStage } from '../store/recent'

export const aggregateDocuments: Action = (core, ask) => {
  const now = core.clock.now()
  const { catalog } = core.store
  catalog.of(ask.collectionName)
  if (!Array.isArray(ask.stages)) throw invalid('stages must be a list')
  const stages = ask.stages
    .filter(isDoc)
    .map(({ stageKey, stageValue }): Stage => [String(stageKey), decodeStage(String(stageValue), now)])
  const found = pipeline(String(ask.collectionName), {
    stages,
    // a $lookup from a collection that does not exist joins nothing, as in MongoDB
    reach: (name, asked) => (catalog.has(name) ? core.store.find(catalog.of(name), asked).map(({ doc }) => doc) : []),
  })
  return { data: { list: found.map(encode) } }
}

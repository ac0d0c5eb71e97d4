import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { machineNow } from '../clock'
import type { Core } from '../core'
import { CloudError, invalid } from '../errors'
import { Locked } from '../store/writes'
import { folderAt } from './folder'
import { type ReadState, readState } from './read'

const NAME = /^[A-Za-z0-9_-]{1,64}$/
/** Open transactions may end first: they hold documents of the old state. */
const PATIENCE_MS = 15_000

const refuseOpen = (core: Core, until: number): void => {
  if (core.store.transactions.stats().open === 0) return
  if (machineNow() > until) throw new CloudError('SYS_ERR', '有事务一直没有结束 / transactions stay open: try again')
  throw new Locked(sleep(20))
}

const empty = ({ store }: Core): void => {
  store.engine.recent?.clear()
  for (const name of store.catalog.names()) {
    const { table, indexes } = store.catalog.of(name)
    for (const one of [table, ...indexes.map((index) => index.table)]) store.engine.run(`DELETE FROM ${one}`)
  }
}

/** Collections that exist go first: only they have unique indexes, and a created one would outlive a rollback. */
const fill = ({ store }: Core, { collections }: ReadState): void => {
  const { catalog } = store
  const names = [...collections.keys()].sort((a, b) => Number(catalog.has(b)) - Number(catalog.has(a)))
  for (const name of names) {
    const collection = catalog.has(name) ? catalog.of(name) : catalog.create(name)
    for (const doc of collections.get(name) ?? []) store.put(collection, null, doc)
  }
}

const warningsOf = (core: Core, { manifest }: ReadState): string[] =>
  manifest.secrets === core.secretsPrint
    ? []
    : ['密钥与导出时不同，封存的号码打不开 / other secrets: sealed values stay sealed']

/**
 * Replaces the whole state at once: documents, files and clock change in one transaction of the database, or none does.
 * Collections that the folder does not name are emptied.
 */
export const importState = async (core: Core, named: unknown) => {
  const folder = folderAt(core.dataDir, named)
  const state = readState(folder)
  const bad = [...state.collections.keys()].find((name) => !NAME.test(name))
  if (bad !== undefined) throw invalid(`invalid collection name: ${bad}`)
  const staged = await core.files.stage(state.files.map((row) => ({ ...row, from: join(folder, row.bytes) })))
  const until = machineNow() + PATIENCE_MS
  const old = core.files.entries()
  try {
    await core.store.writes.write(() => {
      refuseOpen(core, until)
      empty(core)
      core.files.replace(staged)
      core.store.setMeta('clock', JSON.stringify(state.clock))
      fill(core, state)
    })
  } catch (thrown) {
    await core.files.sweep(staged)
    throw thrown
  }
  core.clock.restore(state.clock)
  await core.files.sweep(old)
  return { folder, documents: state.manifest.documents, files: staged.length, warnings: warningsOf(core, state) }
}

import type { ServiceRecord } from '../../types/editions'
import { type Import, type ImportState, importStates, type KeptRow, type Left } from '../../types/importing'
import { many } from '../kernel/ask'
import { below, oneOf, tidy } from '../kernel/filter'
import { change, read, readOne } from '../kernel/store'
import { putIn } from './put-in'
import { editions, importRows, imports, services } from './shelves'
import { takeBack } from './take-back'

/** Longer than a run of the function may last: whoever held it is gone by then. */
export const leaseMs = 60_000
/** Leaves in one run, so that it ends in time. */
const most = 4

const recordsOf = async (rows: readonly KeptRow[]): Promise<Map<string, ServiceRecord>> => {
  const codes = rows.map(({ code }) => code)
  const found = await read(many(services, { _id: oneOf(codes) }, { limit: codes.length }))
  return new Map(found.map((record) => [record._id, record]))
}

/** The last edition of services that are there no more. */
const lastOf = async (rows: readonly KeptRow[]): Promise<Map<string, number>> => {
  const codes = rows.filter(({ kind }) => kind === 'new').map(({ code }) => code)
  const last = new Map<string, number>()
  if (codes.length === 0) return last
  for (const { code, rev } of await read(many(editions, { code: oneOf(codes) }, { limit: 1000 })))
    last.set(code, Math.max(rev, last.get(code) ?? 0))
  return last
}

/** What stands in the way of a leaf; writing ends at the first. */
const written = async (it: Import, rows: readonly KeptRow[], now: number): Promise<Left[]> => {
  const [records, last] = [await recordsOf(rows), await lastOf(rows)]
  for (const row of rows) {
    const trouble = await putIn(it, row, { record: records.get(row.code), now, after: last.get(row.code) ?? 0 })
    if (trouble) return [trouble]
  }
  return []
}

const taken = async (it: Import, rows: readonly KeptRow[], now: number): Promise<Left[]> => {
  const records = await recordsOf(rows)
  const left: Left[] = []
  for (const row of rows) {
    const one = await takeBack(it, row, { record: records.get(row.code), now })
    if (one) left.push(one)
  }
  return left
}

const ends: Partial<Record<ImportState, ImportState>> = { applying: 'applied', returning: 'stopped', undoing: 'undone' }

type Turn = { state: ImportState; now: number; more?: { trouble?: Left[]; note?: string } }
/** The import goes into another state; whoever else moved it meanwhile is right. */
const turned = async (it: Import, { state, now, more = {} }: Turn): Promise<void> => {
  const rev = it.rev + 1
  const by = { id: 'clock', name: '自动', role: 'clock' }
  const act = state === 'applied' || state === 'returning' ? 'catalog.applyImport' : 'catalog.undoImport'
  const note = `${it.file}：${importStates[state]}${more.note ?? ''}`
  const entry = { rev, at: now, act, by, to: state, key: `${it._id}:${state}`, hash: '', note }
  const done = state === 'returning' ? 0 : it.leaves
  const set = { state, rev, done, lease: 0, unsent: true, ...(more.trouble ? { trouble: more.trouble } : {}) }
  await change(imports.collection, { _id: it._id, rev: it.rev }, { set, push: { journal: tidy(entry) } })
}

/** One leaf further; false when there is nothing more to do in this direction. */
const leafOn = async (it: Import, leaf: number, now: number): Promise<boolean> => {
  const kept = await readOne(importRows, { _id: `${it._id}:${String(leaf).padStart(3, '0')}` })
  const rows = (kept?.rows ?? []).filter(({ terms }) => terms !== undefined)
  if (it.state === 'applying') {
    const trouble = rows.length > 0 ? await written(it, rows, now) : []
    if (trouble[0]) {
      const note = `，${trouble[0].code} ${trouble[0].why}`
      await turned(it, { state: 'returning', now, more: { trouble, note } })
      return false
    }
    await change(imports.collection, { _id: it._id, rev: it.rev }, { set: { done: leaf + 1 } })
    return true
  }
  it.left.push(...(rows.length > 0 ? await taken(it, rows, now) : []))
  await change(imports.collection, { _id: it._id, rev: it.rev }, { set: { done: leaf + 1, left: tidy(it.left) } })
  return true
}

/** Goes on with one import from where it stands; a crash anywhere leaves it to a later run. */
export const carry = async (it: Import, now: number): Promise<boolean> => {
  const free = { _id: it._id, rev: it.rev, lease: below(now) }
  if ((await change(imports.collection, free, { set: { lease: now + leaseMs } })) !== 1) return false
  // What another run did since this one was read is not done again.
  const fresh = await readOne(imports, { _id: it._id, rev: it.rev })
  if (!fresh) return false
  const end = Math.min(fresh.done + most, fresh.leaves)
  for (let leaf = fresh.done; leaf < end; leaf++) if (!(await leafOn(fresh, leaf, now))) return true
  const next = ends[fresh.state]
  if (end === fresh.leaves && next) await turned(fresh, { state: next, now })
  else await change(imports.collection, { _id: it._id, rev: it.rev }, { set: { lease: 0 } })
  return true
}

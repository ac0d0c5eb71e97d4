import type { Terms } from '../../types/catalog'
import type { JournalEntry } from '../../types/common'
import type { MadeBy, ServiceRecord } from '../../types/editions'
import type { Import, KeptRow, Left } from '../../types/importing'
import { tidy } from '../kernel/filter'
import type { Step } from '../kernel/move'
import { change, insert, readOne } from '../kernel/store'
import { edited } from './edition'
import { services } from './shelves'

/** The entry that an import leaves in a service is known by this key, so that writing it again writes nothing. */
export const keyOf = ({ _id }: Pick<Import, '_id'>, back = false): string => `${_id}${back ? ':back' : ''}`
export const entryIn = ({ journal }: ServiceRecord, key: string): JournalEntry | undefined =>
  journal.find((entry) => entry.key === key)

type Told = { rev: number; now: number; to: string; note: string; back?: boolean }
export const entryOf = (it: Import, { rev, now, to, note, back }: Told): JournalEntry => ({
  ...{ rev, at: now, act: back ? 'catalog.undoImport' : 'catalog.applyImport', to, note },
  ...{ by: { ...it.actor, role: 'catalogEditor' }, key: keyOf(it, back), hash: '' },
})

/** What a row becomes when it is written or taken back: nothing to say, or what stood in the way. */
export type Outcome = Left | undefined
type Row = KeptRow & { terms: Terms }
const hindered = ({ code, title }: KeptRow, why: string): Left => ({ code, title, why })
const overtaken = '看过以后又有人改了它'

/** One step on a service by compare-and-set on its rev; false when somebody else was first. */
export const stepped = async (record: ServiceRecord, step: Step, entry: JournalEntry): Promise<boolean> => {
  const patch = { set: { ...step.set, rev: entry.rev, unsent: true }, push: { journal: tidy(entry) } }
  return (await change(services.collection, { _id: record._id, rev: record.rev }, patch)) === 1
}

const changeRow = async (it: Import, row: Row, seen: { record: ServiceRecord | undefined; now: number }) => {
  const { record, now } = seen
  if (record && entryIn(record, keyOf(it))) return
  if (!record || record.rev !== row.was?.rev) return hindered(row, overtaken)
  const made = { at: now, by: it.actor.name, why: it.why, act: 'import' as const }
  const step = await edited(record, { terms: row.terms, made, vouch: it.vouch })
  const told = { rev: record.rev + 1, now, to: step.to, note: step.note ?? '' }
  if (await stepped(record, step, entryOf(it, told))) return
  const fresh = await readOne(services, { _id: record._id })
  return fresh && entryIn(fresh, keyOf(it)) ? undefined : hindered(row, overtaken)
}

/** `after`: the last edition of a service that once had this code; the new one counts on from there. */
const addRow = async (
  it: Import,
  row: Row,
  seen: { record: ServiceRecord | undefined; now: number; after: number },
) => {
  const { record, now, after } = seen
  if (record) return entryIn(record, keyOf(it)) ? undefined : hindered(row, '这个编号刚被别人用了')
  const { soundsOf } = await import('./sounds.mjs')
  const rev = after + 1
  const made: MadeBy = { rev, at: now, by: it.actor.name, why: it.why, act: 'import' }
  const document: ServiceRecord = {
    ...{ _id: row.code, code: row.code, ...row.terms, rev, changedAt: now, made, sounds: soundsOf(row.terms) },
    ...{ verified: it.vouch, ...(it.vouch ? { confirmedBy: it.actor.name } : {}), unsent: true, sentRev: after },
    journal: [entryOf(it, { rev, now, to: it.vouch ? 'verified' : 'sample', note: `新增：${it.why}` })],
  }
  if ((await insert(services.collection, document)) === 'added') return
  const fresh = await readOne(services, { _id: row.code })
  return fresh && entryIn(fresh, keyOf(it)) ? undefined : hindered(row, '这个编号刚被别人用了')
}

type Seen = { record: ServiceRecord | undefined; now: number; after: number }
/** Writes one row, once; says what stood in the way. */
export const putIn = async (it: Import, row: KeptRow, seen: Seen): Promise<Outcome> => {
  if (!row.terms) return
  const full = { ...row, terms: row.terms }
  return row.kind === 'new' ? addRow(it, full, seen) : changeRow(it, full, seen)
}

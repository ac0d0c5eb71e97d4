import { Terms } from '../../types/catalog'
import type { JournalEntry } from '../../types/common'
import type { Edition, ServiceRecord } from '../../types/editions'
import type { Import, KeptRow } from '../../types/importing'
import { tidy } from '../kernel/filter'
import { journalOf } from '../kernel/hand-on'
import { drop, insert, readOne } from '../kernel/store'
import { edited, inForce } from './edition'
import { entryIn, entryOf, keyOf, type Outcome, stepped } from './put-in'
import { editions, services } from './shelves'

const left = ({ code, title }: KeptRow): Outcome => ({ code, title, why: '写入以后又有人改过，没有动它' })

/** The edition that the import took the place of, wherever it lies. */
const formerOf = async (record: ServiceRecord, row: KeptRow, entry: JournalEntry): Promise<Edition> => {
  const waiting = record.past?.find(({ until }) => until === entry.rev)
  const former = waiting ?? (await readOne(editions, { _id: `${row.code}:${row.was?.edition}` }))
  if (!former) throw new Error(`no edition before ${entry.rev} of ${row.code}`)
  return former
}

type Back = { record: ServiceRecord; entry: JournalEntry; now: number }
const restored = async (it: Import, row: KeptRow, { record, entry, now }: Back): Promise<boolean> => {
  const { was } = row
  const { terms } = await formerOf(record, row, entry)
  const made = { at: now, by: it.actor.name, why: it.why, act: 'restore' as const, from: was?.edition ?? 1 }
  const step = await edited(record, { terms, made, vouch: was?.verified ?? false })
  // Who takes back does not vouch: the words are vouched for by whoever did before.
  const { confirmedBy: _theirs, ...set } = step.set
  const whose = was?.confirmedBy === undefined ? {} : { confirmedBy: was.confirmedBy }
  const told = { rev: record.rev + 1, now, to: step.to, note: step.note ?? '', back: true }
  return stepped(record, { ...step, set: { ...set, ...whose } }, entryOf(it, told))
}

/** A service that the import brought goes; its words stay among the editions, its entries in the district's journal. */
const removed = async (it: Import, { record, now }: Back): Promise<boolean> => {
  const rev = record.rev + 1
  const entry = entryOf(it, { rev, now, to: 'removed', note: `收回新增：${it.why}`, back: true })
  for (const one of [...record.journal, entry]) await insert('journal', journalOf(record._id, services.collection, one))
  const last = { ...inForce(record, rev), _id: `${record.code}:${rev}`, rev, terms: Terms.parse(record) }
  await insert(editions.collection, tidy(last))
  return (await drop(services.collection, { _id: record._id, rev: record.rev })) === 1
}

type Seen = { record: ServiceRecord | undefined; now: number }
/** Takes one row back, once, unless somebody changed the service since: then theirs stays and is named. */
export const takeBack = async (it: Import, row: KeptRow, { record, now }: Seen): Promise<Outcome> => {
  const entry = record && entryIn(record, keyOf(it))
  if (!record || !entry || entryIn(record, keyOf(it, true))) return
  if (record.rev !== entry.rev) return left(row)
  const back = { record, entry, now }
  if (await (row.kind === 'new' ? removed(it, back) : restored(it, row, back))) return
  const fresh = await readOne(services, { _id: row.code })
  return fresh && !entryIn(fresh, keyOf(it, true)) ? left(row) : undefined
}

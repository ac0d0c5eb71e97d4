import type { Schema } from '../../types/action'
import type { JournalEntry } from '../../types/common'
import type { Notice } from '../../types/members'
import { kindOf } from '../../types/reminding'
import { many, type Shelf } from './ask'
import { type Filter, tidy } from './filter'
import type { Journalled } from './move'
import { change, insert, read } from './store'

/** A message to one person's inbox about one entry. */
export type Message = {
  to: string
  title: string
  text: string
  tone: Notice['tone']
  desk?: true
  about?: Notice['about']
}
type Pending = Journalled & { sentRev?: number | undefined }
/** Records whose last act could be taken back until now: nobody has been told of it. */
type Ripe = { where: Filter; done: Record<string, unknown> }
type Outgoing<R> = {
  shelf: Shelf<Schema & { _zod: { output: R } }>
  messagesOf: (record: R, entry: JournalEntry) => Message[]
  /** What else is kept of an entry, under a key of its own: a second run changes nothing. */
  ripe?: Ripe
  keep?: (record: R, entry: JournalEntry) => { collection: string; document: { _id: string } } | undefined
  /** What an entry leaves to be cleared away; a second run finds nothing. */
  clear?: (record: R, entry: JournalEntry) => Promise<void>
}

const batch = 100
const padded = (at: number) => String(at).padStart(15, '0')

/** An entry of a record as the district's journal keeps it, under a key of its own. */
export const journalOf = (record: string, shelf: string, entry: JournalEntry) => {
  const _id = `${record}:${entry.rev}`
  const { key: _key, hash: _hash, ...known } = entry
  return tidy({ _id, record, shelf, ...known, order: `${padded(entry.at)}:${_id}`, chained: false })
}

/** Puts one message of an entry into an inbox, under a key of its own. */
export const tell = async (told: ReturnType<typeof journalOf>, { to, ...words }: Message): Promise<void> => {
  const { _id, order, record, at, by } = told
  // Nobody needs WeChat to hear of what they have just done themselves.
  const remind = by.id !== to && kindOf(words) ? { remind: 'due', remindAt: at } : {}
  const notice = { _id: `${_id}:${to}`, to, at, order, record, read: false, ...words, ...remind }
  await insert('notices', notice)
}

const deliver = async <R extends Pending>(
  { shelf, messagesOf, keep, clear }: Outgoing<R>,
  record: R,
  entry: JournalEntry,
): Promise<number> => {
  const told = journalOf(record._id, shelf.collection, entry)
  await insert('journal', told)
  const kept = keep?.(record, entry)
  if (kept) await insert(kept.collection, kept.document)
  await clear?.(record, entry)
  const messages = messagesOf(record, entry)
  for (const message of messages) await tell(told, message)
  return messages.length
}

/**
 * Hands what happened on to the journal and the inboxes. Every document has a composed key, so a crash in the middle or
 * a second run changes nothing; a record that moved meanwhile stays marked and is taken up by the next run.
 */
export const handOnAll = async <R extends Pending>(outgoing: Outgoing<R>): Promise<number> => {
  const { shelf, ripe } = outgoing
  const fresh = await read(many(shelf, { unsent: true }, { limit: batch }))
  const held = ripe ? await read(many(shelf, ripe.where, { limit: batch })) : []
  const known = new Set(fresh.map(({ _id }) => _id))
  const waiting = [...fresh, ...held.filter(({ _id }) => !known.has(_id))]
  let sent = 0
  for (const record of waiting) {
    const entries = record.journal.filter((entry) => entry.rev > (record.sentRev ?? 0))
    for (const entry of entries) sent += await deliver(outgoing, record, entry)
    const seen = { unsent: false, sentRev: record.rev, ...ripe?.done }
    await change(shelf.collection, { _id: record._id, rev: record.rev }, { set: seen })
  }
  return sent
}

import type { Schema } from '../../types/action'
import type { z } from '../../types/z'
import {
  type Ask,
  type Asks,
  callerFields,
  exceptOf,
  fromRecord,
  lookupOf,
  ownOf,
  readAsk,
  type Shelf,
  soundRows,
  stagesOf,
} from './ask'
import { calendarAsks, followRows } from './calendar'
import { cloud } from './cloud'
import { NoAnswer } from './failure'
import { type Filter, sound, soundData, tidy } from './filter'

const db = cloud.database()
const _ = db.command

const said = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${String(Reflect.get(error, 'errMsg') ?? '')}` : String(error)
/** The SDK wraps every lost connection as -501001; whether the write happened is unknown. */
const unanswered = (error: unknown) =>
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|socket hang up|timed? ?out/i.test(said(error))
const duplicate = (error: unknown) => /E11000|duplicate key|DATABASE_DUPLICATE/i.test(said(error))

const reach = async <T>(work: unknown): Promise<T> => {
  try {
    return (await work) as T
  } catch (error) {
    if (unanswered(error)) throw new NoAnswer(said(error))
    throw error
  }
}

type Row = Record<string, unknown>
/** wx-server-sdk answers `list` to an aggregation and `data` to a get. */
type Found = { list: Row[] }
type Got = { data: Row[] }

type Stages = readonly (readonly ['lookup' | 'addFields' | 'project', object])[]
const calendarLookups = (): Stages => calendarAsks().map((ask) => ['lookup', lookupOf('see_calendar', ask)] as const)
const withLookups = async (collection: string, match: Record<string, unknown>, stages: Stages) => {
  let chain = db.collection(collection).aggregate().match(match).limit(1)
  for (const [name, value] of [...stages, ...calendarLookups()]) chain = chain[name](value)
  const [row] = (await reach<Found>(chain.end())).list
  if (row?.see_calendar) followRows(row.see_calendar)
  return row
}

/** The caller by WeChat id and everything asked for, in one round trip; nothing is asked for somebody unknown. */
export const lookFromCaller = async <S extends Schema>(people: Shelf<S>, openid: string, asks: Asks) => {
  const lookups = Object.entries(asks).map(([name, ask]) => ['lookup', lookupOf(`see_${name}`, ask)] as const)
  const row = await withLookups(people.collection, sound({ openid }), lookups)
  if (!row) return { caller: undefined, seen: undefined }
  const seen = Object.fromEntries(Object.entries(asks).map(([name, ask]) => [name, readAsk(ask, row[`see_${name}`])]))
  return { caller: people.record.parse(row), seen }
}

/** The same the other way round, for records that anyone may see: the record first, then whoever is asking. */
export const lookFromRecord = async <S extends Schema>(people: Shelf<S>, openid: string, asks: Asks) => {
  const [[name, ask] = [], ...others] = Object.entries(asks)
  if (name === undefined || !ask) throw new Error('nothing to start from')
  const caller = { from: people.collection, pipeline: [{ $match: sound({ openid }) }, { $limit: 1 }], as: 'see_caller' }
  const besides = others.map(([other, one]) => ['lookup', lookupOf(`see_${other}`, one, fromRecord)] as const)
  const own = ask.own ? [['addFields', ownOf(ask.own, fromRecord.me)] as const] : []
  const less = ask.except ? [['project', exceptOf(ask.except)] as const] : []
  const stages = [['lookup', caller], ['addFields', callerFields], ...own, ...less, ...besides] as const
  const row = await withLookups(ask.shelf.collection, sound(ask.where), stages)
  const found = row && readAsk({ ...people, shelf: people, kind: 'one', where: {}, limit: 1 }, row.see_caller)
  const more = others.map(([other, one]) => [other, row && readAsk(one, row[`see_${other}`])])
  const seen = { [name]: row && ask.shelf.record.parse(row), ...Object.fromEntries(more) }
  return { caller: found as z.output<S> | undefined, seen }
}

/** One read on its own. */
export const read = async <S extends Schema>(ask: Ask<S, 'many'>): Promise<z.output<S>[]> => {
  let chain = db.collection(ask.shelf.collection).aggregate()
  for (const stage of stagesOf(ask, '')) {
    const [key, value] = Object.entries(stage)[0]!
    chain = Reflect.get(chain, key.slice(1)).call(chain, value)
  }
  return soundRows(ask.shelf, (await reach<Found>(chain.end())).list)
}

export const readOne = async <S extends Schema>(shelf: Shelf<S>, where: Filter): Promise<z.output<S> | undefined> => {
  const row = (await reach<Got>(db.collection(shelf.collection).where(sound(where)).limit(1).get())).data[0]
  return row && shelf.record.parse(row)
}

/** Adds a document under its own key. `exists`: the key, or another unique value, is taken. */
export const insert = async (collection: string, document: { _id: string }): Promise<'added' | 'exists'> => {
  soundData(tidy(document))
  try {
    await reach(db.collection(collection).add({ data: tidy(document) }))
    return 'added'
  } catch (error) {
    if (duplicate(error)) return 'exists'
    throw error
  }
}

/**
 * Adds a document once: after a retry, a duplicate or a lost reply the one that is there comes back.
 * `make(n)` is asked for the n-th try, so that another unique value (a case number) can be drawn when one is taken.
 */
export const insertOnce = async <S extends Schema>(
  shelf: Shelf<S>,
  make: (attempt: number) => z.output<S> & { _id: string },
): Promise<{ added: boolean; document: z.output<S> }> => {
  for (let attempt = 0; attempt < 4; attempt++) {
    const document = make(attempt)
    try {
      if ((await insert(shelf.collection, document)) === 'added') return { added: true, document }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
    }
    const there = await readOne(shelf, { _id: document._id })
    if (there) return { added: false, document: there }
  }
  throw new NoAnswer('nothing was added')
}

export type Change = {
  set?: Record<string, unknown>
  push?: Record<string, unknown>
  /** Adds several to a list. */
  add?: Record<string, readonly unknown[]>
  inc?: Record<string, number>
  /** Takes out of a list what has this id, what has any other, or these very values. */
  pull?: Record<string, { id: string } | { ids: readonly string[] } | { notId: string } | { values: readonly string[] }>
  /** Adds to a list that keeps only its newest. */
  keep?: Record<string, { value: unknown; most: number }>
  /** Adds to a list that lies sorted by this path of its parts, so that its order tells nothing of when. */
  sorted?: Record<string, { value: unknown; by: string }>
}
const pulled = (what: NonNullable<Change['pull']>[string]) => {
  if ('values' in what) return _.pull(_.in([...what.values]))
  if ('ids' in what) return _.pull({ id: _.in([...what.ids]) })
  return _.pull('id' in what ? { id: what.id } : { id: _.neq(what.notId) })
}
const mapped = <T>(record: Record<string, T>, make: (value: T) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([path, value]) => [path, make(value)]))

/** One conditional update; the number of documents that met the condition decides who won. */
export const change = async (
  collection: string,
  where: Filter,
  { set = {}, push = {}, add = {}, inc = {}, pull = {}, keep = {}, sorted = {} }: Change,
): Promise<number> => {
  soundData(Object.values(set))
  soundData(Object.values(push))
  soundData(Object.values(add))
  soundData(Object.values(keep))
  soundData(Object.values(sorted))
  const data = {
    ...mapped(set, (value) => _.set(value)),
    ...mapped(push, (value) => _.push([value])),
    ...mapped(add, (values) => _.push([...values])),
    ...mapped(inc, (by) => _.inc(by)),
    ...mapped(pull, pulled),
    ...mapped(keep, ({ value, most }) => _.push({ each: [value], slice: -most })),
    ...mapped(sorted, ({ value, by }) => _.push({ each: [value], sort: { [by]: 1 } })),
  }
  const done = await reach<{ stats: { updated: number } }>(
    db.collection(collection).where(sound(where)).update({ data }),
  )
  return done.stats.updated
}

/** Takes out what meets the condition; gives how many there were. */
export const drop = async (collection: string, where: Filter): Promise<number> => {
  const done = await reach<{ stats: { removed: number } }>(db.collection(collection).where(sound(where)).remove())
  return done.stats.removed
}

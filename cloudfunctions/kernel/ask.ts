import type { Schema } from '../../types/action'
import type { z } from '../../types/z'
import { above, type Filter, sound } from './filter'

/** A collection and the schema of what it holds. */
export type Shelf<S extends Schema = Schema> = { collection: string; record: S }

/**
 * One read that rides along in the caller's round trip. `mine` names the path that must hold the caller's id, `among` one
 * that holds several of which the caller's is one, `only` the paths that are read when not the whole record is wanted.
 */
type Kind = 'one' | 'many' | 'count' | 'tally'
/** `known`: a list of everybody who can be named in a part, so that strangers cost no walk through the map. */
type Own = { path: string; among: string; known: string; me?: string; or?: readonly [path: string, word: string] }
export type Ask<S extends Schema = Schema, Many extends Kind = Kind> = {
  kind: Many
  shelf: Shelf<S>
  where: Filter
  mine?: string
  among?: string
  /** The one with the id of the caller's household. */
  home?: true
  order?: readonly [path: string, direction: 1 | -1]
  limit: number
  only?: readonly string[]
  /** Paths that are not read: what has grown long and nobody asked for. */
  except?: readonly string[]
  /** What is counted apart: the path of a key and the path of its word. */
  by?: readonly [key: string, word: string]
  /** Of a map of many parts only those that name the caller (or `me`) under this key, and those where a path has this word. */
  own?: Own
  /** Others that agree with what was found in this path, read with it; they stand in `beside`. */
  beside?: { path: string; ask: Ask }
}
/** How many there are of a key. */
export type Tally = { key: string; word: string; n: number }
export type Asks = Record<string, Ask>
export type Seen<L> = {
  [K in keyof L]: L[K] extends Ask<infer S, infer M>
    ? M extends 'one'
      ? z.output<S> | undefined
      : M extends 'many'
        ? z.output<S>[]
        : M extends 'tally'
          ? Tally[]
          : number
    : never
}

type More = Pick<Ask, 'mine' | 'among' | 'order' | 'limit' | 'only' | 'own' | 'except'>
export const one = <S extends Schema>(
  shelf: Shelf<S>,
  where: Filter,
  more: Pick<Ask, 'beside' | 'own' | 'home' | 'only' | 'except'> = {},
): Ask<S, 'one'> => ({
  kind: 'one',
  shelf,
  where,
  limit: 1,
  ...more,
})
export const many = <S extends Schema>(shelf: Shelf<S>, where: Filter, more: More): Ask<S, 'many'> => ({
  kind: 'many',
  shelf,
  where,
  ...more,
})
/** How many there are, up to `limit`: a badge never walks a whole collection. */
export const count = <S extends Schema>(shelf: Shelf<S>, where: Filter, more: More): Ask<S, 'count'> => ({
  kind: 'count',
  shelf,
  where,
  ...more,
})

/** How many of each key there are among the first `limit`, the most first. */
export const tally = <S extends Schema>(
  shelf: Shelf<S>,
  where: Filter,
  more: More & Pick<Ask, 'by'>,
): Ask<S, 'tally'> => ({
  kind: 'tally',
  shelf,
  where,
  ...more,
})

type Stage = Record<string, unknown>
const tallied = ([key, word]: readonly [string, string]): Stage[] => [
  { $group: { _id: `$${key}`, word: { $first: `$${word}` }, n: { $sum: 1 } } },
  { $sort: { n: -1, _id: 1 } },
  { $project: { _id: 0, key: '$_id', word: 1, n: 1 } },
]

/** Found by its id: there is no other. */
const isAlone = ({ where, home }: Ask): boolean => home === true || typeof where._id === 'string'

/** The stages that answer an ask, in MongoDB's own words. `me` is the variable or value that stands for the caller's id. */
export const stagesOf = (ask: Ask, me: string): Stage[] => {
  const match: Record<string, unknown> = sound(ask.where)
  if (ask.mine) match.$expr = { $eq: [`$${ask.mine}`, me] }
  if (ask.among) match.$expr = { $in: [me, { $ifNull: [`$${ask.among}`, []] }] }
  if (ask.home) match.$expr = { $eq: ['$_id', '$$home'] }
  const stages: Stage[] = [{ $match: match }]
  if (ask.order) stages.push({ $sort: { [ask.order[0]]: ask.order[1] } })
  if (!isAlone(ask)) stages.push({ $limit: ask.limit })
  if (ask.only) stages.push({ $project: Object.fromEntries(ask.only.map((path) => [path, true])) })
  if (ask.own) stages.push({ $addFields: ownOf(ask.own, me) })
  if (ask.except) stages.push({ $project: exceptOf(ask.except) })
  if (ask.beside) stages.push({ $lookup: besideOf(ask.beside) })
  if (ask.by) stages.push(...tallied(ask.by))
  if (ask.kind === 'count') stages.push({ $count: 'n' })
  return stages
}

export const exceptOf = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, false]))
export const ownOf = ({ path, among, known, me: named, or }: Own, me: unknown): Stage => {
  const mine = { $in: [named ?? me, `$$part.v.${among}`] }
  const cond = or ? { $or: [mine, { $eq: [`$$part.v.${or[0]}`, or[1]] }] } : mine
  const kept = { $filter: { input: { $objectToArray: `$${path}` }, as: 'part', cond } }
  const parts = { $arrayToObject: kept }
  return { [path]: or ? parts : { $cond: [{ $in: [named ?? me, `$${known}`] }, parts, { $literal: {} }] } }
}

/** A value that is missing agrees with nothing. */
const besideOf = ({ path, ask }: NonNullable<Ask['beside']>): Stage => {
  const same = { ...sound(ask.where), [path]: above(''), $expr: { $eq: [`$${path}`, '$$same'] } }
  const pipeline = [{ $match: same }, ...stagesOf(ask, '').slice(1)]
  return { from: ask.shelf.collection, let: { same: `$${path}` }, pipeline, as: 'beside' }
}

/** Where the caller's id and household stand in the row that the look starts from. */
export const fromCaller = { me: '$_id', home: '$household' }
export const fromRecord = { me: '$see_me', home: '$see_home' }
const first = (path: string) => ({ $arrayElemAt: [path, 0] })
/** What makes the caller of a look that started from a record known to the asks behind it. */
export const callerFields = { see_me: first('$see_caller._id'), see_home: first('$see_caller.household') }

/** Of the caller only what the ask speaks of. */
const spokenOf = (ask: Ask, { me, home }: typeof fromCaller) => ({
  ...(ask.mine || ask.among || ask.own ? { me } : {}),
  ...(ask.home ? { home } : {}),
})
export const lookupOf = (name: string, ask: Ask, who = fromCaller): Stage => ({
  from: ask.shelf.collection,
  let: spokenOf(ask, who),
  pipeline: stagesOf(ask, '$$me'),
  as: name,
})

/** One record that does not fit its schema is left out of a list and reported; it must not take the list down with it. */
export const soundRows = <S extends Schema>(shelf: Shelf<S>, rows: readonly unknown[]): z.output<S>[] =>
  rows.flatMap((row) => {
    const parsed = shelf.record.safeParse(row)
    if (parsed.success) return [parsed.data]
    const at = parsed.error.issues.map((issue) => issue.path.join('.'))
    console.error(
      JSON.stringify({
        about: 'a record does not fit',
        shelf: shelf.collection,
        id: Reflect.get(Object(row), '_id'),
        at,
      }),
    )
    return []
  })

/** Rows as they came, parsed by the record's own schema; one that was asked for by itself has to fit. */
export const readAsk = (ask: Ask, rows: unknown): unknown => {
  const list = Array.isArray(rows) ? rows : []
  if (ask.kind === 'count') return list[0]?.n ?? 0
  if (ask.kind === 'tally') return list.filter(({ key }) => typeof key === 'string')
  if (ask.kind === 'many') return soundRows(ask.shelf, list)
  return list.length > 0 ? ask.shelf.record.parse(list[0]) : undefined
}

import type { Input } from '../../types/action'
import type { enrol } from '../../types/vote-desk'
import { mostUnits, type Vote, type VotingUnit } from '../../types/votes'
import { many } from '../kernel/ask'
import { oneOf } from '../kernel/filter'
import { isCommunity, officesUnder } from '../kernel/places'
import { read } from '../kernel/store'
import { electorPaths, electors, households } from './shelves'

export type From = Input<typeof enrol>['from']
/** One that may vote, before it has a number. */
export type Entry = { label: string; area: number; may: string[] }

const adult = (birthYear: number | undefined, now: number): boolean =>
  birthYear === undefined || new Date(now).getUTCFullYear() - birthYear >= 18

/** One more than may be is enough to know that there are too many. */
const limit = mostUnits + 1
const byPerson = async ({ place }: Vote, now: number): Promise<Entry[]> => {
  const where = { community: oneOf(officesUnder(place)) }
  const people = await read(many(electors, where, { order: ['_id', 1], limit, only: electorPaths }))
  return people
    .filter(({ birthYear }) => adult(birthYear, now))
    .map(({ _id, name }) => ({ label: name, area: 0, may: [_id] }))
}
const byHousehold = async ({ place }: Vote, now: number): Promise<Entry[]> => {
  const where = { community: oneOf(officesUnder(place)) }
  const all = await read(many(households, where, { order: ['_id', 1], limit }))
  return all.map(({ name, people }) => ({
    ...{ label: name, area: 0 },
    may: people.flatMap(({ memberId, birthYear }) => (memberId && adult(birthYear, now) ? [memberId] : [])),
  }))
}

type Lines = Extract<From, { kind: 'lines' }>['lines']
/** A name counts only where exactly one member of that community has it: two of the same name vote on paper. */
const byLines = async ({ place }: Vote, lines: Lines): Promise<Entry[]> => {
  const names = [...new Set(lines.map(({ owner }) => owner.trim()).filter(Boolean))]
  const where = { name: oneOf(names), community: oneOf(officesUnder(place).filter(isCommunity)) }
  const people = names.length > 0 ? await read(many(electors, where, { limit, only: electorPaths })) : []
  const owning = (owner: string) => people.filter(({ name }) => name === owner.trim())
  return lines.map(({ label, area, owner }) => {
    const found = owning(owner)
    return { label, area, may: found.length === 1 ? found.map(({ _id }) => _id) : [] }
  })
}

export const entriesFor = (it: Vote, from: From, now: number): Promise<Entry[]> => {
  if (from.kind === 'lines') return byLines(it, from.lines)
  return from.kind === 'members' ? byPerson(it, now) : byHousehold(it, now)
}

export const unitOf = ({ label, area, may }: Entry): VotingUnit => ({
  ...{ label, area, may, see: may, proxy: null, cast: null, paper: null, rev: 0, calls: [] },
})
const words = { members: '登记的居民', households: '登记的家庭', lines: '贴进来的名册' } as const
export const fromWords = (from: From): string => words[from.kind]

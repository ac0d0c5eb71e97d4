import type { JournalEntry } from '../../types/common'
import type { CastMark, UnitNews, VotingUnit } from '../../types/votes'
import type { Ask } from '../kernel/ask'
import { one } from '../kernel/ask'
import { NoAnswer } from '../kernel/failure'
import { above, type Filter } from '../kernel/filter'
import { type Change, change, read } from '../kernel/store'
import { urnOf } from './marks'
import { histories, type OpenUrn, openUrns, plainVotes, urnPaths } from './shelves'

/** The vote and the one unit, without anybody else's. */
export const lookAtUnit = ({ vote, unit }: { vote: string; unit: string }) => ({
  record: one(plainVotes, { _id: vote }, { except: histories }),
  urn: unitAsk(vote, unit),
})
const unitAsk = (vote: string, unit: string): Ask<typeof openUrns.record, 'one'> => ({
  ...one(openUrns, { _id: urnOf(unit), vote }),
  only: [...urnPaths, `units.${unit}`],
})
export const readUnit = async (vote: string, unit: string): Promise<OpenUrn | undefined> => {
  const [urn] = await read({ ...unitAsk(vote, unit), kind: 'many' })
  return urn
}

type Deed = { urn: OpenUrn; unit: string; before: VotingUnit }
type News = { act: string; at: number; by: JournalEntry['by']; to: string; note?: string; tell: readonly string[] }
/** Nothing happened to the unit since it was looked at, and above all it has not voted. */
const untouched = (unit: string, { rev }: VotingUnit): Filter => ({
  [`units.${unit}.rev`]: rev,
  [`units.${unit}.cast`]: null,
})
/** One conditional update of a unit. `unknown`: the reply was lost, look again. */
export const changeUnit = async (
  { urn, unit, before }: Deed,
  { where, patch, news }: { where: Filter; patch: Change; news: News },
): Promise<'won' | 'lost' | 'unknown'> => {
  const { tell, ...said } = news
  const entry = { rev: before.rev + 1, key: '', hash: '', office: urn.place, ...said }
  const happened: UnitNews = { id: `${unit}:${entry.rev}`, unit, entry, to: [...tell] }
  try {
    const done = await change(
      openUrns.collection,
      { _id: urn._id, ...untouched(unit, before), ...where },
      {
        ...patch,
        set: { ...patch.set, fresh: true },
        inc: { ...patch.inc, [`units.${unit}.rev`]: 1 },
        push: { happened },
      },
    )
    return done === 1 ? 'won' : 'lost'
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return 'unknown'
  }
}

/** The hours of the vote, held against the urn in the very write: nothing comes in at its end or later. */
export const whileOpen = (now: number): Filter => ({ shut: false, closesAt: above(now) })

type Put = { cast: CastMark; choice: string; receipt: string; named: boolean; where?: Filter; news: News }
/** A ballot into its urn: that the unit voted in one place, what was voted in another, in one write. */
export const putBallot = (deed: Deed, { cast, choice, receipt, named, where, news }: Put) => {
  const { unit, before } = deed
  const slip = { r: receipt, c: choice, u: named ? before.label : '', a: named ? before.area : 0 }
  return changeUnit(deed, {
    where: { ...whileOpen(cast.at), ...where },
    patch: {
      set: { [`units.${unit}.cast`]: cast, [`units.${unit}.paper`]: null },
      inc: { took: 1, tookArea: before.area },
      sorted: { slips: { value: slip, by: 'r' } },
    },
    news,
  })
}

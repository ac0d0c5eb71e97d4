import type { On } from '../../types/centres'
import { type VerdictCode, verdictOfPlace } from '../../types/checks'
import { epoch, placeIn, windowAt, windowLength } from '../../types/codes'
import type { Centre } from '../../types/district'
import { today } from '../kernel/dates'
import { markOf, proofOf, screenCode } from '../kernel/passes'
import { centres } from '../kernel/places'
import { linkedRows } from '../kernel/qr'
import type { Listed } from './shelves'

const day = 86_400_000
/** Which code hangs on the wall now. A new one is printed by counting this up. */
export const wallEdition = 1

export const centreCalled = (id: string): Centre | undefined => centres.find((one) => one.id === id)

/** The sessions between two instants, soonest first. What is cancelled or not published is not on. */
export const sessionsOf = (list: readonly Listed[], from: number, to: number): On[] =>
  list
    .filter(({ state }) => state === 'open' || state === 'closed')
    .flatMap(({ _id, sessions, title, where, sample, capacity, left }) =>
      sessions.map((one) => ({
        ...{ id: _id, session: one.id, title, where, from: one.from, to: one.to, left, capacity, sample },
      })),
    )
    .filter((one) => one.to > from && one.from < to)
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
export const weekAfter = (now: number): number => now + 7 * day
export const isToday = (one: On, now: number): boolean => today(one.from) === today(now)

/** Of which centre a code is, by what it says itself; whether that is true is asked next. */
export const centreIn = (code: string): Centre | undefined => {
  const mark = placeIn(code)?.centre
  return centres.find(({ id }) => markOf(id) === mark)
}
/** A code of any of the centres. */
export const verdictOfCode = (code: string, now: number): { verdict: VerdictCode; centre?: Centre } => {
  const centre = centreIn(code)
  const verdict = verdictOfPlace(code, { centre: markOf(centre?.id ?? ''), edition: wallEdition, proofOf }, now)
  return centre && verdict === 'OK' ? { verdict, centre } : { verdict }
}

const ahead = 4
/** The codes of this half minute and the next ones, so that a screen without network for a moment goes on. */
export const codesFrom = (centre: string, now: number) =>
  Array.from({ length: ahead }, (_, at) => {
    const window = windowAt(now) + at
    const from = epoch + window * windowLength
    return { from, until: from + windowLength, rows: linkedRows(screenCode(centre, window)) }
  })

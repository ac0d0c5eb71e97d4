import { Calendar, type Year } from '../../types/calendar'
import { z } from '../../types/z'
import { type Ask, one } from './ask'

export const calendars = { collection: 'calendar', record: Calendar }
/** The one calendar of the district. */
export const calendarId = 'yl'

const Table = z.pick(Calendar, { rev: true, years: true })
const calendarAsk: Ask = {
  ...one({ collection: 'calendar', record: Table }, { _id: calendarId }),
  only: ['rev', 'years'],
}

let counting = false
/** Said by what counts working days: a function that has none of it never asks for the table. */
export const countWorkdays = (): void => {
  counting = true
}
/** Asked for together with the caller of every act: staff's newest table is there before anything is counted, at no round trip more. */
export const calendarAsks = (): Ask[] => (counting ? [calendarAsk] : [])

type Days = { off: ReadonlySet<string>; work: ReadonlySet<string> }
const daysOf = (list: readonly { day: string }[]) => new Set(list.map(({ day }) => day))
let followed: { rev: number; years: ReadonlyMap<number, Days> } = { rev: 0, years: new Map() }

/** The table that counts from now on in this process; what was read is what is kept, so that a call in between does no harm. */
export const follow = ({ rev, years }: { rev: number; years: readonly Year[] }): void => {
  if (rev === followed.rev) return
  followed = {
    rev,
    years: new Map(years.map(({ year, off, work }) => [year, { off: daysOf(off), work: daysOf(work) }])),
  }
}
/** The same, of rows as they came; a table that does not fit is reported and not followed. */
export const followRows = (rows: unknown): void => {
  const [row] = Array.isArray(rows) ? rows : []
  const read = row === undefined ? undefined : Table.safeParse(row)
  if (read?.success) follow(read.data)
  else if (read) console.error(JSON.stringify({ about: 'the calendar does not fit' }))
}

/** The edition of the calendar that counts in this process. */
export const followedRev = (): number => followed.rev

/** What staff entered for a year. */
export const enteredFor = (year: number): Days | undefined => followed.years.get(year)

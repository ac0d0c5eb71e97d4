import type { Application } from '../../types/applications'
import type { Calendar } from '../../types/calendar'
import type { JournalEntry } from '../../types/common'
import { many } from '../kernel/ask'
import { calendarId, calendars, follow } from '../kernel/calendar'
import { today } from '../kernel/dates'
import { above } from '../kernel/filter'
import { handOnAll } from '../kernel/hand-on'
import { change, insert, read, readOne } from '../kernel/store'
import { owedBy } from './clock'
import { recounted } from './rules'
import { applications } from './shelves'

/** By then every call that began with the table of before has ended (the functions' own limit is 20 s). */
const settled = 60_000
const batch = 100
const batches = 5

const blank: Calendar = { _id: calendarId, rev: 1, years: [], sweep: null, journal: [], unsent: false }

const entryFor = (it: Application, now: number, fresh: ReturnType<typeof recounted>): JournalEntry => {
  const [before, after] = [owedBy(it), owedBy({ ...it, ...fresh })].map(today)
  const promise = fresh && fresh.dueAt !== it.dueAt ? `，办结期限从 ${today(it.dueAt)} 改为 ${today(fresh.dueAt)}` : ''
  return {
    ...{ rev: it.rev + 1, at: now, act: 'applications.recount', to: it.state, office: it.office },
    note: `节假日安排有调整${promise || `，这一步的期限从 ${before} 改为 ${after}`}`,
    ...{ by: { id: 'clock', name: '时钟', role: 'clock' }, key: `clock-${it.rev + 1}`, hash: '' },
  }
}

/** By compare-and-set; who acted meanwhile may have left the old dates, so the case is looked at again. */
export const recount = async (it: Application | undefined, now: number, tries = 3): Promise<number> => {
  const fresh = it?.open ? recounted(it, now) : undefined
  if (!it || !fresh || tries === 0) return 0
  const entry = entryFor(it, now, fresh)
  const patch = { set: { ...fresh, rev: entry.rev, unsent: true }, push: { journal: entry } }
  if ((await change(applications.collection, { _id: it._id, rev: it.rev }, patch)) === 1) return 1
  return recount(await readOne(applications, { _id: it._id }), now, tries - 1)
}

const sweepOn = async (calendar: Calendar, now: number): Promise<number> => {
  let done = 0
  let { sweep } = calendar
  for (let n = 0; n < batches && sweep; n++) {
    const rows: Application[] = await read(
      many(applications, { open: true, _id: above(sweep.after) }, { order: ['_id', 1], limit: batch }),
    )
    for (const it of rows) done += await recount(it, now)
    sweep = rows.length < batch ? null : { at: sweep.at, after: rows[rows.length - 1]?._id ?? '' }
    // Edited meanwhile: the new edit begins anew.
    const same = { _id: calendar._id, rev: calendar.rev }
    if ((await change(calendars.collection, same, { set: { sweep } })) === 0) return done
  }
  return done
}

/**
 * The timer's part of the calendar: the newest table counts from here on, its journal is handed on, and after a change
 * every open case is counted anew. A date follows from what its clock runs from and the table alone, so that a second
 * run changes nothing.
 */
export const keepCalendar = async (now: number): Promise<number> => {
  const calendar = await readOne(calendars, { _id: calendarId })
  if (!calendar) {
    await insert(calendars.collection, blank)
    return 0
  }
  follow(calendar)
  if (calendar.unsent) await handOnAll({ shelf: calendars, messagesOf: () => [] })
  return calendar.sweep && now >= calendar.sweep.at + settled ? sweepOn(calendar, now) : 0
}

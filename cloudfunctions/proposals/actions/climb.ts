import { climb as contract } from '../../../types/screening'
import { many } from '../../kernel/ask'
import { calendarId, calendars, follow, followedRev } from '../../kernel/calendar'
import { above } from '../../kernel/clock'
import { below } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { leadersOf } from '../../kernel/leaders'
import { read, readOne } from '../../kernel/store'
import { recount, strikeOf, struck } from '../clockwork'
import { proposals } from '../shelves'

const batch = 100

/** After the calendar changed every open clock is counted anew before any of them strikes. */
const keepCalendar = async (now: number): Promise<void> => {
  const calendar = await readOne(calendars, { _id: calendarId })
  if (calendar) follow(calendar)
  const old = { open: true, calendar: below(followedRev()) }
  for (let rows = batch; rows === batch; ) {
    const stale = await read(many(proposals, old, { order: ['calendar', 1], limit: batch }))
    let done = 0
    for (const it of stale) if (await recount(it, now)) done += 1
    rows = done
  }
}

export const climb = onTimer(contract, async ({ now }) => {
  await keepCalendar(now)
  const due = { open: true, 'watch.next.at': below(now + 1) }
  const waiting = await read(many(proposals, due, { order: ['watch.next.at', 1], limit: batch }))
  const leaders = await leadersOf(
    waiting.flatMap(({ office }) => [office, ...above(office)]),
    now,
  )
  const done = { warned: 0, climbed: 0, lapsed: 0 }
  for (const it of waiting) {
    const what = strikeOf(it, now, leaders)
    if (!what || !(await struck(it, now, what))) continue
    if (what.act === 'warn') done.warned += 1
    if (what.act === 'climb') done.climbed += 1
    if (what.act === 'lapse') done.lapsed += 1
  }
  return done
})

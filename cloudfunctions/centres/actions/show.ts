import { centre as contract } from '../../../types/centres'
import { today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { read } from '../../kernel/store'
import { coming, visitsOn } from '../looks'
import { daysAsked, withHeld } from '../rooms'
import { centreCalled, isToday, sessionsOf, weekAfter } from '../rules'

const asksFor = (id: string, now: number) => ({
  rows: coming(centreCalled(id)?.path ?? 'yl', now),
  days: daysAsked(id, today(now)),
  visits: visitsOn(id, today(now)),
})

/** Somebody whom the community does not know yet may look as well, with some reads more. */
export const show = handle(contract, {
  look: ({ id }, { now }) => asksFor(id, now),
  act: async ({ input: { id }, seen, context: { now }, fail }) => {
    const it = centreCalled(id) ?? fail('UNKNOWN_CENTRE')
    const asks = asksFor(id, now)
    const [rows, days, visits] = await Promise.all([
      seen.rows ?? read(asks.rows),
      seen.days ?? read(asks.days),
      seen.visits ?? read(asks.visits),
    ])
    const week = sessionsOf(rows, now, weekAfter(now))
    return {
      ...{ centre: it, placeName: nameOf(it.path), at: now, rooms: withHeld(id, days), visits: visits.length },
      today: week.filter((one) => isToday(one, now)),
      week: week.filter((one) => !isToday(one, now)),
    }
  },
})

import { kiosk as contract } from '../../../types/centres'
import { today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { coming, visitsOn } from '../looks'
import { centreCalled, codesFrom, sessionsOf, weekAfter } from '../rules'

export const kiosk = handle(contract, {
  look: ({ id }, { now }) => ({
    rows: coming(centreCalled(id)?.path ?? 'nowhere', now),
    visits: visitsOn(id, today(now)),
  }),
  target: (_seen, { id }) => {
    const centre = centreCalled(id)
    return centre && { offices: [centre.path] }
  },
  act: ({ input: { id }, seen, context: { now }, fail }) => {
    const it = centreCalled(id) ?? fail('NOT_FOUND')
    const week = sessionsOf(seen.rows, now, weekAfter(now))
    return {
      ...{ name: it.name, at: now, visits: seen.visits.length, codes: codesFrom(id, now) },
      now: week.find(({ from }) => from <= now) ?? null,
      next: week.find(({ from }) => from > now) ?? null,
    }
  },
})

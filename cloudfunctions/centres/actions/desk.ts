import { desk as contract, roomDaysAhead } from '../../../types/centres'
import { yes } from '../../../types/common'
import { many } from '../../kernel/ask'
import { dayAfter, today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { printedCode } from '../../kernel/passes'
import { linkedRows } from '../../kernel/qr'
import { visitsOn } from '../looks'
import { daysAsked, withHeld } from '../rooms'
import { centreCalled, wallEdition } from '../rules'
import { visits } from '../shelves'

export const desk = handle(contract, {
  look: ({ id, day }, { now }) => ({
    days: daysAsked(id, day ?? today(now)),
    asked: many(visits, { centre: id, day: today(now), state: 'asked' }, { limit: 50 }),
    visits: visitsOn(id, today(now)),
  }),
  target: (_seen, { id }) => {
    const centre = centreCalled(id)
    return centre && { offices: [centre.path] }
  },
  act: ({ input: { id, day }, seen, context: { now }, fail }) => {
    const it = centreCalled(id) ?? fail('NOT_FOUND')
    return {
      ...{ name: it.name, day: day ?? today(now), lastDay: dayAfter(today(now), roomDaysAhead) },
      rooms: withHeld(id, seen.days),
      asked: seen.asked
        .map(({ _id, rev, person, at }) => ({ id: _id, rev, name: person.name, at }))
        .sort((a, b) => a.at - b.at),
      visits: seen.visits.length,
      printed: linkedRows(printedCode(id, wallEdition)),
      can: { book: yes },
    }
  },
})

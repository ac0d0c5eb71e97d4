import { minutesOf } from '../../../types/attending'
import { attended as contract } from '../../../types/check-in'
import { conflictsOf } from '../../../types/scans'
import { handle } from '../../kernel/handle'
import { blocksOf, lookAtDoor } from '../at-door'
import { expected, placesOf, recordOf, sessionIn } from '../door'

export const attended = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: ({ input, seen: { it }, context: { now }, fail }) => {
    if (!it) return fail('NOT_FOUND')
    const at = sessionIn(it, input.session) ?? fail('NO_SESSION')
    const record = recordOf(at)
    const came = Object.entries(record.came ?? {}).map(([seat, one]) => ({
      ...{ seat, ...one },
      minutes: it.hours ? minutesOf(at.session, one, record.left?.[seat]) : null,
    }))
    const away = expected(placesOf(at)).filter(({ state }) => state === 'good')
    return {
      ...{ title: it.title, from: at.session.from, to: at.session.to, left: it.left, hours: it.hours },
      over: now >= at.session.to,
      came: came.sort((a, b) => (b.sources[0]?.at ?? 0) - (a.sources[0]?.at ?? 0)),
      asked: away.flatMap(({ mark, household, person, name }) => {
        const asked = record.asked?.[mark]
        return asked ? [{ household, person, name, at: asked.at }] : []
      }),
      conflicts: conflictsOf({ came: record.came ?? {} }),
      uncounted: Object.values(record.uncounted ?? {}).sort((a, b) => a.at - b.at),
      missing: away.map(({ household, person, name, group }) => ({ household, person, name, family: group.name })),
      blocks: blocksOf(at),
    }
  },
})

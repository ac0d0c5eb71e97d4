import { doorOpens } from '../../../types/attending'
import { here as contract, type On } from '../../../types/centres'
import { verdicts } from '../../../types/checks'
import { placeIn } from '../../../types/codes'
import type { Member } from '../../../types/members'
import { many, one } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { attendanceId, seatMark } from '../../kernel/tickets'
import { today } from '../../kernel/workdays'
import { comingForMe } from '../looks'
import { centreIn, sessionsOf, verdictOfCode } from '../rules'
import { attendance, type Joined, visits } from '../shelves'

type Came = ReadonlySet<string>
/** Those of the own family who have a seat in this session, and whether they are in. */
const peopleOf = (on: On, { groups }: Joined, { came, me }: { came: Came; me: Member }) =>
  Object.entries(groups)
    .filter(([, { seat, members }]) => seat === 'seated' && members.includes(me._id))
    .flatMap(([household, { people }]) =>
      people
        .filter(({ coming }) => coming)
        .map(({ id, name }) => {
          const mark = seatMark({ activity: on.id, session: on.session, household, person: id })
          return { household, id, name, in: came.has(`${attendanceId(on.id, on.session)}:${mark}`) }
        }),
    )

const wayOf = (code: string) => placeIn(code)?.kind ?? null

export const here = handle(contract, {
  look: ({ code }, { now }) => {
    const centre = centreIn(code)
    const place = centre?.path ?? 'nowhere'
    return {
      rows: comingForMe(place, now),
      came: many(attendance, { place, to: above(now) }, { limit: 20 }),
      visit: { ...one(visits, { centre: centre?.id ?? '', day: today(now) }), mine: 'person.id' },
    }
  },
  act: ({ input: { code }, seen, caller, context: { now }, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const { verdict, centre } = verdictOfCode(code, now)
    const word = verdicts[verdict]
    if (!centre) return { verdict, word, way: wayOf(code), centre: null, visit: null, on: [] }
    const came = new Set(seen.came.flatMap(({ _id, came }) => Object.keys(came).map((mark) => `${_id}:${mark}`)))
    const on = sessionsOf(seen.rows, now, now + doorOpens).map((one) => {
      const row = seen.rows.find(({ _id }) => _id === one.id)
      return { ...one, people: row ? peopleOf(one, row, { came, me: caller }) : [] }
    })
    const { id, name } = centre
    return { verdict, word, way: wayOf(code), centre: { id, name }, visit: seen.visit?.state ?? null, on }
  },
})

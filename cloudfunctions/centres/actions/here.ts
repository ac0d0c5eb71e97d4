import { doorOpens } from '../../../types/attending'
import { here as contract, type On } from '../../../types/centres'
import { leaveGrace, verdicts } from '../../../types/checks'
import { placeIn } from '../../../types/codes'
import type { Member } from '../../../types/members'
import { one } from '../../kernel/ask'
import { today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { scannedAt, whenScanned } from '../../kernel/scanned'
import { seatMark } from '../../kernel/tickets'
import { comingForMe } from '../looks'
import { centreIn, sessionsOf, verdictOfCode } from '../rules'
import { type Joined, visits } from '../shelves'

/** Those of the own family who have a seat in this session: whether they are in, and whether they left. */
const peopleOf = (on: On, { groups, doors }: Joined, me: Member) => {
  const record = doors?.[on.session]
  const has = (part: Record<string, unknown> | undefined, mark: string) => part?.[mark] !== undefined
  return Object.entries(groups)
    .filter(([, { seat, members }]) => seat === 'seated' && members.includes(me._id))
    .flatMap(([household, { people }]) =>
      people
        .filter(({ coming }) => coming)
        .map(({ id, name }) => {
          const mark = seatMark({ activity: on.id, session: on.session, household, person: id })
          const isIn = has(record?.came, mark)
          const asked = !isIn && has(record?.asked, mark)
          return { household, id, name, in: isIn, left: has(record?.left, mark), asked }
        }),
    )
}
/** What is on and may be entered, and what is over so lately that people may still check out. */
const onFor = (rows: readonly Joined[], me: Member, now: number) =>
  sessionsOf(rows, now - leaveGrace, now + doorOpens).flatMap((one) => {
    const row = rows.find(({ _id }) => _id === one.id)
    if (!row || (one.to <= now && !row.hours)) return []
    return [{ ...one, hours: row.hours, over: one.to <= now, people: peopleOf(one, row, me) }]
  })

const wayOf = (code: string) => placeIn(code)?.kind ?? null

export const here = handle(contract, {
  look: ({ code }, { now }) => {
    const centre = centreIn(code)
    const place = centre?.path ?? 'nowhere'
    return {
      rows: comingForMe(place, now - leaveGrace),
      visit: { ...one(visits, { centre: centre?.id ?? '', day: today(now) }), mine: 'person.id' },
    }
  },
  act: ({ input: { code, scanned: before }, seen, caller, context: { now }, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const whose = { code, person: caller._id }
    const when = whenScanned(before, whose, now)
    const scanned = scannedAt(whose, when)
    const { verdict, centre } = verdictOfCode(code, when)
    const word = verdicts[verdict]
    if (!centre) return { scanned, verdict, word, way: wayOf(code), centre: null, visit: null, on: [] }
    const on = onFor(seen.rows, caller, now)
    const { id, name } = centre
    return { verdict, word, way: wayOf(code), scanned, centre: { id, name }, visit: seen.visit?.state ?? null, on }
  },
})

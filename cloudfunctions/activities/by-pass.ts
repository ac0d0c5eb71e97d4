import type { Input, Output } from '../../types/action'
import { doorOpens } from '../../types/attending'
import type { checkIn } from '../../types/check-in'
import { type Door, verdictOfTicket, verdicts } from '../../types/checks'
import { type Pass, passIn } from '../../types/codes'
import type { Source } from '../../types/scans'
import type { Context } from '../kernel/context'
import { readDoorPass } from '../kernel/door-pass'
import { NoAnswer } from '../kernel/failure'
import { having, oneOf } from '../kernel/filter'
import { isOurs, markOf, yearsOf } from '../kernel/passes'
import { change } from '../kernel/store'
import { seatMark } from '../kernel/tickets'
import { activities } from './shelves'

type Asked = { input: Input<typeof checkIn>; context: Context; key: string }
type Seat = { household: string; person: string; name: string }
type Staff = NonNullable<ReturnType<typeof readDoorPass>>

type Told = { seat: Seat; told: Staff; now: number }
/** The door as its pass tells of it: the seat on the ticket is the one that is named, or it is nobody's. */
const doorOf = (input: Asked['input'], { seat, told: { from, to }, now }: Told): Door => ({
  ...{ activity: markOf(input.id), session: Number(input.session.slice(1)), calledOff: false },
  ...{ opensAt: from - doorOpens, closesAt: to, keys: yearsOf(now), verify: isOurs },
  line: ({ pass }) =>
    pass.ticket === seatMark({ activity: input.id, session: input.session, ...seat })
      ? { edition: pass.edition, state: 'good' }
      : undefined,
})

/** Holds only while the seat stands, with this very ticket, and nobody is in on it. */
const seatStands = ({ id, session }: Asked['input'], { household, person, name }: Seat, { ticket, edition }: Pass) => ({
  ...{ _id: id, state: oneOf(['open', 'closed']), [`groups.${household}.seat`]: 'seated' },
  [`groups.${household}.people`]: having({
    ...{ id: person, name, coming: true, edition: edition === 1 ? oneOf([1, null]) : edition },
  }),
  [`doors.${session}.came.${ticket}`]: null,
})

/**
 * A ticket at a door that the cloud vouched for a moment ago: one conditional update and nothing else. Everything that is
 * not plainly good goes the usual way, where it gets its exact verdict.
 */
export const byPass = async ({ input, context, key }: Asked): Promise<Output<typeof checkIn> | undefined> => {
  const { id, session, device, what, pass: word, leaving } = input
  const { now, openid } = context
  if (leaving || !word || what.kind !== 'ticket' || !what.seat) return undefined
  const told = readDoorPass(word, { openid, activity: id, session, device }, now)
  const pass = passIn(what.code)?.pass
  if (!told || !pass || verdictOfTicket(what.code, doorOf(input, { seat: what.seat, told, now }), now) !== 'OK')
    return undefined
  const { name } = what.seat
  const source: Source = { nonce: key, device, staff: told.staff.id, who: told.staff.name, at: now, way: 'ticket' }
  const set = { [`doors.${session}.came.${pass.ticket}`]: { name, sources: [source] } }
  try {
    const where = seatStands(input, what.seat, pass)
    const won = await change(activities.collection, where, { set, inc: { [`doors.${session}.rev`]: 1 } })
    if (won !== 1) return undefined
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return undefined
  }
  return { verdict: 'OK', word: verdicts.OK, name, family: '', came: null, n: null, first: null }
}

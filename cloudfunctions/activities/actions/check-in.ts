import type { Attended } from '../../../types/attending'
import { checkIn as contract } from '../../../types/check-in'
import { type VerdictCode, verdictOfTicket, verdicts } from '../../../types/checks'
import { passIn } from '../../../types/codes'
import type { Source } from '../../../types/scans'
import { type Given, handle } from '../../kernel/handle'
import { lookAtDoor } from '../at-door'
import { type At, doorFor, enterAll, expected, hasScan, type Place, placesOf, recordOf, sessionIn } from '../door'

type Asked = Given<typeof contract, never>

/** Whose seat it is about, and what the door says to it. */
const judged = (at: At, places: readonly Place[], { input: { what }, context: { now } }: Asked) => {
  const door = doorFor(at, places, now)
  if (what.kind === 'ticket') {
    const mark = passIn(what.code)?.pass.ticket
    return { verdict: verdictOfTicket(what.code, door, now), place: places.find((one) => one.mark === mark) }
  }
  const place = places.find(({ household, person }) => household === what.household && person === what.person)
  if (!place) return { verdict: 'NOT_LISTED' as const, place }
  if (place.state !== 'good') return { verdict: place.state === 'in' ? ('ALREADY' as const) : ('VOID' as const), place }
  if (door.calledOff) return { verdict: 'CALLED_OFF' as const, place }
  if (now < door.opensAt) return { verdict: 'TOO_EARLY' as const, place }
  return { verdict: now < door.closesAt ? ('OK' as const) : ('TOO_LATE' as const), place }
}

/** Nothing of a person is said before the code was believed. */
const silent: readonly VerdictCode[] = [
  'FORGED',
  'OLD_KEY',
  'UNREADABLE',
  'WRONG_KIND',
  'OTHER_ACTIVITY',
  'OTHER_SESSION',
]
const said = (verdict: VerdictCode, place: Place | undefined, [record, places]: [Attended, readonly Place[]]) => {
  const whose = silent.includes(verdict) ? undefined : place
  const [first] = whose ? (record.came[whose.mark]?.sources ?? []) : []
  return {
    ...{ verdict, word: verdicts[verdict], name: whose?.name ?? '', family: whose?.group.name ?? '' },
    ...{ came: Object.keys(record.came).length, n: expected(places).length },
    first: first ? { at: first.at, staff: first.who ?? first.staff, device: first.device } : null,
  }
}

/** One look and one conditional update; the client key is the scan's nonce, so that a scan sent again finds itself. */
export const checkIn = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: async (given) => {
    const { input, seen, caller, context, key, fail } = given
    if (!seen.it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(seen.it, input.session) ?? fail('NO_SESSION')
    const places = placesOf(at, seen.record)
    const { verdict, place } = judged(at, places, given as Asked)
    const before = hasScan(seen.record, key)
    if (before && before !== place?.mark) return fail('KEY_REUSED')
    if (before) return said('OK', place, [recordOf(at, seen.record), places])
    if (verdict !== 'OK' || !place) return said(verdict, place, [recordOf(at, seen.record), places])
    const way = input.what.kind === 'ticket' ? ('ticket' as const) : ('desk' as const)
    const source: Source = {
      nonce: key,
      device: input.device,
      staff: caller._id,
      who: caller.name,
      at: context.now,
      way,
    }
    const done = await enterAll(at, seen.record, [[place], source])
    if (done === 'in') {
      const record = recordOf(at, seen.record)
      const came = { ...record.came, [place.mark]: { name: place.name, sources: [source] } }
      return said('OK', place, [{ ...record, came }, places])
    }
    if (!done.came[place.mark]) return fail('BUSY')
    return said(hasScan(done, key) ? 'OK' : 'ALREADY', place, [done, places])
  },
})

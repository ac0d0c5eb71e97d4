import type { Attended } from '../../../types/attending'
import { checkIn as contract } from '../../../types/check-in'
import {
  type Door,
  mayLeave,
  type VerdictCode,
  verdictOfLeaving,
  verdictOfTicket,
  verdicts,
} from '../../../types/checks'
import { passIn } from '../../../types/codes'
import type { Source } from '../../../types/scans'
import { type Given, handle } from '../../kernel/handle'
import { lookAtDoor } from '../at-door'
import { byPass } from '../by-pass'
import { type At, doorFor, enterAll, expected, hasScan, type Place, placesOf, recordOf, sessionIn } from '../door'
import { fold } from '../folding'

type Asked = Given<typeof contract, never>

const verdictOfName = (place: Place | undefined, door: Door, { leaving, now }: { leaving: boolean; now: number }) => {
  if (!place) return 'NOT_LISTED'
  if (place.state === 'void') return 'VOID'
  if (leaving) return place.state === 'in' ? mayLeave(door, now) : 'NOT_IN'
  if (place.state === 'in') return 'ALREADY'
  if (door.calledOff) return 'CALLED_OFF'
  if (now < door.opensAt) return 'TOO_EARLY'
  return now < door.closesAt ? 'OK' : 'TOO_LATE'
}
/** Whose seat it is about, and what the door says to it. */
const judged = (
  at: At,
  places: readonly Place[],
  { input: { what, leaving = false }, context: { now } }: Asked,
): { verdict: VerdictCode; place: Place | undefined } => {
  const door = doorFor(at, places, now)
  if (what.kind === 'ticket') {
    const mark = passIn(what.code)?.pass.ticket
    const verdict = (leaving ? verdictOfLeaving : verdictOfTicket)(what.code, door, now)
    return { verdict, place: places.find((one) => one.mark === mark) }
  }
  const place = places.find(({ household, person }) => household === what.household && person === what.person)
  return { verdict: verdictOfName(place, door, { leaving, now }), place }
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
  const { came = {} } = record
  const [first] = whose ? (came[whose.mark]?.sources ?? []) : []
  return {
    ...{ verdict, word: verdicts[verdict], name: whose?.name ?? '', family: whose?.group.name ?? '' },
    ...{ came: Object.keys(came).length, n: expected(places).length },
    first: first ? { at: first.at, staff: first.who ?? first.staff, device: first.device } : null,
  }
}

type Entry = { at: At; places: readonly Place[]; place: Place; source: Source }
const enter = async ({ at, places, place, source }: Entry) => {
  const done = await enterAll(at, [[place], source])
  const record = recordOf(done === 'in' ? at : done)
  const { came = {} } = record
  if (done === 'in')
    return said('OK', place, [
      { ...record, came: { ...came, [place.mark]: { name: place.name, sources: [source] } } },
      places,
    ])
  if (!came[place.mark]) return 'BUSY' as const
  return said(hasScan(record, source.nonce) ? 'OK' : 'ALREADY', place, [record, places])
}
const leave = async ({ at, places, place, source }: Entry) => {
  const done = await fold(at, [{ source, seat: place.mark, name: place.name, leaving: true }])
  return done === 'BUSY' ? done : said('OUT', place, [done, places])
}

/** One look and one conditional update; the client key is the scan's nonce, so that a scan sent again finds itself. */
export const checkIn = handle(contract, {
  quick: ({ input, context, key }) => byPass({ input, context, key }),
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: async (given) => {
    const { input, seen, caller, context, key, fail } = given
    if (!seen.it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(seen.it, input.session) ?? fail('NO_SESSION')
    const [places, record] = [placesOf(at), recordOf(at)]
    const { verdict, place } = judged(at, places, given as Asked)
    const { leaving = false } = input
    const before = hasScan(record, key, leaving)
    if ((before && before !== place?.mark) || hasScan(record, key, !leaving)) return fail('KEY_REUSED')
    if (before) return said(leaving ? 'OUT' : 'OK', place, [record, places])
    if (!place || (verdict !== 'OK' && verdict !== 'OUT')) return said(verdict, place, [record, places])
    const named = record.asked?.[place.mark] ? ('printed' as const) : ('desk' as const)
    const way = input.what.kind === 'ticket' ? ('ticket' as const) : named
    const by = { nonce: key, device: input.device, staff: caller._id, who: caller.name }
    const entry = { at, places, place, source: { ...by, at: context.now, way } }
    const done = verdict === 'OUT' ? await leave(entry) : await enter(entry)
    return done === 'BUSY' ? fail('BUSY') : done
  },
})

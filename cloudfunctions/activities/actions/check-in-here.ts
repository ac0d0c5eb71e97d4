import { checkInHere as contract } from '../../../types/check-in'
import { verdictOfPlace, verdicts } from '../../../types/checks'
import { placeIn } from '../../../types/codes'
import type { Source } from '../../../types/scans'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { markOf, proofOf } from '../../kernel/passes'
import { centres } from '../../kernel/places'
import { attendanceId } from '../../kernel/tickets'
import { doorWords, enterAll, hasScan, placesOf, sessionIn } from '../door'
import { activities, attendance } from '../shelves'

const said = (verdict: keyof typeof verdicts, names: string[] = []) => ({ verdict, word: verdicts[verdict], names })

/** Only the screen's code of the centre where the activity is: the one on the wall says nothing of the hour. */
export const checkInHere = handle(contract, {
  look: ({ id, session }) => ({
    it: one(activities, { _id: id }, { own: { path: 'groups', among: 'members', known: 'members' } }),
    record: one(attendance, { _id: attendanceId(id, session) }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, seen, caller, context: { now }, key, fail }) => {
    if (!seen.it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(seen.it, input.session) ?? fail('NO_SESSION')
    const asked = new Set(input.people.map(({ household, id }) => `${household}:${id}`))
    const own = placesOf(at, seen.record).filter(
      ({ household, person, group }) => asked.has(`${household}:${person}`) && group.members.includes(caller._id),
    )
    if (own.length !== asked.size || own.some(({ state }) => state === 'void')) return fail('NOT_IN')
    const names = own.map(({ name }) => name)
    if (hasScan(seen.record, key)) return said('OK', names)
    const centre = centres.find(({ path }) => path === seen.it?.place)
    const verdict = verdictOfPlace(input.code, { centre: markOf(centre?.id ?? ''), edition: 1, proofOf }, now)
    if (verdict !== 'OK') return said(verdict)
    if (placeIn(input.code)?.kind !== 'screen') return said('WRONG_KIND')
    const door = doorWords(at)
    if (door.calledOff) return said('CALLED_OFF')
    if (now < door.opensAt) return said('TOO_EARLY')
    if (now >= door.closesAt) return said('TOO_LATE')
    const entering = own.filter(({ state }) => state === 'good')
    if (entering.length === 0) return said('ALREADY', names)
    const source: Source = { nonce: key, device: 'screen', staff: caller._id, who: caller.name, at: now, way: 'screen' }
    const done = await enterAll(at, seen.record, [entering, source])
    if (done === 'in' || hasScan(done, key)) return said('OK', names)
    return entering.every(({ mark }) => done.came[mark]) ? said('ALREADY', names) : fail('BUSY')
  },
})

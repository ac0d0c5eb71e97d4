import { checkInHere as contract } from '../../../types/check-in'
import { verdictOfPlace } from '../../../types/checks'
import { placeIn } from '../../../types/codes'
import type { Source } from '../../../types/scans'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { markOf, proofOf } from '../../kernel/passes'
import { centres } from '../../kernel/places'
import { whenScanned } from '../../kernel/scanned'
import { type At, doorWords, placesOf, sessionIn } from '../door'
import { enterTogether, leaveTogether, said } from '../own-phone'
import { activities } from '../shelves'

type Scan = { code: string; scanned?: string | undefined; me: string; now: number }
/** What the code and the hour say; nothing of a person yet. */
const verdictHere = (at: At, { code, scanned, me, now }: Scan) => {
  const centre = centres.find(({ path }) => path === at.it.place)
  const when = whenScanned(scanned, { code, person: me }, now)
  const verdict = verdictOfPlace(code, { centre: markOf(centre?.id ?? ''), edition: 1, proofOf }, when)
  const door = doorWords(at)
  if (verdict !== 'OK') return verdict
  if (door.calledOff) return 'CALLED_OFF'
  return now < door.opensAt ? 'TOO_EARLY' : 'OK'
}

/** The screen's code of the centre where the activity is counts at once; the one on its wall when the desk has seen them. */
export const checkInHere = handle(contract, {
  look: ({ id }) => ({
    it: one(activities, { _id: id }, { own: { path: 'groups', among: 'members', known: 'members' } }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, seen, caller, context: { now }, key, fail }) => {
    if (!seen.it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(seen.it, input.session) ?? fail('NO_SESSION')
    const asked = new Set(input.people.map(({ household, id }) => `${household}:${id}`))
    const own = placesOf(at).filter(
      ({ household, person, group }) => asked.has(`${household}:${person}`) && group.members.includes(caller._id),
    )
    if (own.length !== asked.size || own.some(({ state }) => state === 'void')) return fail('NOT_IN')
    const verdict = verdictHere(at, { code: input.code, scanned: input.scanned, me: caller._id, now })
    if (verdict !== 'OK') return said(verdict)
    const way = placeIn(input.code)?.kind ?? 'screen'
    const source: Source = { nonce: key, device: way, staff: caller._id, who: caller.name, at: now, way }
    const entry = { at, own, source }
    if (input.leaving && way === 'printed') return said('WRONG_KIND')
    const done = await (input.leaving ? leaveTogether(entry) : enterTogether(entry))
    return done === 'BUSY' ? fail('BUSY') : done
  },
})

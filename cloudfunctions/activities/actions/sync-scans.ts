import { syncScans as contract } from '../../../types/check-in'
import { type VerdictCode, verdictOfTicket } from '../../../types/checks'
import { passIn } from '../../../types/codes'
import type { Member } from '../../../types/members'
import type { Heard, Scan } from '../../../types/scans'
import { handle } from '../../kernel/handle'
import { lookAtDoor } from '../at-door'
import { type At, doorFor, placesOf, sessionIn } from '../door'
import { fold } from '../folding'

/** What the cloud makes of a scan that a phone kept: by the list, not by the hour, which the phone may not have known. */
const judged = (at: At, { nonce, device, staff, at: when, what }: Scan, me: Member): Heard => {
  const source = { nonce, device, staff, at: when, way: what.kind, ...(staff === me._id ? { who: me.name } : {}) }
  if (what.kind === 'walkIn') {
    const block = at.it.blocks?.[what.block]
    const fits = block && block.device === device && block.session === at.session.id && what.no <= block.n
    return fits ? { source, seat: `${what.block}:${what.no}`, name: what.name } : { source, verdict: 'NO_SEATS' }
  }
  const places = placesOf({ ...at, it: { ...at.it, doors: {} } })
  const mark = passIn(what.code)?.pass.ticket
  const verdict = verdictOfTicket(what.code, doorFor(at, places, at.session.from), at.session.from)
  const place = places.find((one) => one.mark === mark)
  if (verdict !== 'OK' || !place) return { source, verdict }
  return { source, seat: place.mark, name: place.name, ...(what.leaving ? { leaving: true } : {}) }
}

const verdictIn = (one: Heard): VerdictCode => {
  if ('verdict' in one) return one.verdict
  return one.leaving ? 'OUT' : 'OK'
}

/** Known by their nonces: the same scans sent again, in whatever order and parts, change nothing more. */
export const syncScans = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: async ({ input, seen, caller, fail }) => {
    if (!seen.it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(seen.it, input.session) ?? fail('NO_SESSION')
    const all = input.scans.map((scan) => judged(at, scan, caller))
    const results = all.map((one) => ({
      nonce: one.source.nonce,
      verdict: verdictIn(one),
      name: 'verdict' in one ? '' : one.name,
    }))
    const done = await fold(at, all)
    return done === 'BUSY' ? fail('BUSY') : { has: results.map(({ nonce }) => nonce), results }
  },
})

import type { Attended } from '../../../types/attending'
import { syncScans as contract } from '../../../types/check-in'
import { type VerdictCode, verdictOfTicket } from '../../../types/checks'
import { passIn } from '../../../types/codes'
import type { Member } from '../../../types/members'
import { type Heard, heard, type Scan } from '../../../types/scans'
import { NoAnswer } from '../../kernel/failure'
import { handle } from '../../kernel/handle'
import { change, insert, readOne } from '../../kernel/store'
import { lookAtDoor } from '../at-door'
import { type At, doorFor, placesOf, recordOf, sessionIn } from '../door'
import { attendance } from '../shelves'

/** What the cloud makes of a scan that a phone kept: by the list, not by the hour, which the phone may not have known. */
const judged = (at: At, { nonce, device, staff, at: when, what }: Scan, me: Member): Heard => {
  const source = { nonce, device, staff, at: when, way: what.kind, ...(staff === me._id ? { who: me.name } : {}) }
  if (what.kind === 'walkIn') {
    const block = at.it.blocks?.[what.block]
    const fits = block && block.device === device && block.session === at.session.id && what.no <= block.n
    return fits ? { source, seat: `${what.block}:${what.no}`, name: what.name } : { source, verdict: 'NO_SEATS' }
  }
  const places = placesOf(at, undefined)
  const mark = passIn(what.code)?.pass.ticket
  const verdict = verdictOfTicket(what.code, doorFor(at, places, at.session.from), at.session.from)
  const place = places.find((one) => one.mark === mark)
  return verdict === 'OK' && place ? { source, seat: place.mark, name: place.name } : { source, verdict }
}

const withScans = (record: Attended, all: readonly Heard[]): Attended => {
  const { came, uncounted } = all.reduce(heard, { came: record.came, uncounted: record.uncounted })
  return { ...record, came, uncounted }
}
/** All of them in one write that holds only while nobody wrote in between. */
const write = async (before: Attended, after: Attended): Promise<boolean> => {
  try {
    const first: Attended = { ...after, rev: 1 }
    if (before.rev === 0) return (await insert(attendance.collection, first)) === 'added'
    const { came, uncounted } = after
    const where = { _id: before._id, rev: before.rev }
    return (await change(attendance.collection, where, { set: { came, uncounted, rev: before.rev + 1 } })) === 1
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return false
  }
}

const verdictIn = (one: Heard): VerdictCode => ('verdict' in one ? one.verdict : 'OK')

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
    let record = recordOf(at, seen.record)
    for (let n = 0; n < 8; n++) {
      const after = withScans(record, all)
      const same = JSON.stringify([after.came, after.uncounted]) === JSON.stringify([record.came, record.uncounted])
      if (same || (await write(record, after))) return { has: results.map(({ nonce }) => nonce), results }
      record = recordOf(at, await readOne(attendance, { _id: record._id }))
    }
    return fail('BUSY')
  },
})

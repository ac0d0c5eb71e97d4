import { closeSession as contract } from '../../../types/check-in'
import type { Heard } from '../../../types/scans'
import { handle } from '../../kernel/handle'
import { lookAtDoor } from '../at-door'
import { recordOf, sessionIn } from '../door'
import { fold } from '../folding'

/** The end of the session counts for all who did not leave by scan. */
export const closeSession = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: async ({ input, seen, caller, context: { now }, key, fail }) => {
    if (!seen.it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(seen.it, input.session) ?? fail('NO_SESSION')
    if (!seen.it.hours) return fail('NO_HOURS')
    if (now < at.session.to) return fail('NOT_OVER')
    const record = recordOf(at)
    const source = {
      nonce: key,
      device: 'desk',
      staff: caller._id,
      who: caller.name,
      at: at.session.to,
      way: 'desk' as const,
    }
    const hasLeft = (seat: string) => {
      const sources = record.left?.[seat]?.sources ?? []
      return sources.length > 0 && !sources.some(({ nonce }) => nonce === key)
    }
    const all = Object.entries(record.came ?? {})
      .filter(([seat]) => !hasLeft(seat))
      .map(([seat, { name }]): Heard => ({ source, seat, name, leaving: true }))
    if (all.length === 0) return { n: 0 }
    return (await fold(at, all)) === 'BUSY' ? fail('BUSY') : { n: all.length }
  },
})

import type { Voice } from '../../types/proposals'
import type { Context } from '../kernel/context'
import { below } from '../kernel/filter'
import { entered } from './rules'
import type { Spoken } from './shelves'
import type { Said } from './speaking'

type Act = { act: string; by: { id: string; name: string }; context: Context; key: string; hash: string }

/** The one second that is enough ends the stage with the same write. */
const tipping = (it: Spoken, { act, by, context: { now }, key, hash }: Act): Partial<Said> => {
  const entry = {
    rev: it.rev + 1,
    at: now,
    act,
    by: { ...by, role: 'member' },
    to: 'ready',
    key,
    hash,
    office: it.office,
  }
  return {
    where: { stage: 'seconding', rev: it.rev, seconds: it.seconds },
    set: { ...entered(it, { stage: 'ready', now }), rev: it.rev + 1, unsent: true },
    push: { journal: { ...entry, note: `附议够 ${it.needed} 人` } },
  }
}

/** One more who backs it: counted under a condition that holds while nobody else has made it enough. */
export const backing = (it: Spoken, patch: Partial<Voice>, act: Act): Said => {
  const inc = { seconds: 1, ...(patch.joined ? { joined: 1 } : {}) }
  const needed = it.needed ?? 0
  if (it.stage !== 'seconding') return { patch, inc, where: { stage: it.stage } }
  if (it.seconds + 1 >= needed) return { patch, inc, ...tipping(it, act) }
  return { patch, inc, where: { stage: 'seconding', seconds: below(needed - 1) } }
}

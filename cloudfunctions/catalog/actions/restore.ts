import { Terms } from '../../../types/catalog'
import { differences } from '../../../types/differences'
import { restore as contract } from '../../../types/editing'
import { type Asks, one } from '../../kernel/ask'
import { move } from '../../kernel/move'
import { edited, faultsOf } from '../edition'
import { editions, services } from '../shelves'
import { outcomeOf } from './edit'

export const restore = move(contract, {
  shelf: services,
  id: ({ code }) => code,
  also: ({ code, edition }): Asks => ({ kept: one(editions, { _id: `${code}:${edition}` }) }),
  target: () => ({ offices: ['yl'] }),
  decide: (record, { input: { edition, why, vouch, rev }, context, fail, seen }, caller) => {
    if (rev !== record.rev) return fail('CHANGED')
    const { kept } = seen as { kept?: { terms: Terms } }
    const terms = record.past?.find((one) => one.rev === edition)?.terms ?? kept?.terms
    if (!terms) return fail('NO_EDITION')
    const faults = faultsOf(terms)
    if (Object.keys(faults).length > 0) return fail('WRONG', faults)
    if (differences(Terms.parse(record), terms).length === 0) return fail('SAME')
    const made = { at: context.now, by: caller.name, why, act: 'restore' as const, from: edition }
    return edited(record, { terms, made, vouch })
  },
  reply: outcomeOf,
})

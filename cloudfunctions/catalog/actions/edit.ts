import { Terms } from '../../../types/catalog'
import type { JournalEntry } from '../../../types/common'
import { differences } from '../../../types/differences'
import { edit as contract } from '../../../types/editing'
import type { ServiceRecord } from '../../../types/editions'
import { move } from '../../kernel/move'
import { edited, faultsOf } from '../edition'
import { services } from '../shelves'

/** The answer of every new edition. */
export const outcomeOf = (_record: ServiceRecord, entry: JournalEntry) => ({
  rev: entry.rev,
  verified: entry.to === 'verified',
})

export const edit = move(contract, {
  shelf: services,
  id: ({ code }) => code,
  target: () => ({ offices: ['yl'] }),
  decide: (record, { input: { terms, why, vouch, rev }, context, fail }, caller) => {
    if (rev !== record.rev) return fail('CHANGED')
    const faults = faultsOf(terms)
    if (Object.keys(faults).length > 0) return fail('WRONG', faults)
    if (differences(Terms.parse(record), terms).length === 0) return fail('SAME')
    const made = { at: context.now, by: caller.name, why, act: 'edit' as const }
    return edited(record, { terms, made, vouch })
  },
  reply: outcomeOf,
})

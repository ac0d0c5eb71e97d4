import { editTemplate as contract } from '../../../types/meeting-hosting'
import { ruleFaults } from '../../../types/meeting-rules'
import { move } from '../../kernel/move'
import { templates } from '../shelves'

export const editTemplate = move(contract, {
  shelf: templates,
  target: () => ({ offices: ['yl'] }),
  reply: ({ _id }, { rev }) => ({ id: _id, rev }),
  decide: (_it, { input: { rules }, fail }) => {
    const faults = ruleFaults(rules)
    if (Object.keys(faults).length > 0) return fail('WRONG', faults)
    return { to: 'kept', set: { rules, sample: false }, office: 'yl', role: 'staff', note: rules.name }
  },
})

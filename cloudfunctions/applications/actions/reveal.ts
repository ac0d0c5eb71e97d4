import { reveal as contract } from '../../../types/reviewing'
import { move } from '../../kernel/move'
import { unseal } from '../../kernel/seal'
import { mayReveal } from '../rules'
import { applications } from '../shelves'

export const reveal = move(contract, {
  shelf: applications,
  target: (record) => ({ offices: record.offices }),
  decide: (record, { input, fail }, caller) => {
    if (!mayReveal(record, caller).ok) return fail('NOT_HOLDER')
    const field = record.service.fields.find(({ key }) => key === input.field)
    const kept = record.form[input.field]
    if (!field || typeof kept !== 'object' || Array.isArray(kept)) return fail('NOT_SEALED')
    return { to: record.state, set: {}, note: `${field.label}：${input.why}`, office: record.office, role: 'reviewer' }
  },
  reply: (record, entry, { input, caller, fail }) => {
    if (!mayReveal(record, caller).ok) return fail('NOT_HOLDER')
    const kept = record.form[input.field]
    if (typeof kept !== 'object' || Array.isArray(kept)) throw new Error('nothing sealed here')
    return { value: unseal(kept.sealed, `${record._id}:${input.field}`), rev: entry.rev }
  },
})

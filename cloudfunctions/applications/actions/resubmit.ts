import { resubmit as contract } from '../../../types/applying'
import { move } from '../../kernel/move'
import { doneOf } from '../desk-move'
import { allOurs, mendFaults, sealForm } from '../paper'
import { may, resumed } from '../rules'
import { applications } from '../shelves'

export const resubmit = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id }),
  decide: (record, { input, context, fail }, caller) => {
    if (!may('resubmit', record, caller).ok) return fail('NOT_NOW')
    const faults = mendFaults(record, input.form, input.files)
    if (faults.odd) return fail('NOT_MARKED')
    if (Object.keys(faults.form).length > 0) return fail('FORM_WRONG', faults.form)
    if (Object.keys(faults.files).length > 0) return fail('MATERIAL_MISSING', faults.files)
    if (!allOurs(caller._id, input.files)) return fail('FILE_UNKNOWN')
    const { _id, ...clock } = resumed(record, context.now)
    const replaced = new Set(input.files.map(({ no }) => no))
    const files = [...record.files.filter(({ no }) => !replaced.has(no)), ...input.files].sort((a, b) => a.no - b.no)
    const form = { ...record.form, ...sealForm(record.service.fields, input.form, record._id) }
    // Whoever returned it may have left since: then it is everybody's at the desk.
    const state = record.holder ? 'reviewing' : 'submitted'
    return { to: state, set: { ...clock, state, marks: [], form, files } }
  },
  reply: doneOf,
})

import { resubmit as contract } from '../../../types/applying'
import { move } from '../../kernel/move'
import { doneOf } from '../desk-move'
import { mended } from '../mended'
import { roleOf } from '../on-behalf'
import { may } from '../rules'
import { applications } from '../shelves'
import { lostFaults, type Upload, uploadsOf } from '../uploads'

export const resubmit = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id, helping: record.helping }),
  also: ({ files }) => ({ uploads: uploadsOf(files) }),
  decide: async (record, { input, context, seen, fail }, caller) => {
    if (!may('resubmit', record, caller).ok) return fail('NOT_NOW')
    const made = mended(record, { form: input.form, files: input.files, by: caller._id, now: context.now })
    if ('fault' in made) return fail(made.fault.code, made.fault.fields)
    const lost = await lostFaults(input.files, (seen as { uploads: Upload[] }).uploads)
    if (lost) return fail('FILE_UNKNOWN', lost)
    return { to: made.state, set: { ...made.set }, role: roleOf(record, caller), office: record.office }
  },
  reply: doneOf,
})

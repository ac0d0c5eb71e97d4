import { attachPhoto as contract } from '../../../types/raising'
import { handle } from '../../kernel/handle'
import { lookInto } from '../../kernel/looked-into'
import { sealed } from '../photos'

export const attach = handle(contract, {
  look: () => ({}),
  act: async ({ input, caller, fail }) => {
    if (!caller || !input.fileID.includes(`/proposals/${caller._id}/`)) return fail('NO_FILE')
    const folder = `checked/proposals/${caller._id}`
    const found = await lookInto(input.fileID, { folder, photosOnly: true })
    return typeof found === 'string' ? fail(found) : { photo: sealed(found.fileID), url: found.url }
  },
})

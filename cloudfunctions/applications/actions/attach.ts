import { attach as contract } from '../../../types/applying'
import { handle } from '../../kernel/handle'
import { lookInto } from '../../kernel/looked-into'
import { sealFile } from '../paper'
import { noteUpload } from '../uploads'

export const attach = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  // Looking into the same file again gives the same answer: no key has to be remembered.
  act: async ({ input, caller, context, fail }) => {
    if (!caller || !input.fileID.includes(`/applications/${caller._id}/`)) return fail('NO_FILE')
    const folder = input.draft ? `${caller._id}/${input.draft}` : caller._id
    const found = await lookInto(input.fileID, { folder: `checked/${folder}` })
    if (typeof found === 'string') return fail(found)
    const { fileID, type, size, url } = found
    await noteUpload({ fileID, from: input.fileID }, context.now)
    const file = sealFile(caller._id, { fileID, name: input.name, type, size, from: input.fileID })
    return { file, url }
  },
})

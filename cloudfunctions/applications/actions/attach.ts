import { createHash } from 'node:crypto'
import { fileLimit } from '../../../types/applications'
import { attach as contract } from '../../../types/applying'
import { bytesOf, keepBytes, sniff, urlsOf } from '../../kernel/files'
import { handle } from '../../kernel/handle'
import { sealFile } from '../paper'
import { noteUpload } from '../uploads'

export const attach = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  // Looking into the same file again gives the same answer: no key has to be remembered.
  act: async ({ input, caller, context, fail }) => {
    if (!caller || !input.fileID.includes(`/applications/${caller._id}/`)) return fail('NO_FILE')
    const bytes = await bytesOf(input.fileID)
    if (!bytes || bytes.length === 0) return fail('NO_FILE')
    const type = sniff(bytes)
    if (!type) return fail('WRONG_TYPE')
    if (bytes.length > (type === 'pdf' ? fileLimit.pdf : fileLimit.photo)) return fail('TOO_LARGE')
    // The phone may write over what it uploaded; what was looked into is kept under the digest of its bytes.
    const digest = createHash('sha256').update(bytes).digest('hex')
    const folder = input.draft ? `${caller._id}/${input.draft}` : caller._id
    const fileID = await keepBytes(`checked/${folder}/${digest}.${type}`, bytes)
    await noteUpload({ fileID, from: input.fileID }, context.now)
    const url = (await urlsOf([fileID])).get(fileID)
    const file = sealFile(caller._id, { fileID, name: input.name, type, size: bytes.length, from: input.fileID })
    return { file, url: url ?? fail('NO_FILE') }
  },
})

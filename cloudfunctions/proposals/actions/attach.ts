import { createHash } from 'node:crypto'
import { attachPhoto as contract } from '../../../types/raising'
import { bytesOf, keepBytes, sniff, urlsOf } from '../../kernel/files'
import { handle } from '../../kernel/handle'
import { sealed } from '../photos'

const mostBytes = 5 * 1024 * 1024

/** The phone may write over what it uploaded; what was looked into is kept under the digest of its bytes. */
export const attach = handle(contract, {
  look: () => ({}),
  act: async ({ input, caller, fail }) => {
    if (!caller || !input.fileID.includes(`/proposals/${caller._id}/`)) return fail('NO_FILE')
    const bytes = await bytesOf(input.fileID)
    if (!bytes || bytes.length === 0) return fail('NO_FILE')
    const type = sniff(bytes)
    if (!type || type === 'pdf') return fail('WRONG_TYPE')
    if (bytes.length > mostBytes) return fail('TOO_LARGE')
    const digest = createHash('sha256').update(bytes).digest('hex')
    const fileID = await keepBytes(`checked/proposals/${caller._id}/${digest}.${type}`, bytes)
    const url = (await urlsOf([fileID])).get(fileID)
    return { photo: sealed(fileID), url: url ?? fail('NO_FILE') }
  },
})

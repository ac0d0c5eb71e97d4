import { attachToActivity as contract } from '../../../types/activity-files'
import { handle } from '../../kernel/handle'
import { lookInto } from '../../kernel/looked-into'
import { isPlace } from '../../kernel/places'
import { sealed } from '../files'

export const attach = handle(contract, {
  look: () => ({}),
  target: (_seen, { place }) => ({ offices: [place] }),
  act: async ({ input, caller, fail }) => {
    const { fileID, name, place } = input
    if (!caller || !isPlace(place) || !fileID.includes(`/activities/${caller._id}/`)) return fail('NO_FILE')
    const found = await lookInto(fileID, { folder: 'checked/activities' })
    if (typeof found === 'string') return fail(found)
    return { file: sealed({ fileID: found.fileID, name, type: found.type }), url: found.url }
  },
})

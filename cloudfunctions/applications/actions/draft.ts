import { draft as contract } from '../../../types/drafts'
import { handle } from '../../kernel/handle'
import { mineOf } from '../draft-of'
import { lostAmong } from '../uploads'

/** A file that is gone (its case was emptied meanwhile) leaves the draft, and the person is told which. */
export const draft = handle(contract, {
  look: ({ subject }) => ({ there: mineOf(subject) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen: { there } }) => {
    if (!there) return { draft: null }
    const { form, hints, files, edition, at, device } = there
    const lost = await lostAmong(files, [])
    const gone = new Set(lost.map(({ fileID }) => fileID))
    const left = files
      .map((one) => ({ ...one, files: one.files.filter(({ fileID }) => !gone.has(fileID)) }))
      .filter((one) => one.files.length > 0)
    return { draft: { form, hints, files: left, edition, at, device, lost } }
  },
})

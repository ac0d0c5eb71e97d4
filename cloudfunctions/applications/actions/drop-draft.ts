import { dropDraft as contract } from '../../../types/drafts'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { drop } from '../../kernel/store'
import { idOf } from '../draft-of'
import { draftShelf } from '../shelves'

export const dropDraft = handle(contract, {
  look: () => ({}),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input: { subject, edition }, caller, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    await drop(draftShelf.collection, { _id: idOf(caller._id, subject), edition: below(edition + 1) })
    return {}
  },
})

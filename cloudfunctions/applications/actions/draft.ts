import { draft as contract } from '../../../types/drafts'
import { handle } from '../../kernel/handle'
import { goneOnWith, mineOf } from '../draft-of'

export const draft = handle(contract, {
  look: ({ subject }) => ({ there: mineOf(subject) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen: { there } }) => ({ draft: await goneOnWith(there) }),
})

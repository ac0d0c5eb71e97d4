import { drafts as contract, mostDrafts } from '../../../types/drafts'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { draftShelf } from '../shelves'

export const drafts = handle(contract, {
  look: () => ({ rows: many(draftShelf, {}, { mine: 'member', order: ['at', -1], limit: mostDrafts }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen: { rows } }) => ({ items: rows }),
})

import { phrases as contract, mostPhrases } from '../../../types/phrases'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { phraseShelf } from '../shelves'

export const phrases = handle(contract, {
  look: ({ office }) => ({
    rows: many(phraseShelf, { office, dropped: false }, { order: ['at', 1], limit: mostPhrases }),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows } }) => ({
    items: rows.map(({ _id, kind, words, by }) => ({ id: _id, kind, words, by: by.name })),
  }),
})

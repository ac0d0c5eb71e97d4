import { dropPhrase as contract } from '../../../types/phrases'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { phraseShelf } from '../shelves'

export const dropPhrase = handle(contract, {
  look: () => ({}),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async ({ input: { office, id } }) => {
    await change(phraseShelf.collection, { _id: id, office }, { set: { dropped: true } })
    return { id }
  },
})

import { keepPhrase as contract, mostPhrases, type Phrase } from '../../../types/phrases'
import { count } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { handle } from '../../kernel/handle'
import { change, insert } from '../../kernel/store'
import { phraseShelf } from '../shelves'

export const keepPhrase = handle(contract, {
  look: ({ office }) => ({ kept: count(phraseShelf, { office, dropped: false }, { limit: mostPhrases }) }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async ({ input: { office, kind, words }, seen, caller, context, fail }) => {
    if (!caller) return fail('NOT_FOUND')
    if (seen.kept >= mostPhrases) return fail('FULL')
    const _id = `p-${digest([office, kind, words]).slice(0, 24)}`
    const by = { id: caller._id, name: caller.name }
    const phrase: Phrase = { _id, office, kind, words, by, at: context.now, dropped: false }
    if ((await insert(phraseShelf.collection, phrase)) === 'exists')
      await change(phraseShelf.collection, { _id, dropped: true }, { set: { by, at: context.now, dropped: false } })
    return { id: _id }
  },
})

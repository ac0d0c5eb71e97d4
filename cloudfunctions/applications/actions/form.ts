import { form as contract } from '../../../types/applying'
import { one } from '../../kernel/ask'
import { canApply, canAsk } from '../../kernel/asking'
import { handle } from '../../kernel/handle'
import { acceptedOfMine, boxFor } from '../box-of'
import { goneOnWith, mineOf } from '../draft-of'
import { services } from '../shelves'

/** A question has a form of its own, the same for every service; papers of one's own box are no help to another person. */
export const form = handle(contract, {
  look: ({ code, subject }) => ({
    record: one(services, { _id: code }),
    there: mineOf(subject),
    accepted: acceptedOfMine(),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input: { subject }, seen: { record, there, accepted }, caller, fail }) => {
    if (!record) return fail('NOT_FOUND')
    const { code, title, verified, promisedDays, fields, materials } = record
    const can = { apply: canApply(record, caller), ask: canAsk(caller) }
    const applies = !subject.startsWith('ask:')
    const own = subject.startsWith('apply:')
    const names = materials.map(({ name }) => name)
    return {
      service: { code, title, verified, promisedDays, ...(applies ? { fields, materials } : {}) },
      can,
      draft: await goneOnWith(there),
      box: own ? await boxFor(names, accepted) : [],
    }
  },
})

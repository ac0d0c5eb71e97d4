import { codeMinutes, helpCode as contract } from '../../../types/helping'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { insertOnce } from '../../kernel/store'
import { consentId, digestOf, digitsFor } from '../help-code'
import { consents } from '../shelves'

export const helpCode = handle(contract, {
  look: (_input, _context, key) => ({
    before: many(consents, { 'journal.key': key }, { mine: 'person.id', order: ['at', -1], limit: 1 }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, seen, key, hash, context, fail }) => {
    if (!caller?.community) return fail('NOT_MEMBER')
    const { _id: id, name, household, community } = caller
    const [_id, digits] = [consentId(id, key), digitsFor(id, key)]
    const by = { id, name, role: 'member' }
    const made = {
      ...{ _id, rev: 1, state: 'code' as const, at: context.now, until: context.now + codeMinutes * 60_000 },
      person: { id, name, community, ...(household ? { household } : {}) },
      ...{ digest: digestOf(_id, digits), tries: 0, tried: [], service: input.code ?? null, helper: null },
      journal: [{ rev: 1, at: context.now, act: contract.name, by, to: 'code', key, hash }],
      unsent: true,
    }
    const kept = seen.before[0] ?? (await insertOnce(consents, () => made)).document
    const [entry] = kept.journal
    if (entry?.hash !== hash) return fail('KEY_REUSED')
    return { digits, until: entry.at + codeMinutes * 60_000 }
  },
})

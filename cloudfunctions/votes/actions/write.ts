import { writeVote as contract, voteFaults } from '../../../types/vote-desk'
import type { Vote } from '../../../types/votes'
import { one } from '../../kernel/ask'
import { canonical, digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { attempt } from '../../kernel/move'
import { isPlace } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { hosting, orderOf, termsOf } from '../host'
import { votes } from '../shelves'

type Asked = Given<typeof contract, never>
const idOf = (openid: string | undefined, key: string) => `vt-${digest([openid, key]).slice(0, 16)}`

/** A draft with its first entry, so that writing it is one insert. */
const draftOf = (_id: string, { input: { terms }, caller, context: { now }, key, hash }: Asked): Vote => {
  const by = { id: caller?._id ?? '', name: caller?.name ?? '', role: 'staff' }
  return {
    ...{ ...terms, _id, rev: 1, state: 'draft', sample: false, order: orderOf(terms.closesAt, _id), roll: null },
    ...{ entitled: { heads: 0, area: 0 }, proxied: {}, result: null, head: null, pages: 0 },
    journal: [{ rev: 1, at: now, act: contract.name, by, to: 'draft', key, hash, office: terms.place }],
    unsent: true,
  }
}

const edited = (it: Vote, { input: { terms }, fail }: Asked) => {
  if (it.state !== 'draft') return fail('NOT_NOW')
  if (canonical(termsOf(it)) === canonical(terms)) return fail('SAME')
  if (terms.place !== it.place) return fail('WRONG', { place: '办的地方不能改，请另外建一个表决' })
  // Another kind of unit is another roll.
  const other = terms.unit !== it.unit ? { roll: null, entitled: { heads: 0, area: 0 } } : {}
  return {
    ...{ to: it.state, role: 'staff', office: it.place },
    set: { ...terms, order: orderOf(terms.closesAt, it._id), sample: false, ...other },
  }
}

type Reply = ReturnType<typeof hosting.reply>
const faultIn = ({ input: { terms }, fail }: Asked): void => {
  if (!isPlace(terms.place)) fail('NO_SUCH_PLACE')
  const faults = voteFaults(terms)
  if (Object.keys(faults).length > 0) fail('WRONG', faults)
}

export const write = handle(contract, {
  look: ({ id }, { openid }, key) => ({ record: one(votes, { _id: id ?? idOf(openid, key) }) }),
  target: ({ record }, { id, terms }) => (id ? record && { offices: [record.place] } : { offices: [terms.place] }),
  act: async (plain) => {
    const given = plain as Asked
    const { input, caller, context, key, hash, fail } = given
    const { record } = plain.seen
    if (!caller) return fail('NOT_MEMBER')
    faultIn(given)
    if (input.id) {
      const spec = { shelf: votes, decide: edited, reply: hosting.reply }
      const run = { act: contract.name, spec, given, caller, tries: 3 }
      return attempt<typeof contract, Vote, Reply>(run, record ?? fail('NOT_FOUND'))
    }
    const _id = idOf(context.openid, key)
    const made = record ?? (await insertOnce(votes, () => draftOf(_id, given))).document
    const [entry] = made.journal
    return entry?.hash === hash ? hosting.reply({ ...made, state: 'draft' }, entry) : fail('KEY_REUSED')
  },
})

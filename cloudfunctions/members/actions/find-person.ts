import { findPerson as contract } from '../../../types/people'
import { many } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { rowOf } from '../person-row'
import { people } from '../shelves'

/** Whole words only: this finds one who is known already, and is no list of residents. */
export const findPerson = handle(contract, {
  look: ({ by }, { now }) => ({
    rows: many(
      people,
      by.kind === 'code'
        ? { 'code.word': by.code, 'code.until': above(now) }
        : { name: by.name, community: by.community },
      { limit: 10 },
    ),
  }),
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ seen: { rows }, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    return { items: rows.map((it) => rowOf(it, caller, context.now)) }
  },
})

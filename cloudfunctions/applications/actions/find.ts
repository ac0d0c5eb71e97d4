import { find as contract } from '../../../types/handling'
import { many } from '../../kernel/ask'
import { oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { keysFor } from '../handling'
import { applications } from '../shelves'
import { rowOf } from '../show-case'

const most = 20

export const find = handle(contract, {
  look: ({ office, words }) => {
    const where = { finds: oneOf(keysFor(words)), offices: office }
    return { rows: many(applications, where, { order: ['madeKey', -1], limit: most }) }
  },
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows }, context }) => ({ items: rows.map((it) => rowOf(it, context.now)) }),
})

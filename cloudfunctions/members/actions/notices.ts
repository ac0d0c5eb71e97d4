import { notices as contract } from '../../../types/members'
import { many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { notices as shelf } from '../shelves'

const page = 20

export const notices = handle(contract, {
  look: ({ after }) => ({
    rows: many(shelf, after ? { order: below(after) } : {}, { mine: 'to', order: ['order', -1], limit: page + 1 }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen }) => {
    const items = seen.rows.slice(0, page)
    return {
      items: items.map(({ to: _to, order: _order, ...notice }) => notice),
      next: seen.rows.length > page ? (items.at(-1)?.order ?? null) : null,
    }
  },
})

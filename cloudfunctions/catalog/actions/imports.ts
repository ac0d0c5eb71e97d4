import { imports as contract } from '../../../types/importing'
import { many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { shownImport } from '../imports'
import { imports as shelf } from '../shelves'

const page = 20

export const imports = handle(contract, {
  look: ({ after }) => ({
    rows: many(shelf, after === undefined ? {} : { order: below(after) }, { order: ['order', -1], limit: page + 1 }),
  }),
  target: () => ({ offices: ['yl'] }),
  act: ({ seen: { rows } }) => ({
    items: rows.slice(0, page).map(shownImport),
    next: rows.length > page ? (rows[page - 1]?.order ?? null) : null,
  }),
})

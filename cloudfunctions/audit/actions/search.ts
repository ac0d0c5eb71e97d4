import { search as contract } from '../../../types/audit'
import { many } from '../../kernel/ask'
import { below, type Filter } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { journal } from '../shelves'

const page = 50
const district = 'yl'

export const search = handle(contract, {
  look: ({ office, person, record, after }) => {
    const where: Filter = {
      ...(record ? { record } : {}),
      ...(office === district ? {} : { office }),
      ...(person ? { 'by.name': person } : {}),
      ...(after ? { order: below(after) } : {}),
    }
    return { rows: many(journal, where, { order: ['order', -1], limit: page + 1 }) }
  },
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows } }) => ({
    items: rows.slice(0, page).map(({ _id, record, at, act, by, office, note }) => ({
      ...{ id: _id, record, at, act, who: by.name, role: by.role },
      ...{ office: office ? nameOf(office) : '', note: note ?? '' },
    })),
    next: rows.length > page ? (rows[page - 1]?.order ?? null) : null,
  }),
})

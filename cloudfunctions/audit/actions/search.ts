import type { Input } from '../../../types/action'
import { search as contract, type Told } from '../../../types/audit'
import { many } from '../../kernel/ask'
import { below, type Filter, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { read } from '../../kernel/store'
import { journal, named, namedPaths } from '../shelves'

const page = 50
const district = 'yl'

const linesOf = ({ office, person, after }: Input<typeof contract>, record: string | undefined) => {
  const where: Filter = {
    ...(record === undefined ? {} : { record }),
    ...(office === district ? {} : { office }),
    ...(person ? { 'by.name': person } : {}),
    ...(after ? { order: below(after) } : {}),
  }
  return many(journal, where, { order: ['order', -1], limit: page + 1 })
}

/** What the cases that the entries are about are called. */
const namesFor = async (rows: readonly Told[]) => {
  const ids = [...new Set(rows.filter(({ shelf }) => shelf === named.collection).map(({ record }) => record))]
  if (ids.length === 0) return new Map<string, { number: string; title: string }>()
  const cases = await read(many(named, { _id: oneOf(ids) }, { limit: ids.length, only: namedPaths }))
  return new Map(cases.map(({ _id, number, service }) => [_id, { number, title: service.title }]))
}

/** By number it is two steps: which case that is, then its entries; an unknown number has none. */
export const search = handle(contract, {
  look: (input) => ({
    rows: linesOf(input, input.number === undefined ? input.record : ''),
    known: many(named, { number: input.number ?? '' }, { limit: 1, only: namedPaths }),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async ({ input, seen }) => {
    const [called] = seen.known
    const rows = called ? await read(linesOf(input, called._id)) : seen.rows
    const shown = rows.slice(0, page)
    const names = await namesFor(shown)
    return {
      items: shown.map(({ _id, record, at, act, by, office, note }) => ({
        ...{ id: _id, record, at, act, who: by.name, role: by.role },
        ...{ office: office ? nameOf(office) : '', note: note ?? '' },
        ...(names.get(record) ?? { number: '', title: '' }),
      })),
      next: rows.length > page ? (rows[page - 1]?.order ?? null) : null,
    }
  },
})

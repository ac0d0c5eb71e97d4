import { listed as contract } from '../../../types/overview'
import { many } from '../../kernel/ask'
import { oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { counts, figureShape, placed } from '../figure-shape'
import { applications } from '../shelves'
import { rowOf } from '../show-case'

const page = 20
export const listed = handle(contract, {
  look: ({ scope, alone, figure, after }, { now }) => {
    const shape = figureShape(figure, now)
    const where = { office: alone ? scope : oneOf(officesUnder(scope)), ...placed(shape, figure, { now, after }) }
    const order = shape.by === 'dueKey' ? (['dueKey', 1] as const) : (['madeKey', -1] as const)
    return { rows: many(applications, where, { order, limit: page + 1, among: shape.among }) }
  },
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ input: { figure }, seen: { rows }, context: { now } }) => {
    const last = rows.length > page ? rows[page - 1] : undefined
    const items = rows.slice(0, page).filter((it) => counts(it, now))
    return {
      items: items.map((it) => ({ ...rowOf(it, now), office: it.office, officeName: nameOf(it.office) })),
      next: last ? last[figureShape(figure, now).by] : null,
    }
  },
})

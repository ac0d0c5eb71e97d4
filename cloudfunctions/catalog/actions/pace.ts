import type { Closing } from '../../../types/catalog'
import { pace as contract, paceRests } from '../../../types/pace'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { departments } from '../../kernel/places'
import { read } from '../../kernel/store'
import { latelyOf, median } from '../lately'
import { closings } from '../shelves'

const figuresOf = (closed: readonly Closing[]) => {
  const lately = latelyOf(closed)
  return (
    lately && {
      ...lately,
      promised: median(closed.map(({ promised }) => promised)),
      returnedTwice: closed.filter(({ returns }) => returns > 1).length,
    }
  )
}

/** Nobody is looked up: the figures are the same for everybody. */
export const pace = handle(contract, {
  act: async ({ context: { now } }) => {
    const all = await read(many(closings, {}, { order: ['at', -1], limit: paceRests }))
    const rows = departments.map(({ name, prefix }) => ({
      name,
      lately: figuresOf(all.filter(({ department }) => department === prefix)),
    }))
    return { at: now, cases: all.length, more: all.length === paceRests, departments: rows }
  },
})

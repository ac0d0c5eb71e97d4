import { imported as contract, importLimit } from '../../../types/importing'
import { many, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { canApply, canUndo, shownImport } from '../imports'
import { imports, shownRows } from '../shelves'

const shown = ['row', 'code', 'title', 'kind', 'faults', 'changes'].map((path) => `rows.${path}`)

export const imported = handle(contract, {
  look: ({ id }) => ({
    record: one(imports, { _id: id }),
    leaves: many(shownRows, { import: id }, { order: ['leaf', 1], limit: importLimit.rows, only: shown }),
  }),
  target: ({ record }) => record && { offices: ['yl'] },
  act: ({ seen: { record, leaves }, fail }) => {
    if (!record) return fail('NOT_FOUND')
    return {
      of: shownImport(record),
      rows: leaves.flatMap(({ rows }) => rows),
      can: { apply: canApply(record), undo: canUndo(record) },
    }
  },
})

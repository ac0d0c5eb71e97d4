import { undo as contract } from '../../../types/together'
import { moveMany } from '../../kernel/move-many'
import { doneOf } from '../desk-move'
import { takenBack } from '../recall'
import { applications } from '../shelves'

export const undo = moveMany(contract, {
  shelf: applications,
  act: () => contract.name,
  decide: (record, { context, fail }, caller) => {
    const step = takenBack(record, caller, context.now)
    return typeof step === 'string' ? fail(step) : step
  },
  done: doneOf,
  reply: (rows) => ({ rows }),
})

import type { JournalEntry } from '../../../types/common'
import { applyImport as contract, type Import } from '../../../types/importing'
import { move } from '../../kernel/move'
import { canApply } from '../imports'
import { imports } from '../shelves'

/** The answer to every push: the timer does the rest. */
export const movedTo = (_record: Import, { rev, to }: JournalEntry) => ({
  rev,
  state: imports.record.shape.state.parse(to),
})

export const applyImport = move(contract, {
  shelf: imports,
  target: () => ({ offices: ['yl'] }),
  decide: (record, { input: { rev, why, vouch }, fail }, caller) => {
    if (rev !== record.rev) return fail('CHANGED')
    if (!canApply(record).ok) return fail('NOT_NOW')
    const actor = { id: caller._id, name: caller.name }
    return {
      to: 'applying',
      set: { state: 'applying', why, vouch, actor, done: 0 },
      note: `${record.file}：${why}`,
      role: 'catalogEditor',
    }
  },
  reply: movedTo,
})

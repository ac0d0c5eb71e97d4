import { undoImport as contract } from '../../../types/importing'
import { move } from '../../kernel/move'
import { canUndo } from '../imports'
import { imports } from '../shelves'
import { movedTo } from './apply-import'

export const undoImport = move(contract, {
  shelf: imports,
  target: () => ({ offices: ['yl'] }),
  decide: (record, { input: { rev, why }, fail }, caller) => {
    if (rev !== record.rev) return fail('CHANGED')
    if (!canUndo(record).ok) return fail('NOT_NOW')
    const actor = { id: caller._id, name: caller.name }
    return {
      to: 'undoing',
      set: { state: 'undoing', why, actor, done: 0, left: [] },
      note: `${record.file}：${why}`,
      role: 'catalogEditor',
    }
  },
  reply: movedTo,
})

import { no, type Verdict, yes } from '../../types/common'
import { type Import, importMoves, importStates, type ShownImport } from '../../types/importing'

/** An import as pages see it. */
export const shownImport = (it: Import): ShownImport => ({
  ...{ id: it._id, rev: it.rev, at: it.at, file: it.file, by: it.by.name, counts: it.counts, state: it.state },
  ...{ why: it.why, actor: it.actor.name, vouch: it.vouch, trouble: it.trouble, left: it.left },
  percent: it.leaves === 0 ? 100 : Math.floor((100 * it.done) / it.leaves),
})

/** Whole or not at all: one wrong row keeps all of them out. */
export const canApply = ({ state, counts }: Import): Verdict => {
  if (!importMoves[state].includes('applying')) return no(importStates[state])
  if (counts.wrong > 0) return no(`还有 ${counts.wrong} 行有错。在表里改好，再导入一次`)
  return counts.new + counts.changed > 0 ? yes : no('和现在的一样，没有要写的')
}
export const canUndo = ({ state }: Import): Verdict =>
  importMoves[state].includes('undoing') ? yes : no(importStates[state])

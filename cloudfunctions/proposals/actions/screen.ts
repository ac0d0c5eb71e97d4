import type { Input } from '../../../types/action'
import type { Proposal } from '../../../types/proposals'
import { screen as contract } from '../../../types/screening'
import { move, type Step } from '../../kernel/move'
import { isPlace, nameOf } from '../../kernel/places'
import { handling } from '../moving'
import { entered, levelOf, may, neededFor } from '../rules'
import { proposals } from '../shelves'

type Ruling = Input<typeof contract>['ruling']
/** Whoever lets it through has read it: words that waited for their check are public with that. */
const freed = (it: Proposal) =>
  it.checked === 'held' ? { set: { checked: 'shown' }, inc: { held: -1 }, where: { checked: 'held' } } : {}

/** Joined by enough people already it goes on at once; the count is part of the condition. */
const accepted = (it: Proposal, now: number): Step => {
  const level = levelOf(it.office)
  const needed = neededFor(it, level)
  const stage = it.seconds >= needed ? ('ready' as const) : ('seconding' as const)
  const free = freed(it)
  return {
    to: stage,
    set: { ...entered(it, { stage, now }), level, needed, ...free.set },
    ...(free.inc ? { inc: free.inc } : {}),
    where: { seconds: it.seconds, ...free.where },
    note: needed === 0 ? '受理，议题成立' : `受理，要 ${needed} 人附议`,
  }
}
const ruled = (it: Proposal, ruling: Ruling, now: number): Step | undefined => {
  if (ruling.kind === 'accept') return accepted(it, now)
  if (ruling.kind === 'refuse')
    return { to: 'refused', set: entered(it, { stage: 'refused', now }), note: `没有受理：${ruling.why}` }
  if (ruling.office === it.office || !isPlace(ruling.office)) return undefined
  const set = entered(it, { stage: 'raised', now, office: ruling.office })
  return { to: 'raised', set, note: `转给${nameOf(ruling.office)}：${ruling.why}`, next: ruling.office }
}

export const screen = move(contract, {
  shelf: proposals,
  ...handling,
  decide: (it, { input, context, fail }) => {
    if (!may(it, 'accept').ok) return fail('NOT_NOW')
    const step = ruled(it, input.ruling, context.now) ?? fail('NO_OFFICE')
    return { ...step, role: 'staff', office: it.office }
  },
})

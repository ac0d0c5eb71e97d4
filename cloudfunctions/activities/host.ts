import type { Activity } from '../../types/activities'
import type { JournalEntry } from '../../types/common'
import { no, type Verdict, yes } from '../../types/common'
import { type ActivityMove, activityMoves } from '../../types/hosting'
import type { Step } from '../kernel/move'

/** May this be made of it now? */
export const mayMove = ({ state }: Pick<Activity, 'state'>, verb: ActivityMove): Verdict => {
  const from: readonly string[] = activityMoves[verb].from
  return from.includes(state) ? yes : no('这个活动现在不能这样办')
}

export const stepFor = (it: Activity, verb: ActivityMove, note?: string): Step => ({
  ...{ to: activityMoves[verb].to, set: { state: activityMoves[verb].to }, office: it.place, role: 'staff' },
  ...(note ? { note } : {}),
})

/** What all moves of an activity have in common. */
export const hosting = {
  target: (it: Activity) => ({ offices: [it.place] }),
  reply: (it: Activity, { rev }: JournalEntry) => ({ id: it._id, rev, state: it.state }),
}

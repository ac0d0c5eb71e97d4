import type { Doer, Done, MeetingAct } from '../../types/meeting-act'
import { apply, asKept } from '../../types/meeting-apply'
import { minutesOf } from '../../types/meeting-minutes'
import type { RefusalCode } from '../../types/meeting-rules'
import { MeetingState } from '../../types/meeting-state'
import type { Meeting } from '../../types/meetings'
import { canonical } from '../kernel/context'
import type { Step } from '../kernel/move'
import { nameOf } from '../kernel/places'

/** Who does it: staff at the panel, or somebody with the own phone. The meeting's clock never goes back. */
export const doerOf = (
  it: Meeting,
  { _id, name }: { _id: string; name: string },
  at: { staff: boolean; now: number },
): Doer => ({
  ...{ id: _id, name, staff: at.staff, at: Math.max(at.now, it.lastAt) },
})

type Call = { key: string; hash: string }
export const doneOf = (it: Meeting, act: MeetingAct, { by, key, hash }: Call & { by: Doer }): Done => {
  const kept = asKept(it, act)
  return { by, act: kept, key, hash: kept.kind === 'ballot' && kept.choice === null ? '' : hash }
}

const paths = Object.keys(MeetingState.shape) as (keyof MeetingState)[]
/** The paths of the meeting that are no longer as they were. */
const changed = (before: Meeting, after: MeetingState): Partial<MeetingState> =>
  Object.fromEntries(
    paths
      .filter((path) => path !== 'rev' && canonical(before[path]) !== canonical(after[path]))
      .map((path) => [path, after[path]]),
  )

/** One conditional write for acts that were gone through: nobody may have done anything since it was read. */
export const stepOf = (it: Meeting, after: MeetingState, done: readonly Done[]): Step => {
  const published = after.stage === 'published' && it.stage !== 'published'
  const acts = [...it.acts, ...done]
  const minutes = published ? { minutes: minutesOf({ start: it.start, acts, last: after }, nameOf) } : {}
  return {
    ...{ to: after.stage, set: { ...changed(it, after), ...minutes }, where: { seq: it.seq }, add: { acts: done } },
    office: it.office,
  }
}

const noteOf = (act: MeetingAct, after: MeetingState): string | undefined => {
  if (act.kind === 'motion' || act.kind === 'order') return act.text || undefined
  return act.kind === 'closeVote' ? after.decided.at(-1)?.why : undefined
}

type Asked = Call & { by: Doer; fail: (code: RefusalCode) => never }
/** One act by the rules, or the refusal of its rule. */
export const stepFor = (it: Meeting, act: MeetingAct, asked: Asked): Step => {
  const after = apply(it, act, asked.by)
  if (typeof after === 'string') return asked.fail(after)
  const note = noteOf(act, after)
  const step = stepOf(it, after, [doneOf(it, act, asked)])
  return { ...step, role: asked.by.staff ? 'staff' : 'member', ...(note ? { note } : {}) }
}

import type { Input } from '../../../types/action'
import { isOneOf } from '../../../types/common'
import type { Doer, Done } from '../../../types/meeting-act'
import { apply } from '../../../types/meeting-apply'
import { sync as contract } from '../../../types/meeting-hosting'
import { refusals } from '../../../types/meeting-rules'
import type { MeetingState } from '../../../types/meeting-state'
import type { Meeting } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { type Given, handle } from '../../kernel/handle'
import { attempt } from '../../kernel/move'
import { isPlace } from '../../kernel/places'
import { doneOf, stepOf } from '../acts'
import { panelFault } from '../panel-acts'
import { meetings } from '../shelves'

type Asked = Given<typeof contract, never>
type Act = Input<typeof contract>['acts'][number]
type Gone = { state: Meeting; done: Done[]; answers: string[] }

/** A device's own time counts, but never before what was done last, and never ahead of the cloud's. */
const timeOf = (s: MeetingState, at: number, now: number): number => Math.max(s.lastAt, Math.min(at, now))

const taken = (gone: Gone, { key, at, act }: Act, { now, caller }: { now: number; caller: Doer }): Gone => {
  const { state, done, answers } = gone
  const before = state.acts.some((entry) => entry.key === key)
  if (before) return { ...gone, answers: [...answers, ''] }
  const by = { ...caller, at: timeOf(state, at, now) }
  const foreign = act.kind === 'decide' && !isPlace(act.owner) ? 'NOT_NOW' : panelFault(state, act)
  const made = foreign ?? apply(state, act, by)
  if (typeof made === 'string') return { ...gone, answers: [...answers, made] }
  const entry = doneOf(state, act, { by, key, hash: '' })
  return { state: { ...state, ...made }, done: [...done, entry], answers: [...answers, ''] }
}

const mostKept = 8
const stepsFor = (it: Meeting, { input, key, caller, context: { now } }: Asked) => {
  const by: Doer = { id: caller?._id ?? '', name: caller?.name ?? '', staff: true, at: now }
  let gone: Gone = { state: it, done: [], answers: [] }
  for (const act of input.acts) gone = taken(gone, act, { now, caller: by })
  const step = stepOf(it, gone.state, gone.done)
  const synced = [...it.synced, { key, answers: gone.answers }].slice(-mostKept)
  const note = `补传 ${input.acts.length} 步，记下 ${gone.done.length} 步`
  return { ...step, set: { ...step.set, synced }, role: 'staff', note }
}

const isRefusal = isOneOf(refusals)
const replyTo =
  (acts: Act[]) =>
  (it: Meeting, { rev, key }: { rev: number; key: string }) => {
    const kept = it.synced.find((one) => one.key === key)?.answers ?? []
    const answers = acts.map((act, at) => {
      const code = kept[at] ?? ''
      return { key: act.key, ok: code === '', why: isRefusal(code) ? refusals[code] : '' }
    })
    return { id: it._id, rev, stage: it.stage, answers }
  }

export const sync = handle(contract, {
  look: ({ id }) => ({ it: one(meetings, { _id: id }) }),
  target: ({ it }) => it && { offices: [it.office] },
  act: (plain) => {
    const given = plain as Asked
    const { it } = plain.seen
    const { caller, input, fail } = given
    if (!it || !caller) return fail('NOT_FOUND')
    const spec = { shelf: meetings, decide: (now: Meeting) => stepsFor(now, given), reply: replyTo(input.acts) }
    const run = { act: contract.name, spec, given, caller, tries: 6 }
    return attempt<typeof contract, Meeting, ReturnType<ReturnType<typeof replyTo>>>(run, it)
  },
})

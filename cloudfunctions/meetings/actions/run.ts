import type { MeetingAct } from '../../../types/meeting-act'
import { run as contract } from '../../../types/meeting-hosting'
import type { Meeting } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { Refusal } from '../../kernel/failure'
import { type Given, handle } from '../../kernel/handle'
import { type Attempt, attempt } from '../../kernel/move'
import { isPlace } from '../../kernel/places'
import { change, readOne } from '../../kernel/store'
import { doerOf, stepFor } from '../acts'
import { panelFault } from '../panel-acts'
import { changedTo, meetings } from '../shelves'

type Asked = Given<typeof contract, never>
type Reply = ReturnType<typeof changedTo>
type Running = Attempt<typeof contract, Meeting, Reply>

/**
 * Ballots that keep coming would let a counting lose again and again: then the vote is closed to them first, which needs
 * nothing of what they change, and is counted when none can follow.
 */
const closedFirst = async (running: Running, it: Meeting): Promise<Reply> => {
  try {
    return await attempt(running, it)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'BUSY') throw error
  }
  const still = { _id: it._id, 'vote.motion': it.vote?.motion ?? null, 'vote.open': true }
  await change(meetings.collection, still, { set: { 'vote.open': false } })
  const fresh = (await readOne(meetings, { _id: it._id })) ?? running.given.fail('NOT_FOUND')
  return attempt({ ...running, tries: 3 }, fresh)
}

export const run = handle(contract, {
  look: ({ id }) => ({ it: one(meetings, { _id: id }) }),
  target: ({ it }) => it && { offices: [it.office] },
  act: (plain) => {
    const given = plain as Asked
    const { input, caller, context, key, hash, fail } = given
    const { it } = plain.seen
    if (!it || !caller) return fail('NOT_FOUND')
    const { act } = input
    if (act.kind === 'decide' && !isPlace(act.owner)) return fail('NO_SUCH_PLACE')
    const decide = (now: Meeting) => {
      const fault = panelFault(now, act)
      if (fault) return fail(fault)
      return stepFor(now, act, { by: doerOf(now, caller, { staff: true, now: context.now }), key, hash, fail })
    }
    const spec = { shelf: meetings, decide, reply: changedTo }
    const running: Running = { act: nameOfAct(act), spec, given, caller, tries: act.kind === 'closeVote' ? 2 : 6 }
    return act.kind === 'closeVote' ? closedFirst(running, it) : attempt(running, it)
  },
})
const nameOfAct = ({ kind }: MeetingAct): string => `meetings.${kind}`

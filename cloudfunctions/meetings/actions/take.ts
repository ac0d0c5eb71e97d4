import type { MeetingAct } from '../../../types/meeting-act'
import { take as contract, type Meeting } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { type Given, handle } from '../../kernel/handle'
import { attempt } from '../../kernel/move'
import { wordsChecked } from '../../kernel/words-checked'
import { doerOf, stepFor } from '../acts'
import { insist } from '../phones'
import { changedTo, meetings } from '../shelves'

type Asked = Given<typeof contract, never>
type Reply = ReturnType<typeof changedTo>

/** What others will read is looked at before anybody reads it. */
const wordsFault = async ({ input: { act }, context, fail }: Asked): Promise<void> => {
  if (act.kind !== 'motion' && act.kind !== 'order') return
  const looked = await wordsChecked(context.openid, [act.text])
  if (looked !== 'passed') fail(looked === 'risky' ? 'RISKY' : 'UNCHECKED')
}

export const take = handle(contract, {
  look: ({ id }) => ({ it: one(meetings, { _id: id }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (plain) => {
    const given = plain as Asked
    const { input, caller, context, key, hash, fail } = given
    const { it } = plain.seen
    if (!it || !caller) return fail('NOT_FOUND')
    const act: MeetingAct = { ...input.act, who: caller._id }
    if (act.kind === 'ask') {
      const after = await insist(it, () => act, { caller, now: context.now, key, hash, fail })
      return { id: it._id, rev: it.rev, stage: after.stage }
    }
    await wordsFault(given)
    const decide = (now: Meeting) => {
      const by = doerOf(now, caller, { staff: false, now: context.now })
      return stepFor(now, act, { by, key, hash, fail })
    }
    const spec = { shelf: meetings, decide, reply: changedTo }
    return attempt<typeof contract, Meeting, Reply>({ act: `meetings.${act.kind}`, spec, given, caller, tries: 6 }, it)
  },
})

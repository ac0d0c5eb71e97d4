import type { JournalEntry } from '../../../types/common'
import { turnVotes as contract } from '../../../types/vote-desk'
import { many } from '../../kernel/ask'
import { NoAnswer } from '../../kernel/failure'
import { between } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { change, read } from '../../kernel/store'
import { resultOf } from '../counting'
import { votes } from '../shelves'

const batch = 10
const clock = { id: 'clock', name: '自动', role: 'clock' }

/** One that cannot be counted is reported and left as it is; it does not keep the others from being counted. */
const close = async (it: Awaited<ReturnType<typeof due>>[number], now: number): Promise<number> => {
  try {
    const result = await resultOf(it)
    const rev = it.rev + 1
    const entry: JournalEntry = {
      ...{ rev, at: now, act: 'votes.close', by: clock, to: 'closed', key: `turn-${rev}`, hash: '', office: it.place },
    }
    const set = { state: 'closed', result, rev, unsent: true }
    return await change(
      votes.collection,
      { _id: it._id, rev: it.rev, state: 'open' },
      { set, push: { journal: entry } },
    )
  } catch (error) {
    if (!(error instanceof NoAnswer))
      console.error(JSON.stringify({ about: 'a vote is not counted', id: it._id, error: String(error) }))
    return 0
  }
}
const due = (now: number) => read(many(votes, { state: 'open', closesAt: between(0, now) }, { limit: batch }))

export const turn = onTimer(contract, async ({ now }) => {
  let closed = 0
  for (const it of await due(now)) closed += await close(it, now)
  return { closed }
})

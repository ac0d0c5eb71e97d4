import { readNotices as contract } from '../../../types/members'
import { count } from '../../kernel/ask'
import { above, below, between } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { notices } from '../shelves'

const most = { mine: 'to', limit: 100 }

export const readNotices = handle(contract, {
  look: ({ since, until }) => ({
    older: count(notices, { read: false, at: below(since) }, most),
    newer: count(notices, { read: false, at: above(until) }, most),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, seen, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    // Marking what is marked changes nothing: no key has to be remembered.
    const shown = { to: caller._id, read: false, at: between(input.since, input.until) }
    await change(notices.collection, shown, { set: { read: true } })
    return { unread: Math.min(most.limit, seen.older + seen.newer) }
  },
})

import { callNext as contract } from '../../../types/at-window'
import type { Booking } from '../../../types/booking'
import type { Member } from '../../../types/members'
import { many } from '../../kernel/ask'
import { today } from '../../kernel/dates'
import { NoAnswer } from '../../kernel/failure'
import { type Given, handle } from '../../kernel/handle'
import { change, readOne } from '../../kernel/store'
import { bookings } from '../shelves'

/** As many as are tried when colleagues call at the same moment. */
const most = 20
type Asked = Pick<Given<typeof contract, never>, 'context' | 'key' | 'hash'>

const answer = (it: Booking, rev: number) => ({ id: it._id, rev, name: it.person.name, slot: it.slot })
const entryOf = (it: Booking | undefined, key: string) => it?.journal.find((one) => one.key === key)

/** By compare-and-set; undefined when a colleague was quicker. */
const call = async (it: Booking, { context, key, hash }: Asked, caller: Member) => {
  const by = { id: caller._id, name: caller.name, role: 'reviewer' }
  const rev = it.rev + 1
  const entry = { rev, at: context.now, act: contract.name, by, to: 'called', key, hash, office: it.office }
  const waiting = { _id: it._id, rev: it.rev, state: 'here' }
  try {
    const set = { state: 'called', rev, unsent: true }
    if ((await change(bookings.collection, waiting, { set, push: { journal: entry } })) === 1) return answer(it, rev)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  const fresh = await readOne(bookings, { _id: it._id })
  return fresh && entryOf(fresh, key) ? answer(fresh, rev) : undefined
}

/** Whose slot came first, and among those who was there first; two colleagues never call the same person. */
export const callNext = handle(contract, {
  look: ({ office }, { now }, key) => ({
    rows: many(bookings, { office, day: today(now), state: 'here' }, { order: ['line', 1], limit: most }),
    before: many(bookings, { office, day: today(now), 'journal.key': key }, { limit: 1 }),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async (given) => {
    const { seen, caller, key, hash, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    const [before] = seen.before
    const entry = entryOf(before, key)
    if (before && entry) return entry.hash === hash ? answer(before, entry.rev) : fail('KEY_REUSED')
    for (const it of seen.rows) {
      const called = await call(it, given, caller)
      if (called) return called
    }
    return fail('NOBODY')
  },
})

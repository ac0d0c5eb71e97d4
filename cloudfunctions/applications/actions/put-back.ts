import type { Application } from '../../../types/applications'
import type { JournalEntry } from '../../../types/common'
import { putBack as contract } from '../../../types/handling'
import type { Member } from '../../../types/members'
import { asOf } from '../../kernel/allow'
import { many } from '../../kernel/ask'
import { between, oneOf } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { change, read } from '../../kernel/store'
import { worksAt } from '../rules'
import { applications, members } from '../shelves'

/** Looked back over a day, so that a timer that stood still misses nobody. */
const lookBack = 86_400_000
const batch = 500

/** Whose grants were changed by hand or came to their end lately: few, whatever the district's size. */
const changedLately = async (now: number): Promise<Member[]> => {
  const lately = between(now - lookBack, now)
  const byHand = await read(many(members, { changedAt: lately }, { limit: 500 }))
  const byTime = await read(many(members, { 'grants.until': lately }, { limit: 500 }))
  return [...new Map([...byHand, ...byTime].map((one) => [one._id, asOf(one, now)])).values()]
}

/** What waits for the resident goes on waiting; only nobody has it any more. */
const stateOf = ({ state }: Application): Application['state'] => (state === 'reviewing' ? 'submitted' : state)
const entryFor = (it: Application, now: number): JournalEntry => ({
  ...{ rev: it.rev + 1, at: now, act: 'applications.putBack', to: stateOf(it), office: it.office },
  ...{ by: { id: 'clock', name: '时钟', role: 'clock' }, key: `clock-${it.rev + 1}`, hash: '' },
  note: `${it.holder?.name ?? ''}已不在这个岗位`,
})

/** By compare-and-set: when somebody took it over meanwhile it is theirs. */
const backToQueue = async (it: Application, now: number): Promise<number> => {
  const entry = entryFor(it, now)
  const set = { state: stateOf(it), holder: null, rev: entry.rev, unsent: true }
  return change(applications.collection, { _id: it._id, rev: it.rev }, { set, push: { journal: entry } })
}

export const putBack = onTimer(contract, async ({ now }) => {
  const people = new Map((await changedLately(now)).map((one) => [one._id, one]))
  if (people.size === 0) return { back: 0 }
  const held = { 'holder.id': oneOf([...people.keys()]), open: true, state: oneOf(['reviewing', 'returned']) }
  let back = 0
  for (const it of await read(many(applications, held, { limit: batch }))) {
    const holder = people.get(it.holder?.id ?? '')
    if (holder && !worksAt(it.office, holder)) back += await backToQueue(it, now)
  }
  return { back }
})

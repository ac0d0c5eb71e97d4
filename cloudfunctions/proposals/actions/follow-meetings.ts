import type { MeetingOnAgenda } from '../../../types/agenda'
import type { Proposal } from '../../../types/proposals'
import { followMeetings as contract } from '../../../types/screening'
import { many } from '../../kernel/ask'
import { oneOf } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { struck } from '../clockwork'
import { followed } from '../following'
import { meetings, proposals } from '../shelves'

const most = 200
const distinct = <T extends { _id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((one) => [one._id, one])).values(),
]

/** All that is to come, the newest minutes, and the meetings that proposals wait for, whatever became of those. */
const meetingsFor = async (waiting: readonly Proposal[]): Promise<MeetingOnAgenda[]> => {
  const newest = { order: ['startsAt', -1] as const, limit: most }
  const coming = await read(many(meetings, { stage: oneOf(['planned', 'open', 'adjourned']) }, newest))
  const published = await read(many(meetings, { stage: 'published' }, newest))
  const ids = waiting.flatMap(({ meeting }) => meeting?.id ?? [])
  const awaited = ids.length > 0 ? await read(many(meetings, { _id: oneOf(ids) }, { limit: ids.length })) : []
  return distinct([...coming, ...published, ...awaited])
}

/** The meetings' documents are read and never written: what they say is made into moves here. */
export const followMeetings = onTimer(contract, async ({ now }) => {
  const waiting = await read(many(proposals, { stage: 'agenda' }, { limit: most, order: ['order', 1] }))
  const all = await meetingsFor(waiting)
  const named = all.flatMap(({ items }) => items.flatMap(({ proposal }) => proposal ?? []))
  const ready = { _id: oneOf([...new Set(named)]), stage: 'ready' }
  const listed = named.length > 0 ? await read(many(proposals, ready, { limit: most * 5 })) : []
  let moved = 0
  for (const it of distinct([...waiting, ...listed])) {
    const step = followed(it, all, now)
    if (step && (await struck(it, now, { act: 'followMeetings', step }))) moved += 1
  }
  return { moved }
})

import { Terms } from '../../types/catalog'
import { differences } from '../../types/differences'
import type { Edition, MadeBy, ServiceRecord } from '../../types/editions'
import { placeName, termFaults } from '../../types/terms'
import { tidy } from '../kernel/filter'
import type { Step } from '../kernel/move'
import { departments } from '../kernel/places'

/** How the words came to be that nobody edited since they were shipped. */
const shipped: MadeBy = { rev: 1, at: 0, by: '', why: '', act: 'shipped' }

/** The edition that is in force. */
export const inForce = (record: ServiceRecord, until: number): Edition => {
  const made = record.made ?? shipped
  return {
    _id: `${record._id}:${made.rev}`,
    code: record.code,
    ...made,
    until,
    terms: Terms.parse(record),
    verified: record.verified,
  }
}

/** What stands against these words, by place and with the place named. */
export const faultsOf = (terms: Terms): Record<string, string> => {
  const unknown = departments.some(({ id }) => id === terms.department) ? {} : { department: '没有这个部门' }
  return Object.fromEntries(
    Object.entries({ ...termFaults(terms), ...unknown }).map(([path, words]) => [path, `${placeName(path)}：${words}`]),
  )
}

type Given = { terms: Terms; made: Omit<MadeBy, 'rev'>; vouch: boolean }
/**
 * New words for a record, as one step: the edition of before goes along until the timer has put it away. Whoever vouched
 * vouched for the words that were there, so that the 示例 mark comes back unless this editor vouches for the new ones.
 */
export const edited = async (record: ServiceRecord, { terms, made, vouch }: Given): Promise<Step> => {
  const { soundsOf } = await import('./sounds.mjs')
  const rev = record.rev + 1
  const waiting = (record.past ?? []).filter(({ until }) => until > (record.sentRev ?? 0))
  const changed = differences(Terms.parse(record), terms).map(({ name }) => name)
  const done = made.act === 'restore' ? `恢复第 ${made.from} 版` : `改了${changed.join('、')}`
  return {
    to: vouch ? 'verified' : 'sample',
    set: {
      // An update takes nothing away: no pace is an empty one.
      ...tidy({ ...terms, pace: terms.pace ?? [], without: terms.without ?? [] }),
      verified: vouch,
      ...(vouch ? { confirmedBy: made.by } : {}),
      changedAt: made.at,
      sounds: soundsOf(terms),
      made: tidy({ ...made, rev }),
      past: tidy([...waiting, inForce(record, rev)]),
    },
    note: `${done}：${made.why}`,
    role: 'catalogEditor',
  }
}

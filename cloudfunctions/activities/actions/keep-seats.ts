import { type Activity, stillIn } from '../../../types/activities'
import { keepSeats as contract } from '../../../types/signing-up'
import { many } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { givesOn, lapsed } from '../rules'
import { clock, free, settle } from '../seating'
import { activities } from '../shelves'
import { afterFreeing } from '../turns'

const batch = 50

/** Offers that nobody answered in time, let go one by one. */
const letLapse = async (record: Activity, now: number) => {
  let it = record
  let gone = 0
  for (const household of lapsed(it, now)) {
    const group = it.groups[household]
    if (!group) continue
    const deed = { act: 'activities.lapse', by: clock, key: `lapse-${group.rev}`, hash: '', at: now }
    const after = await free(it, { household, group, patch: { seat: 'passed', until: null }, deed, note: '' })
    if (after === 'LOST') continue
    it = afterFreeing(it, household, after)
    gone += 1
  }
  return { it, gone }
}

/** Each activity is looked at again by the next run until nothing is loose and no offer is over. */
export const keepSeats = onTimer(contract, async ({ now }) => {
  const loose = await read(many(activities, { loose: true }, { limit: batch }))
  const offering = await read(many(activities, { offered: above(0) }, { limit: batch }))
  const known = new Set(loose.map(({ _id }) => _id))
  const done = { lapsed: 0, promoted: 0 }
  for (const record of [...loose, ...offering.filter(({ _id }) => !known.has(_id))]) {
    const { it, gone } = await letLapse(record, now)
    done.lapsed += gone
    if (!it.loose && gone === 0) continue
    const line = givesOn(it, now) ? it.line.filter((one) => it.groups[one] && stillIn(it.groups[one].seat)) : []
    done.promoted += (await settle({ ...it, line }, now)) ?? 0
  }
  return done
})

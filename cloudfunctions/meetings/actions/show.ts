import { liveOf } from '../../../types/meeting-live'
import { meeting as contract } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { centreName, nameOf } from '../../kernel/places'
import { histories, lives } from '../shelves'

export const show = handle(contract, {
  look: ({ id }) => ({ it: one(lives, { _id: id }, { except: histories }) }),
  act: ({ seen: { it }, caller, context: { now }, fail }) => {
    if (!it || !caller) return fail('UNKNOWN_MEETING')
    const by = { id: caller._id, name: caller.name, staff: false, at: now }
    return liveOf(it, by, { nameOf, sample: it.sample, centre: centreName(it.centre), minutes: it.minutes })
  },
})

import { panel as contract } from '../../../types/meeting-hosting'
import { minutesOf } from '../../../types/meeting-minutes'
import { nothing } from '../../../types/meeting-now'
import { panelOf } from '../../../types/meeting-panel'
import type { Meeting } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { centreName, nameOf } from '../../kernel/places'
import { doerOf } from '../acts'
import { codeOf } from '../codes'
import { meetings } from '../shelves'

/** What a secret vote has come to is nobody's to know before it is closed. */
const unspoken = (it: Meeting): Meeting => (it.vote?.secret ? { ...it, vote: { ...it.vote, sum: nothing } } : it)

export const panel = handle(contract, {
  look: ({ id }) => ({ it: one(meetings, { _id: id }) }),
  target: ({ it }) => it && { offices: [it.office] },
  act: ({ seen: { it }, caller, context: { now }, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const doer = doerOf(it, caller, { staff: true, now })
    const over = it.stage === 'adjourned'
    const minutes = over ? minutesOf({ start: it.start, acts: it.acts, last: it }, nameOf) : it.minutes
    const shown = panelOf(it, doer, { nameOf, sample: it.sample, centre: centreName(it.centre), minutes })
    return { ...shown, rev: it.rev, state: unspoken(it), doer, code: codeOf(it._id, now) }
  },
})

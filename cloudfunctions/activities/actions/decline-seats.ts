import { declineSeats as contract } from '../../../types/signing-up'
import { answering } from '../answering'
import { lookAt } from '../family'
import { free } from '../seating'
import { afterFreeing, doneOf, passOn } from '../turns'
import { without } from './withdraw'

export const declineSeats = answering(contract, lookAt, async ({ it, household, group, deed, me, now }) => {
  const all = group.people.map(({ id }) => id)
  const after = await free(it, { household, group, patch: without(group, all), deed, note: '' })
  if (after === 'LOST') return 'LOST'
  await passOn(afterFreeing(it, household, after), now, me)
  return doneOf(after)
})

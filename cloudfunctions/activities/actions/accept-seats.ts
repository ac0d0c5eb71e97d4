import { acceptSeats as contract } from '../../../types/signing-up'
import { answering } from '../answering'
import { lookAtOwn } from '../family'
import { keep } from '../seating'
import { doneOf } from '../turns'

export const acceptSeats = answering(contract, lookAtOwn, async ({ it, household, group, deed }) => {
  const after = await keep(it, { household, group, deed })
  return after === 'LOST' ? 'LOST' : doneOf(after)
})

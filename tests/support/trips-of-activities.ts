import type { Action, Given, Output } from '../../types/action'
import {
  cancelActivity,
  closeList,
  hosted,
  publish,
  reopenList,
  roster,
  signUpAtDesk,
  withdrawAtDesk,
  writeActivity,
} from '../../types/hosting'
import { certify } from '../../types/hours'
import {
  acceptSeats,
  activities,
  activity,
  declineSeats,
  mySeats,
  renewTicket,
  signUp,
  withdraw,
} from '../../types/signing-up'
import { lesson, plainly } from './activities'
import type { Cloud, Neighbour } from './cloud'

/** What comes free is offered with one write more; a certificate is made of what is read first. */
export const costlyActs: readonly string[] = [withdraw.name, declineSeats.name, withdrawAtDesk.name, certify.name]

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** What signing up costs, and what staff do with a list. */
export const activityTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [liu, ma, wang, chen] = await Promise.all(['刘志强', '马建军', '王秀英', '陈静'].map((name) => cloud.as(name)))
  if (!liu || !ma || !wang || !chen) throw new Error('nobody is there')
  const { now } = await (await fetch(`${cloud.url}/local/clock`)).json()
  const terms = lesson(Number(now), { capacity: 2, perHousehold: 2 })
  const made = await count(chen, writeActivity, { id: null, rev: 0, terms, why: '' })
  const { id } = made
  let { rev } = await count(chen, publish, { id, rev: made.rev })
  await count(wang, activities, { place: 'yl' })
  await count(liu, signUp, { id, people: ['p1', 'p2'], ...plainly })
  await count(ma, signUp, { id, people: ['p1'], ...plainly })
  await count(wang, signUp, { id, people: ['p1'], ...plainly })
  await count(liu, renewTicket, { id, person: 'p1' })
  await count(liu, withdraw, { id, people: ['p1'] })
  await count(ma, activity, { id })
  await count(ma, declineSeats, { id })
  await count(wang, acceptSeats, { id })
  await count(wang, mySeats, {})
  await count(liu, withdraw, { id, people: ['p2'] })
  const people = [{ name: '吴奶奶', age: 80 }]
  const { household } = await count(chen, signUpAtDesk, { id, people, guardian: false, affirmed: false })
  await count(ma, signUp, { id, people: ['p1'], ...plainly })
  await count(chen, withdrawAtDesk, { id, household, people: ['p1'], why: '不来了' })
  await count(chen, roster, { id })
  await count(chen, hosted, { place: 'yl/huangshan/lvdibei' })
  ;({ rev } = await count(chen, closeList, { id, rev }))
  ;({ rev } = await count(chen, reopenList, { id, rev }))
  await count(chen, cancelActivity, { id, rev, why: '讲课人病了' })
}

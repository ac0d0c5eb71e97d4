import type { Action } from '../../types/action'
import {
  cancelActivity,
  closeList,
  publish,
  reopenList,
  roster,
  signUpAtDesk,
  withdrawAtDesk,
  writeActivity,
} from '../../types/hosting'
import { acceptSeats, activity, declineSeats, renewTicket, signUp, withdraw } from '../../types/signing-up'
import { lesson, plainly, published } from './activities'
import type { Cloud } from './cloud'
import { documents, keysIn, type Scene } from './documents'

type Doc = Record<string, unknown> | undefined
const groupsOf = (doc: Doc): Record<string, unknown>[] => Object.values(Object(doc?.groups))
/** How many calls with this key stand in the groups of an activity; the seats must agree with it. */
const calls = (cloud: Cloud, id: string) => async (key: string) => {
  const [doc] = await documents(cloud, 'activities', id)
  const held = groupsOf(doc)
    .filter(({ seat }) => seat === 'seated' || seat === 'offered')
    .reduce((sum, { n }) => sum + Number(n), 0)
  if (Number(doc?.capacity) - Number(doc?.left) !== held) return -1
  return groupsOf(doc)
    .flatMap((group) => keysIn(group, 'calls'))
    .filter((one) => one === key).length
}
const acts = (cloud: Cloud, id: string) => async (key: string) =>
  keysIn((await documents(cloud, 'activities', id))[0], 'journal').filter((one) => one === key).length

/** Two seats, both taken by 刘志强's family and given back: 马建军's is offered one of them. */
const offered = async (cloud: Cloud) => {
  const id = await published(cloud, { capacity: 2 })
  const [liu, ma] = [await cloud.as('刘志强'), await cloud.as('马建军')]
  await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  await ma.must(signUp, { id, people: ['p1'], ...plainly })
  await liu.must(withdraw, { id, people: ['p1'] })
  return { ma, id }
}
const hosting =
  (make: (cloud: Cloud) => Promise<string>, action: Action, more: object = {}): Scene =>
  async (cloud) => {
    const [chen, id] = [await cloud.as('陈静'), await make(cloud)]
    const { rev } = await chen.must(roster, { id })
    return { who: chen, action, input: { id, rev, ...more }, effects: acts(cloud, id) }
  }
const draft = async (cloud: Cloud) => {
  const chen = await cloud.as('陈静')
  return (await chen.must(writeActivity, { id: null, rev: 0, terms: lesson(Date.now()), why: '' })).id
}
const closed = async (cloud: Cloud) => {
  const [chen, id] = [await cloud.as('陈静'), await published(cloud)]
  await chen.must(closeList, { id, rev: (await chen.must(roster, { id })).rev })
  return id
}

/** Acts about an activity and the seats in it. */
export const activityScenes: Record<string, Scene> = {
  [signUp.name]: async (cloud) => {
    const id = await published(cloud)
    const input = { id, people: ['p1', 'p2'], ...plainly }
    return { who: await cloud.as('刘志强'), action: signUp, input, effects: calls(cloud, id) }
  },
  [withdraw.name]: async (cloud) => {
    const id = await published(cloud, { capacity: 2 })
    const [liu, ma] = [await cloud.as('刘志强'), await cloud.as('马建军')]
    await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
    await ma.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
    return { who: liu, action: withdraw, input: { id, people: ['p1', 'p2'] }, effects: calls(cloud, id) }
  },
  [acceptSeats.name]: async (cloud) => {
    const { ma, id } = await offered(cloud)
    await ma.must(activity, { id })
    return { who: ma, action: acceptSeats, input: { id }, effects: calls(cloud, id) }
  },
  [declineSeats.name]: async (cloud) => {
    const { ma, id } = await offered(cloud)
    return { who: ma, action: declineSeats, input: { id }, effects: calls(cloud, id) }
  },
  [renewTicket.name]: async (cloud) => {
    const [id, liu] = [await published(cloud), await cloud.as('刘志强')]
    await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
    return { who: liu, action: renewTicket, input: { id, person: 'p1' }, effects: calls(cloud, id) }
  },
  [signUpAtDesk.name]: async (cloud) => {
    const id = await published(cloud)
    const input = { id, people: [{ name: '吴奶奶', age: 80 }], guardian: false, affirmed: false }
    return { who: await cloud.as('陈静'), action: signUpAtDesk, input, effects: calls(cloud, id) }
  },
  [withdrawAtDesk.name]: async (cloud) => {
    const [chen, id] = [await cloud.as('陈静'), await published(cloud)]
    const people = [{ name: '吴奶奶', age: 80 }]
    const { household } = await chen.must(signUpAtDesk, { id, people, guardian: false, affirmed: false })
    const input = { id, household, people: ['p1'], why: '打电话说不来了' }
    return { who: chen, action: withdrawAtDesk, input, effects: calls(cloud, id) }
  },
  [writeActivity.name]: async (cloud) => {
    const terms = lesson(Date.now(), { title: '家庭微党课：只写一次' })
    const effects = async (key: string) =>
      (await documents(cloud, 'activities')).filter((doc) => keysIn(doc, 'journal')[0] === key).length
    return { who: await cloud.as('陈静'), action: writeActivity, input: { id: null, rev: 0, terms, why: '' }, effects }
  },
  [publish.name]: hosting(draft, publish),
  [closeList.name]: hosting(published, closeList),
  [reopenList.name]: hosting(closed, reopenList),
  [cancelActivity.name]: hosting(published, cancelActivity, { why: '讲课人病了' }),
}

import type { Action } from '../../types/action'
import { decideGrant, grant, leave, revoke, showCode } from '../../types/people'
import { wantReminders } from '../../types/reminders'
import { askSignIn, confirmSignIn, endOtherSessions, endSession, seen, sessions, takeSignIn } from '../../types/sign-in'
import type { Cloud, Neighbour } from './cloud'
import { documents, keysIn, type Scene } from './documents'
import { browserAt, must, signedIn } from './sign-in'

const place = 'yl/huangshan/meiyuan'
const rows = async (cloud: Cloud, id: string) => (await documents(cloud, 'members', id))[0]
const lengthOf = async (cloud: Cloud, id: string, list: string) => {
  const found: unknown = (await rows(cloud, id))?.[list]
  return Array.isArray(found) ? found.length : 0
}
const revOf = async (cloud: Cloud, id: string) => Number((await rows(cloud, id))?.rev)
const told = (cloud: Cloud, id: string) => async (key: string) =>
  keysIn(await rows(cloud, id), 'journal').filter((one) => one === key).length

let given = 0
/** A new role each time, so that it can be given again and again. */
const freshRole = () => {
  const roles = ['reviewer', 'supervisor', 'auditor', 'admin', 'catalogEditor'] as const
  const places = [place, 'yl/huangshan', 'yl/huangshan/lvdibei']
  const at = given++
  return { role: roles[at % 5] ?? 'reviewer', scope: places[Math.floor(at / 5) % 3] ?? place }
}

const acting =
  (action: Action, more: (cloud: Cloud, id: string, admin: Neighbour) => Promise<object>): Scene =>
  async (cloud) => {
    const admin = await cloud.as('葛平')
    const id = 'm-sunli'
    const input = { id, why: '示例', ...(await more(cloud, id, admin)) }
    return { who: admin, action, input, effects: told(cloud, id) }
  }

const granted = async (cloud: Cloud, id: string, admin: Neighbour) => {
  const role = freshRole()
  const rev = await revOf(cloud, id)
  const done = await admin.must(grant, { id, rev, ...role, title: '示例', why: '示例' })
  return { ...role, rev: done.rev }
}

const code = async (cloud: Cloud) => must(browserAt(cloud), askSignIn, {})

export const peopleScenes: Record<string, Scene> = {
  [grant.name]: acting(grant, async (cloud, id) => ({ ...freshRole(), rev: await revOf(cloud, id), title: '示例' })),
  [revoke.name]: acting(revoke, granted),
  [leave.name]: acting(leave, async (cloud, id, admin) => ({ rev: (await granted(cloud, id, admin)).rev })),
  [decideGrant.name]: acting(decideGrant, async (cloud, id) => {
    const first = await cloud.as('于岚')
    const input = { id, rev: await revOf(cloud, id), role: 'auditor' as const, scope: 'yl', title: '示例', why: '示例' }
    const { rev } = await first.must(grant, input)
    return { rev, pending: `p-${rev}`, yes: false }
  }),
  [showCode.name]: async (cloud) => {
    const who = await cloud.as('孙丽')
    // One place for one code: the same call shows the same digits, and there is never a second one.
    const effects = async () => ((await rows(cloud, who.id))?.code ? 1 : 0)
    return { who, action: showCode, input: {}, effects }
  },
  [wantReminders.name]: async (cloud) => {
    const who = await cloud.as('王秀英')
    const count = async () =>
      Object.values(Object((await documents(cloud, 'reminders', who.id))[0]?.left)).map(Number)[0] ?? 0
    const before = await count()
    return { who, action: wantReminders, input: { kinds: ['voice'] }, effects: async () => (await count()) - before }
  },
  [askSignIn.name]: async (cloud) => {
    const before = (await documents(cloud, 'signIns')).length
    const effects = async () => (await documents(cloud, 'signIns')).length - before
    return { who: await cloud.as('陈静'), action: askSignIn, input: {}, effects }
  },
  [confirmSignIn.name]: async (cloud) => {
    const { id } = await code(cloud)
    const effects = async (key: string) =>
      keysIn((await documents(cloud, 'signIns', id))[0], 'journal').filter((one) => one === key).length
    return { who: await cloud.as('陈静'), action: confirmSignIn, input: { id, yes: true }, effects }
  },
  [takeSignIn.name]: async (cloud) => {
    const who = await cloud.as('郭磊')
    const { id, secret } = await code(cloud)
    await who.must(confirmSignIn, { id, yes: true })
    const before = await lengthOf(cloud, who.id, 'sessions')
    const effects = async () => (await lengthOf(cloud, who.id, 'sessions')) - before
    return { who, action: takeSignIn, input: { id, secret }, effects }
  },
  [endSession.name]: async (cloud) => {
    const who = await cloud.as('唐丽')
    await signedIn(cloud, who)
    const { items } = await who.must(sessions, {})
    const effects = async () => items.length - (await lengthOf(cloud, who.id, 'sessions'))
    return { who, action: endSession, input: { id: items[0]?.id ?? '' }, effects }
  },
  [endOtherSessions.name]: async (cloud) => {
    const who = await cloud.as('沈玉')
    await signedIn(cloud, who)
    const effects = async () => 1 - (await lengthOf(cloud, who.id, 'sessions'))
    return { who, action: endOtherSessions, input: {}, effects }
  },
  [seen.name]: async (cloud) => {
    const who = await cloud.as('杨慧')
    await cloud.pass(6 * 60_000)
    const at = (await rows(cloud, who.id))?.seenAt
    const effects = async () => ((await rows(cloud, who.id))?.seenAt === at ? 0 : 1)
    return { who, action: seen, input: {}, effects }
  },
}

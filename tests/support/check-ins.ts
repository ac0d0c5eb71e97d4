import { markOf, passFor } from '../../cloudfunctions/kernel/passes'
import { seatMark } from '../../cloudfunctions/kernel/tickets'
import type { Action, Given, Output } from '../../types/action'
import type { ActivityTerms } from '../../types/activities'
import {
  attended,
  checkIn,
  checkInHere,
  closeSession,
  giveBlock,
  pack,
  syncScans,
  takeBlock,
  tickets,
} from '../../types/check-in'
import { exportRoster, rosterFile } from '../../types/exporting'
import { publish, writeActivity } from '../../types/hosting'
import { certificate, certify, myHours } from '../../types/hours'
import { activity, signUp } from '../../types/signing-up'
import { turnout } from '../../types/turnout'
import { lesson, plainly } from './activities'
import { clockOf, knowSecret, screenNow } from './centres'
import type { Cloud, Neighbour } from './cloud'
import { documents, type Scene } from './documents'

const hour = 3_600_000
/** A lesson that begins in half an hour, at a place of one's choice, with 刘志强's family of two in it. */
export const soon = async (cloud: Cloud, more: Partial<ActivityTerms> = {}, host = '陈静') => {
  const now = await clockOf(cloud)
  const sessions = [{ id: 's1', from: now + hour / 2, to: now + 2 * hour }]
  const times = { sessions, closesAt: now + hour, cancelHours: 0, opensAt: now - hour }
  const who = await cloud.as(host)
  const { id, rev } = await who.must(writeActivity, {
    id: null,
    rev: 0,
    terms: lesson(now, { ...times, ...more }),
    why: '',
  })
  await who.must(publish, { id, rev })
  const liu = await cloud.as('刘志强')
  await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  const household = (await liu.must(activity, { id })).mine?.household ?? ''
  return { id, session: 's1', liu, household, until: now + 3 * hour }
}
/** The same in the centre of 宣武, where a screen shows a code. */
export const soonAtCentre = (cloud: Cloud) => soon(cloud, { place: 'yl/pengcheng/xuanwu' }, '田芳')
export type Soon = Awaited<ReturnType<typeof soon>>
/** The text in a person's ticket, as this cloud signs it. */
export const codeOf = (cloud: Cloud, it: Soon, person: string): string => {
  knowSecret(cloud)
  const ticket = seatMark({ activity: it.id, session: it.session, household: it.household, person })
  const now = Date.UTC(2026, 10, 27)
  return passFor(
    { activity: markOf(it.id), session: Number(it.session.slice(1)), ticket, edition: 1, until: it.until },
    now,
  )
}
export const byTicket = (code: string) => ({ device: 'd-1', what: { kind: 'ticket' as const, code } })
export const scanOf = (nonce: string, code: string, more: object = {}) => ({
  ...{ nonce, device: 'd-1', staff: 'm-chen', at: 1_900_000_000_000, what: { kind: 'ticket' as const, code } },
  ...more,
})

/** How many seats of a session were checked in by scans with this nonce. */
const cameBy = (cloud: Cloud, id: string) => async (nonce: string) => {
  const [doc] = await documents(cloud, 'activities', id)
  const seats: { sources: { nonce: string }[] }[] = Object.values(Object(Object(doc?.doors).s1?.came))
  return seats.filter(({ sources }) => sources.some((one) => one.nonce === nonce)).length
}
const blocks = async (cloud: Cloud, id: string) => {
  const [doc] = await documents(cloud, 'activities', id)
  return { all: Object.values<{ n: number; given: boolean }>(Object(doc?.blocks)), left: Number(doc?.left) }
}

/** An activity that counts minutes: one came, and it is over. */
const over = async (cloud: Cloud, more: Partial<ActivityTerms> = {}) => {
  const [it, chen] = [await soon(cloud, { hours: true, ...more }), await cloud.as('陈静')]
  await chen.must(checkIn, { id: it.id, session: 's1', ...byTicket(codeOf(cloud, it, 'p1')) })
  await cloud.pass(2 * hour)
  return it
}
/** 刘志强 served ninety minutes. */
export const served = async (cloud: Cloud, more: Partial<ActivityTerms> = {}) => {
  const it = await over(cloud, more)
  await (await cloud.as('陈静')).must(closeSession, { id: it.id, session: 's1' })
  return it
}

/** Acts at the door. */
export const doorScenes: Record<string, Scene> = {
  [checkIn.name]: async (cloud) => {
    const it = await soon(cloud)
    const input = { id: it.id, session: 's1', ...byTicket(codeOf(cloud, it, 'p1')) }
    return { who: await cloud.as('陈静'), action: checkIn, input, effects: cameBy(cloud, it.id) }
  },
  [checkInHere.name]: async (cloud) => {
    const it = await soonAtCentre(cloud)
    const people = [{ household: it.household, id: 'p1' }]
    const input = { id: it.id, session: 's1', code: await screenNow(cloud), people }
    return { who: it.liu, action: checkInHere, input, effects: cameBy(cloud, it.id) }
  },
  [syncScans.name]: async (cloud) => {
    const it = await soon(cloud)
    const input = { id: it.id, session: 's1', scans: [scanOf('nonce-0001', codeOf(cloud, it, 'p1'))] }
    const effects = () => cameBy(cloud, it.id)('nonce-0001')
    return { who: await cloud.as('陈静'), action: syncScans, input, effects }
  },
  [closeSession.name]: async (cloud) => {
    const [it, chen] = [await over(cloud), await cloud.as('陈静')]
    const effects = async (nonce: string) => {
      const [doc] = await documents(cloud, 'activities', it.id)
      const seats: { sources: { nonce: string }[] }[] = Object.values(Object(Object(doc?.doors).s1?.left))
      return seats.length === 1 ? seats.filter(({ sources }) => sources[0]?.nonce === nonce).length : -1
    }
    return { who: chen, action: closeSession, input: { id: it.id, session: 's1' }, effects }
  },
  [exportRoster.name]: async (cloud) => {
    const it = await soon(cloud)
    const before = (await documents(cloud, 'exports')).length
    const effects = async () => (await documents(cloud, 'exports')).length - before
    const input = { id: it.id, whole: false, why: '门口核对' }
    return { who: await cloud.as('陈静'), action: exportRoster, input, effects }
  },
  [certify.name]: async (cloud) => {
    const it = await served(cloud)
    const before = (await documents(cloud, 'certificates')).length
    const effects = async () => (await documents(cloud, 'certificates')).length - before
    return { who: it.liu, action: certify, input: { household: it.household, person: 'p1' }, effects }
  },
  [takeBlock.name]: async (cloud) => {
    const it = await soon(cloud)
    const effects = async () => {
      const { all, left } = await blocks(cloud, it.id)
      return all.length === 1 && left === 5 ? 1 : -1
    }
    const input = { id: it.id, session: 's1', device: 'd-1', n: 3 }
    return { who: await cloud.as('陈静'), action: takeBlock, input, effects }
  },
  [giveBlock.name]: async (cloud) => {
    const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
    const { id: block } = await chen.must(takeBlock, { id: it.id, session: 's1', device: 'd-1', n: 3 })
    const effects = async () => ((await blocks(cloud, it.id)).left === 8 ? 1 : -1)
    return { who: chen, action: giveBlock, input: { id: it.id, session: 's1', block }, effects }
  },
}

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** What the door costs. */
export const doorTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [it, chen] = [await soonAtCentre(cloud), await cloud.as('田芳')]
  const where = { id: it.id, session: 's1' }
  await count(it.liu, tickets, { id: it.id })
  const { pass } = await count(chen, pack, { ...where, device: 'd-1' })
  const seat = { household: it.household, person: 'p1', name: '刘志强' }
  const what = { kind: 'ticket' as const, code: codeOf(cloud, it, 'p1'), seat }
  await count(chen, checkIn, { ...where, device: 'd-1', pass, what })
  await count(chen, syncScans, { ...where, scans: [scanOf('nonce-0002', codeOf(cloud, it, 'p2'))] })
  const people = ['p1', 'p2'].map((id) => ({ household: it.household, id }))
  await count(it.liu, checkInHere, { ...where, code: await screenNow(cloud), people })
  const { id: block } = await count(chen, takeBlock, { ...where, device: 'd-1', n: 2 })
  await count(chen, giveBlock, { ...where, block })
  await count(chen, attended, where)
  const ended = await over(cloud)
  await count(await cloud.as('陈静'), closeSession, { id: ended.id, session: 's1' })
  await count(ended.liu, myHours, {})
  const made = await count(ended.liu, certify, { household: ended.household, person: 'p1' })
  await count(ended.liu, certificate, made)
  const host = await cloud.as('陈静')
  const asked = await count(host, exportRoster, { id: ended.id, whole: false, why: '归档' })
  await count(host, rosterFile, { id: asked.id, activity: ended.id })
  await count(host, turnout, { place: 'yl/huangshan/lvdibei' })
}

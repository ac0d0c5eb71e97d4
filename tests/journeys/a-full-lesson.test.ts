import { attended, checkIn, closeSession, syncScans, takeBlock } from '../../types/check-in'
import { publish, roster, writeActivity } from '../../types/hosting'
import { certificate, certify, myHours } from '../../types/hours'
import { notices } from '../../types/members'
import { acceptSeats, activity, mySeats, signUp, withdraw } from '../../types/signing-up'
import { turnout } from '../../types/turnout'
import { lesson, plainly } from '../support/activities'
import { byTicket, codeOf, scanOf } from '../support/check-ins'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const [minute, hour] = [60_000, 3_600_000]
const at = (text: string) => Date.parse(`${text}+08:00`)
const place = 'yl/huangshan/lvdibei'
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-12-01T09:00:00+08:00', frozen: true })
})
afterAll(() => cloud.stop())

const told = async (who: Neighbour) => {
  await cloud.tick('activities', 'handOn')
  return (await who.must(notices, {})).items.map(({ text }) => text)
}

it('publish, sign up, full, wait, withdraw, promote, check in with and without network, hours and attendance', async () => {
  const [chen, liu, ma, wang] = await Promise.all(['陈静', '刘志强', '马建军', '王秀英'].map((name) => cloud.as(name)))
  if (!chen || !liu || !ma || !wang) throw new Error('nobody is there')
  const now = at('2026-12-01T09:00:00')
  const from = at('2026-12-02T14:00:00')
  const sessions = [{ id: 's1', from, to: from + 2 * hour }]
  const times = { sessions, opensAt: now, closesAt: from, cancelHours: 0, offerHours: 2, hours: true }
  const terms = lesson(now, { ...times, kind: 'volunteer', capacity: 3, perHousehold: 2 })
  const { id, rev } = await chen.must(writeActivity, { id: null, rev: 0, terms, why: '' })
  await chen.must(publish, { id, rev })

  expect((await wang.must(signUp, { id, people: ['p1'], ...plainly })).seat).toBe('seated')
  expect((await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })).seat).toBe('seated')
  expect((await ma.must(signUp, { id, people: ['p1'], ...plainly })).seat).toBe('waiting')
  expect((await ma.must(activity, { id })).mine).toMatchObject({ place: 1 })
  expect((await liu.must(withdraw, { id, people: ['p2'] })).n).toBe(1)
  expect((await ma.must(activity, { id })).mine?.seat).toBe('offered')
  expect((await told(ma)).join()).toContain('座位')
  expect((await ma.must(acceptSeats, { id })).seat).toBe('seated')
  expect((await ma.must(mySeats, {})).items.map((one) => one.id)).toContain(id)
  const { left, waiting } = await chen.must(roster, { id })
  expect([left, waiting]).toEqual([0, 0])

  await cloud.post('/local/clock', { now: '2026-12-02T14:00:00+08:00', frozen: true })
  const where = { id, session: 's1' }
  const seatOf = async (who: Neighbour) => ({
    ...{ id, session: 's1', liu: who, until: sessions[0]!.to + hour },
    household: (await who.must(activity, { id })).mine?.household ?? '',
  })
  const [ofLiu, ofMa] = [codeOf(cloud, await seatOf(liu), 'p1'), codeOf(cloud, await seatOf(ma), 'p1')]
  const gone = codeOf(cloud, await seatOf(liu), 'p2')
  expect(await chen.must(checkIn, { ...where, ...byTicket(ofLiu) })).toMatchObject({ verdict: 'OK', name: '刘志强' })
  expect(await chen.must(checkIn, { ...where, ...byTicket(gone) })).toMatchObject({ verdict: 'VOID' })
  expect(await chen.ask(takeBlock, { ...where, device: 'd-2', n: 1 })).toMatchObject({ failure: { code: 'TOO_FEW' } })
  const kept = scanOf('nonce-offline-1', ofMa, { device: 'd-2', at: from + 5 * minute })
  await cloud.pass(30 * minute)
  expect((await chen.must(syncScans, { ...where, scans: [kept] })).results).toMatchObject([{ verdict: 'OK' }])

  await cloud.pass(30 * minute)
  const out = await chen.must(checkIn, { ...where, ...byTicket(ofLiu), leaving: true })
  expect(out).toMatchObject({ verdict: 'OUT', came: 2, n: 3 })
  await cloud.pass(90 * minute)
  expect(await chen.must(closeSession, where)).toEqual({ n: 1 })
  const seen = await chen.must(attended, where)
  expect(seen.came.map(({ name, minutes }) => [name, minutes]).sort()).toEqual([
    ['刘志强', 60],
    ['马建军', 115],
  ])
  expect(seen.missing.map(({ name }) => name)).toEqual(['王秀英'])
  expect((await chen.must(turnout, { place })).rows.find((one) => one.id === id)).toMatchObject({
    ...{ expected: 3, came: 2, walkIns: 0 },
  })
  const [hours] = (await ma.must(myHours, {})).people
  expect(hours).toMatchObject({ name: '马建军', minutes: 115 })
  const { code } = await ma.must(certify, { household: hours!.household, person: hours!.person })
  expect((await wang.must(certificate, { code })).certificate).toMatchObject({ name: '马建军', minutes: 115 })
})

import {
  cancelActivity,
  closeList,
  hosted,
  roster,
  signUpAtDesk,
  withdrawAtDesk,
  writeActivity,
} from '../../types/hosting'
import { notices } from '../../types/members'
import { acceptSeats, activities, activity, declineSeats, mySeats, signUp, withdraw } from '../../types/signing-up'
import { lesson, plainly, published } from '../support/activities'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
let cloud: Cloud
let liu: Neighbour
let ma: Neighbour
let wang: Neighbour
let chen: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  ;[liu, ma] = [await cloud.as('刘志强'), await cloud.as('马建军')]
  ;[wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
})
afterAll(() => cloud.stop())
const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const tick = async () => {
  await cloud.tick('activities', 'keepSeats')
  await cloud.tick('activities', 'handOn')
}
const heard = async (who: Neighbour) => (await who.must(notices, {})).items.map(({ text }) => text)

it('signs a family up in one act, keeps the next one together in the line, and gives it the freed seats', async () => {
  const id = await published(cloud, { capacity: 4 })
  const shown = await liu.must(activity, { id })
  expect(shown.family.map(({ name }) => name)).toEqual(['刘志强', '孙丽', '刘子涵', '刘子轩'])
  const first = await liu.ask(signUp, { id, people: ['p1', 'p2', 'p3'], ...plainly })
  expect(first).toMatchObject({ ok: true, output: { seat: 'seated', n: 3 }, trips: 2 })
  const second = await ma.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  expect(second.seat).toBe('waiting')
  expect((await ma.must(activity, { id })).mine).toMatchObject({ seat: 'waiting', place: 1, n: 2 })
  // one seat is left, and nobody overtakes those who wait
  expect((await wang.must(signUp, { id, people: ['p1'], ...plainly })).seat).toBe('waiting')
  const freed = await liu.ask(withdraw, { id, people: ['p3'] })
  expect(freed).toMatchObject({ ok: true, output: { seat: 'seated', n: 2 } })
  expect(freed.trips).toBeLessThanOrEqual(3)
  expect((await ma.must(activity, { id })).mine).toMatchObject({ seat: 'offered', place: 0 })
  expect((await ma.must(acceptSeats, { id })).seat).toBe('seated')
  expect((await wang.must(activity, { id })).mine).toMatchObject({ seat: 'waiting', place: 1 })
  await tick()
  expect((await heard(ma)).join()).toMatch(/有座位了/)
  expect((await heard(liu)).join()).toMatch(/这几位不来了（刘子涵）/)
  expect((await liu.must(mySeats, {})).items.find((it) => it.id === id)?.mine).toMatchObject({ n: 2 })
})

it('passes an unanswered offer on to the next, and a declined one at once', async () => {
  const id = await published(cloud, { capacity: 2 })
  await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  await ma.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  await wang.must(signUp, { id, people: ['p1'], ...plainly })
  await liu.must(withdraw, { id, people: ['p1', 'p2'] })
  const { until } = (await ma.must(activity, { id })).mine ?? {}
  expect(until).toBeGreaterThan(Date.now())
  await cloud.pass((until ?? 0) - Date.now() + 1000)
  await tick()
  expect((await ma.must(activity, { id })).mine?.seat).toBe('passed')
  expect((await wang.must(activity, { id })).mine?.seat).toBe('offered')
  await tick()
  expect((await heard(ma)).join()).toMatch(/让给下一家/)
  await ma.must(signUp, { id, people: ['p1'], ...plainly })
  await wang.must(declineSeats, { id })
  expect((await ma.must(activity, { id })).mine?.seat).toMatch(/seated|offered/)
  expect(codeOf(await wang.ask(acceptSeats, { id }))).toBe('NOT_OFFERED')
})

it('says plainly why somebody cannot sign up', async () => {
  const now = Date.now() + 86_400_000
  const more = { who: { within: 'yl/huangshan/lvdibei', youngest: 14, oldest: null, party: true, team: '' } }
  const id = await published(cloud, { ...more, capacity: 3, perHousehold: 3, waitingList: false })
  const ask = (who: Neighbour, people: string[], affirmed = true) =>
    who.ask(signUp, { id, people, answers: {}, guardian: false, affirmed }).then(codeOf)
  expect(await ask(ma, ['p1'])).toBe('NOT_FOR')
  expect(await ask(liu, ['p1', 'p3'])).toBe('NOT_FOR')
  expect(await ask(liu, ['p9'])).toBe('NOT_FAMILY')
  expect(await ask(liu, ['p1', 'p2', 'p3', 'p4'])).toBe('TOO_MANY')
  expect(await ask(liu, ['p1'], false)).toBe('AFFIRM')
  expect(await ask(liu, ['p1', 'p2'])).toBe('ok')
  expect(await ask(liu, ['p1'])).toBe('ALREADY')
  expect(await ask(wang, ['p1', 'p2'])).toBe('FULL')
  const full = await wang.ask(signUp, { id, people: ['p1', 'p2'], answers: {}, guardian: false, affirmed: true })
  expect(full.trips).toBe(1)
  const minors = await published(cloud, { guardian: true })
  const child = { id: minors, people: ['p3'], answers: {}, affirmed: false }
  expect(codeOf(await liu.ask(signUp, { ...child, guardian: false }))).toBe('GUARDIAN')
  expect(codeOf(await liu.ask(signUp, { ...child, guardian: true }))).toBe('ok')
  const early = await published(cloud, { opensAt: now + 3_600_000 })
  expect(codeOf(await liu.ask(signUp, { id: early, people: ['p1'], ...plainly }))).toBe('EARLY')
  expect(codeOf(await liu.ask(signUp, { id: 'v-none', people: ['p1'], ...plainly }))).toBe('UNKNOWN_ACTIVITY')
})

it('lets the desk sign somebody up and take them off, and tells everybody of a change and a cancellation', async () => {
  const id = await published(cloud, { capacity: 3 })
  const desk = await chen.must(signUpAtDesk, {
    ...{ id, people: [{ name: '吴奶奶', age: 80 }], guardian: false, affirmed: false },
  })
  expect(desk).toMatchObject({ seat: 'seated', n: 1 })
  await liu.must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  await ma.must(signUp, { id, people: ['p1'], ...plainly })
  const list = await chen.must(roster, { id })
  expect(list.groups.map(({ name, desk: by, seat }) => [name, by, seat])).toEqual([
    ['吴奶奶（窗口登记）', '陈静', 'seated'],
    ['刘志强家', null, 'seated'],
    ['马建军家', null, 'waiting'],
  ])
  const why = { id, household: desk.household, why: '打电话说不来了' }
  await chen.must(withdrawAtDesk, { ...why, people: ['p1'] })
  expect((await ma.must(activity, { id })).mine?.seat).toBe('offered')
  let { rev } = list
  const terms = { ...list.terms, where: '二楼' }
  expect(codeOf(await chen.ask(writeActivity, { id, rev, terms, why: '' }))).toBe('WHY')
  expect(
    codeOf(
      await chen.ask(writeActivity, { id, rev, terms: { ...terms, capacity: 2, perHousehold: 1 }, why: '换小屋' }),
    ),
  ).toBe('TOO_FEW')
  ;({ rev } = await chen.must(writeActivity, { id, rev, terms, why: '改到二楼' }))
  ;({ rev } = await chen.must(closeList, { id, rev }))
  expect(codeOf(await wang.ask(signUp, { id, people: ['p1'], ...plainly }))).toBe('CLOSED')
  await chen.must(cancelActivity, { id, rev, why: '讲课人病了' })
  await tick()
  expect((await heard(liu)).join()).toMatch(/改到二楼.*|讲课人病了/)
  expect(codeOf(await liu.ask(withdraw, { id, people: ['p1'] }))).toBe('CANCELLED')
  const [row] = (await chen.must(hosted, { place: 'yl/huangshan/lvdibei' })).items.filter((it) => it.id === id)
  expect(row).toMatchObject({ state: 'cancelled', seated: 2 })
})

it('shows a newcomer what is on, and an office only its own lists', async () => {
  const newcomer = await cloud.newcomer('路过')
  const { items } = await newcomer.must(activities, { place: 'yl', kind: 'lesson' })
  expect(items.some(({ sample }) => sample)).toBe(true)
  const id = await published(cloud)
  const zhao = await cloud.as('田芳')
  expect(codeOf(await zhao.ask(roster, { id }))).toBe('NOT_FOUND')
  expect(codeOf(await liu.ask(roster, { id }))).toBe('NOT_ALLOWED')
  const draft = await chen.must(writeActivity, { id: null, rev: 0, terms: lesson(Date.now()), why: '' })
  expect(codeOf(await liu.ask(activity, { id: draft.id }))).toBe('UNKNOWN_ACTIVITY')
})

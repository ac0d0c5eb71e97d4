import { mine } from '../../types/applying'
import { atWindow, bookingsOf, callNext, checkIn, finish, miss, passOver } from '../../types/at-window'
import { arrive, book, booking, cancelBooking, myBookings, rebook, slotsOf } from '../../types/booking'
import { notices } from '../../types/members'
import { approve, claim, open, queue } from '../../types/reviewing'
import { setWindow, windowOf } from '../../types/windows'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { paperOf } from '../support/helped'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
const code = 'MZ-001'
const minute = 60_000
let cloud: Cloud
let wang: Neighbour
let zhang: Neighbour
let chen: Neighbour
const at = (text: string) => cloud.post('/local/clock', { now: `${text}:00+08:00`, frozen: true })
const clocks = async () => {
  for (const timer of ['keepDays', 'handOnBookings']) await cloud.tick('applications', timer)
}
beforeAll(async () => {
  cloud = await startCloud()
  await at('2026-11-02T08:00')
  ;[wang, zhang, chen] = [await cloud.as('王秀英'), await cloud.as('张敏'), await cloud.as('陈静')]
  await clocks()
})
afterAll(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const told = async (who: Neighbour) => {
  await clocks()
  return (await who.must(notices, {})).items.filter(({ title }) => title.startsWith('预约')).map(({ text }) => text)
}
const left = async (day: string, slot: string) => {
  const { days } = await zhang.must(slotsOf, { code: 'MZ-002', office })
  return days.find((one) => one.day === day)?.slots.find((one) => one.slot === slot)?.left
}

it('offers the working days of the right window with what is free, and says why not', async () => {
  const { days, ...shown } = await wang.must(slotsOf, { code, office })
  expect(shown).toMatchObject({ office: '绿地北社区', minutes: 30, mine: null, sample: true })
  expect(days).toHaveLength(10)
  expect(days.map(({ day }) => day)).not.toContain('2026-11-07')
  expect(days[0]).toMatchObject({ day: '2026-11-02', word: '今天', can: { ok: true } })
  expect(days[0]?.slots[0]).toEqual({ slot: '09:00', left: 2, can: { ok: true } })
  expect(codeOf(await wang.ask(slotsOf, { code, office: 'yl/pengcheng/xuanwu' }))).toBe('WRONG_WINDOW')
})

it('books once a person and service, tells what to bring, and reminds the working day before', async () => {
  const when = { code, office, day: '2026-11-09', slot: '09:30' }
  const done = await wang.must(book, when, 'book-once-00001')
  expect(await wang.must(book, when, 'book-once-00001')).toEqual(done)
  expect(codeOf(await wang.ask(book, { ...when, slot: '10:00' }, 'book-once-00001'))).toBe('KEY_REUSED')
  expect(codeOf(await wang.ask(book, { ...when, slot: '10:00' }))).toBe('ALREADY')
  expect(await left('2026-11-09', '09:30')).toBe(1)
  expect((await told(wang))[0]).toContain('约好了：11月9日 周一 09:30，绿地北社区窗口。要带：')
  await at('2026-11-06T09:01')
  expect((await told(wang))[0]).toMatch(/^提醒您：11月9日 周一 09:30/)
  expect(await told(wang)).toHaveLength(2)
  expect((await wang.must(myBookings, {})).items).toMatchObject([{ id: done.id, state: 'booked', open: true }])
})

it('refuses what is over, full, closed or foreign, each with its own words', async () => {
  const ask = async (more: object) =>
    codeOf(await zhang.ask(book, { code, office, day: '2026-11-10', slot: '09:30', ...more }))
  expect(await ask({ day: '2026-11-07' })).toBe('CLOSED')
  expect(await ask({ slot: '12:30' })).toBe('CLOSED')
  expect(await ask({ day: '2026-11-06', slot: '09:00' })).toBe('TOO_LATE')
  expect(await ask({ office: 'yl/pengcheng' })).toBe('WRONG_WINDOW')
  expect(await ask({ code: 'MZ-999' })).toBe('UNKNOWN_SERVICE')
  const [it] = (await wang.must(myBookings, {})).items
  expect(codeOf(await zhang.ask(booking, { id: it?.id ?? '' }))).toBe('NOT_FOUND')
  expect(codeOf(await zhang.ask(cancelBooking, { id: it?.id ?? '', rev: it?.rev ?? 0 }))).toBe('NOT_FOUND')
})

it('changes the time: the new seat first, and the old one is free again', async () => {
  const [it] = (await wang.must(myBookings, {})).items
  if (!it) throw new Error('nothing booked')
  const moved = await wang.must(
    rebook,
    { id: it.id, rev: it.rev, office, day: '2026-11-09', slot: '10:00' },
    'rebook-once-001',
  )
  expect(await left('2026-11-09', '09:30')).toBe(1)
  expect(await left('2026-11-09', '10:00')).toBe(1)
  await clocks()
  expect(await left('2026-11-09', '09:30')).toBe(2)
  const again = { id: it.id, rev: it.rev, office, day: '2026-11-09', slot: '10:00' }
  expect(await wang.must(rebook, again, 'rebook-once-001')).toEqual(moved)
  expect(await left('2026-11-09', '10:00')).toBe(1)
})

it('checks in at the window by its code or by the staff, calls in order, and goes on with the same case', async () => {
  const other = await zhang.must(book, { code, office, day: '2026-11-09', slot: '10:00' })
  const { booking: own, can } = await wang.must(booking, { id: (await wang.must(myBookings, {})).items[0]?.id ?? '' })
  expect(can.arrive).toEqual({ ok: false, why: '约的是 11月9日 周一，不是今天' })
  await at('2026-11-09T09:20')
  const { token } = (await chen.must(windowOf, { office })).code
  expect(codeOf(await wang.ask(arrive, { id: own.id, rev: own.rev, window: token }))).toBe('EARLY')
  await at('2026-11-09T09:40')
  const wrong = `YLW${'0'.repeat(26)}`
  expect(codeOf(await wang.ask(arrive, { id: own.id, rev: own.rev, window: wrong }))).toBe('OTHER_WINDOW')
  await zhang.must(arrive, { id: other.id, rev: 1, window: token })
  expect(codeOf(await zhang.ask(arrive, { id: other.id, rev: 2, window: token }))).toBe('NOT_NOW')
  await cloud.pass(minute)
  await chen.must(checkIn, { id: own.id, rev: own.rev })
  const list = await chen.must(bookingsOf, { office })
  expect(list.items.map(({ name, state }) => [name, state]).sort()).toEqual(
    [
      ['王秀英', 'here'],
      ['张敏', 'here'],
    ].sort(),
  )
  expect(list.next).toBe(other.id)
  const [first, second] = await Promise.all([
    chen.must(callNext, { office }),
    (await cloud.as('郭磊')).must(callNext, { office }),
  ])
  expect([first.id, second.id].sort()).toEqual([own.id, other.id].sort())
  expect(codeOf(await chen.ask(callNext, { office }))).toBe('NOBODY')
  const rowOf = async (id: string) => (await chen.must(bookingsOf, { office })).items.find((row) => row.id === id)
  const gone = await chen.must(passOver, { id: other.id, rev: (await rowOf(other.id))?.rev ?? 0 })
  await chen.must(finish, { id: other.id, rev: gone.rev, note: '只是问问' })
  const paper = await paperOf(chen, code)
  const row = await rowOf(own.id)
  const input = { id: own.id, rev: row?.rev ?? 0, code, idTail: '002X', seen: true as const, ...paper }
  const made = await chen.must(atWindow, input, 'at-window-00001')
  expect(made.number).toBe(own.number)
  expect(await chen.must(atWindow, input, 'at-window-00001')).toEqual(made)
  expect(codeOf(await chen.ask(atWindow, input))).toBe('USED')
  expect((await chen.must(queue, { office, filter: 'free' })).items.map(({ id }) => id)).toContain(made.id)
  const { rev } = await chen.must(claim, { id: made.id, rev: 1 })
  expect((await chen.must(open, { id: made.id })).application.timeline[0]).toMatchObject({ word: '窗口收下材料' })
  await chen.must(approve, { id: made.id, rev, note: '' }).catch(() => undefined)
  expect((await wang.must(mine, {})).items[0]).toMatchObject({ id: made.id, number: own.number })
  expect((await wang.must(booking, { id: own.id })).booking).toMatchObject({
    state: 'done',
    case: made.id,
    open: false,
  })
  const [kept] = await documents(cloud, 'applications', made.id)
  expect(kept?.visits).toMatchObject([{ office }])
  const words = await told(wang)
  expect(words).toContain('轮到您了，请到绿地北社区窗口')
  expect(words[0]).toContain(`窗口已收下材料，编号 ${own.number}`)
})

it('closes what nobody came for a quarter of an hour after the slot, kindly, and lets them book again', async () => {
  await at('2026-11-10T08:00')
  const it = await zhang.must(book, { code, office, day: '2026-11-10', slot: '09:00' })
  expect(codeOf(await chen.ask(miss, { id: it.id, rev: 1 }))).toBe('NOT_NOW')
  await at('2026-11-10T09:44')
  await clocks()
  expect((await zhang.must(booking, { id: it.id })).booking.state).toBe('booked')
  await at('2026-11-10T09:46')
  expect(codeOf(await chen.ask(checkIn, { id: it.id, rev: 1 }))).toMatch(/LATE|NOT_NOW/)
  expect((await told(zhang))[0]).toBe('约的时间没有见到您，名额让给别人了；随时可以再约')
  expect((await zhang.must(booking, { id: it.id })).booking).toMatchObject({ state: 'missed', open: false })
  const again = await zhang.must(book, { code, office, day: '2026-11-12', slot: '09:00' })
  await zhang.must(cancelBooking, { id: again.id, rev: 1 })
  expect(await left('2026-11-12', '09:00')).toBe(1)
  await clocks()
  expect(await left('2026-11-12', '09:00')).toBe(2)
})

it('tells everybody who booked a day that the office closes, and keeps their booking for another time', async () => {
  const it = await wang.must(book, { code: 'MZ-002', office, day: '2026-11-13', slot: '14:00' })
  const yang = await cloud.as('杨慧')
  const { rev, terms } = await yang.must(windowOf, { office })
  const closed = [{ day: '2026-11-13', why: '停电检修' }]
  expect(codeOf(await chen.ask(setWindow, { office, rev, terms: { ...terms, closed }, why: '供电通知' }))).toBe(
    'NOT_ALLOWED',
  )
  await yang.must(setWindow, { office, rev, terms: { ...terms, closed }, why: '供电通知' })
  expect(codeOf(await yang.ask(setWindow, { office, rev, terms, why: '供电通知' }))).toBe('CHANGED')
  expect((await told(wang))[0]).toBe('11月13日 周五 14:00 不办：停电检修。请改个时间，您的预约还留着')
  expect(codeOf(await zhang.ask(book, { code, office, day: '2026-11-13', slot: '14:00' }))).toBe('CLOSED')
  const shown = await wang.must(booking, { id: it.id })
  expect(shown).toMatchObject({ booking: { state: 'off', open: true }, can: { rebook: { ok: true } } })
  await wang.must(rebook, { id: it.id, rev: shown.booking.rev, office, day: '2026-11-16', slot: '14:00' })
  expect((await wang.must(booking, { id: it.id })).booking).toMatchObject({ state: 'booked', day: '2026-11-16' })
  const after = await yang.must(windowOf, { office })
  expect(after).toMatchObject({ sample: false, told: [{ who: '杨慧', note: '停办 2026-11-13（停电检修）。供电通知' }] })
})

import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { book, cancelBooking } from '../../types/booking'
import { SlotDay } from '../../types/windows'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'

jest.setTimeout(240_000)
const office = 'yl/huangshan/lvdibei'
const day = '2026-11-05'
const when = { code: 'MZ-001', office, day, slot: '09:00' }
const crowd = 500
const seats = 10
const now = { now: '2026-11-02T08:00:00+08:00', frozen: true }

/** The sample district with five hundred more residents and ten seats a slot. */
const seedWith = (people: number): string => {
  const seed = mkdtempSync(path.join(tmpdir(), 'cloud-community-seed-'))
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  const lines = Array.from({ length: people }, (_, n) =>
    JSON.stringify({
      ...{ _id: `m-crowd-${n}`, openid: `local-crowd-${n}`, name: `示例居民${n}`, kind: 'resident', note: '' },
      ...{ community: office, grants: [], rev: 0, journal: [], unsent: false, sample: true },
    }),
  )
  appendFileSync(path.join(seed, 'members.jsonl'), `${lines.join('\n')}\n`)
  const file = path.join(seed, 'windows.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"seats":2', `"seats":${seats}`))
  return seed
}
const dayOf = async (cloud: Cloud) =>
  SlotDay.parse((await documents(cloud, 'slots')).find((one) => one._id === `w-yl:huangshan:lvdibei:${day}`))
const booked = async (cloud: Cloud) =>
  (await documents(cloud, 'bookings')).filter((one) => one.day === day && one.slot === '09:00' && one.open === true)

/** Everybody at once; how each was answered. */
const rush = async (cloud: Cloud): Promise<Record<string, number>> => {
  await cloud.post('/local/clock', now)
  await cloud.tick('applications', 'keepDays')
  const people: Neighbour[] = []
  for (let n = 0; n < crowd; n++) people.push(await cloud.as(`示例居民${n}`))
  const answers = await Promise.all(people.map((who) => who.ask(book, when)))
  const codes = answers.map((one) => (one.ok ? 'ok' : one.failure.code))
  return Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]))
}

it('five hundred callers for ten seats: ten have one, the others hear that it is full', async () => {
  const cloud = await startCloud({ seed: seedWith(crowd) })
  try {
    expect(await rush(cloud)).toEqual({ ok: seats, FULL: crowd - seats })
    const { left, taken } = await dayOf(cloud)
    expect(left.s0900).toBe(0)
    expect(taken).toHaveLength(seats)
    expect(await booked(cloud)).toHaveLength(seats)
  } finally {
    await cloud.stop()
  }
})

/** The same function with the seats taken out of the condition. */
const withoutGuard = (): string => {
  const functions = mkdtempSync(path.join(tmpdir(), 'cloud-community-functions-'))
  cpSync(path.join(root, 'dist/functions'), functions, { recursive: true })
  const file = path.join(functions, 'applications/function.js')
  const bundle = readFileSync(file, 'utf8')
  const guard = /closed: null, \[left\]: above\(0\),/
  expect(bundle).toMatch(guard)
  writeFileSync(file, bundle.replace(guard, 'closed: null,'))
  return functions
}
it('the same rush without that condition would sell more than there is: the test can fail', async () => {
  const cloud = await startCloud({ seed: seedWith(crowd), functions: withoutGuard() })
  try {
    expect((await rush(cloud)).ok).toBeGreaterThan(seats)
  } finally {
    await cloud.stop()
  }
})

it('one person who asks many times at once has one booking, and the seats of the lost calls come back', async () => {
  const cloud = await startCloud()
  try {
    await cloud.post('/local/clock', now)
    await cloud.tick('applications', 'keepDays')
    const wang = await cloud.as('王秀英')
    const slots = ['09:00', '09:30', '10:00', '10:30', '11:00', '14:00', '14:30', '15:00']
    const answers = await Promise.all(slots.map((slot) => wang.ask(book, { ...when, slot })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await cloud.pass(61_000)
    await cloud.tick('applications', 'keepDays')
    const { taken, left, plan } = await dayOf(cloud)
    expect(taken).toHaveLength(1)
    const sum = (all: Record<string, number>) => Object.values(all).reduce((total, one) => total + one, 0)
    expect(sum(plan) - sum(left)).toBe(1)
  } finally {
    await cloud.stop()
  }
})

describe('cut at any database call', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.post('/local/clock', now)
    await cloud.tick('applications', 'keepDays')
  })
  afterAll(() => cloud.stop())
  const wire = ['aggregateDocuments', 'getDocument', 'insertDocument', 'modifyDocument']
  const kinds = ['lost-reply', 'timeout', 'error', 'crash']
  const cuts = kinds.flatMap((kind) => wire.flatMap((action) => [1, 2].map((nth) => ({ kind, action, nth }))))
  let broken = 0
  it.each(cuts)(
    '$kind of $action, call $nth: the seat has its booking or is free again',
    async ({ kind, action, nth }) => {
      const zhang = await cloud.as('张敏')
      const target = kind === 'crash' ? {} : { action: `database.${action}` }
      const [slot, key] = ['10:00', `cut-${kind}-${action}-${nth}`]
      await cloud.faults([{ ...target, function: 'applications', nth, kind }])
      const first = await zhang.ask(book, { ...when, slot }, key)
      await cloud.faults([])
      if (!first.ok) broken += 1
      await cloud.pass(61_000)
      await cloud.tick('applications', 'keepDays')
      const { taken, left, plan } = await dayOf(cloud)
      const held = (await documents(cloud, 'bookings')).filter(({ open }) => open === true)
      expect(taken.map(({ booking }) => booking)).toEqual(held.map(({ _id }) => _id))
      expect((plan.s1000 ?? 0) - (left.s1000 ?? 0)).toBe(taken.length)
      const { id, rev } = await zhang.must(book, { ...when, slot }, key)
      expect((await dayOf(cloud)).taken).toHaveLength(1)
      await zhang.must(cancelBooking, { id, rev })
      await cloud.tick('applications', 'keepDays')
      expect((await dayOf(cloud)).left).toEqual(plan)
    },
  )
  it('and some calls were really cut', () => expect(broken).toBeGreaterThan(5))
})

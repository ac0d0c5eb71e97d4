import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'
import { sdkAt } from './support/sdk'
import type { Database } from './support/sdk-types'

const TTL_MS = 600
let cloud: RunningCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud({ indexesFile: join(__dirname, 'fixtures/indexes.json'), transactionTtlMs: TTL_MS })
  db = sdkAt(cloud.url).database({ throwOnNotFound: false })
})
afterAll(() => cloud.close())
beforeEach(async () => {
  await db.collection('things').where({}).remove()
  await db.collection('things').add({
    data: [
      { _id: 'a', code: 1, n: 1 },
      { _id: 'b', code: 2, n: 2 },
    ],
  })
})

const things = () => db.collection('things')
const numberAt = async (id: string) => ((await things().doc(id).get()).data as { n: number } | null)?.n
const reasonOf = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (thrown) {
    return JSON.stringify(thrown) + String((thrown as { errMsg?: string }).errMsg ?? thrown)
  }
  throw new Error('was not refused')
}
const open = async () => (await cloud.local('GET', 'state')) as { open: number; locks: number }

it('shows what it wrote to itself, and to others after the commit', async () => {
  await db.runTransaction(async (transaction) => {
    await transaction
      .collection('things')
      .doc('a')
      .update({ data: { n: db.command.inc(10) } })
    await transaction.collection('things').add({ data: { _id: 'c', code: 3, n: 3 } })
    await transaction.collection('things').doc('b').remove({})
    expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 11 })
    expect(await numberAt('a')).toBe(1)
    expect(await numberAt('c')).toBeUndefined()
  })
  expect([await numberAt('a'), await numberAt('b'), await numberAt('c')]).toEqual([11, undefined, 3])
})

it('leaves nothing when it is rolled back or throws', async () => {
  const rolled = db.runTransaction(async (transaction) => {
    await transaction
      .collection('things')
      .doc('a')
      .update({ data: { n: 99 } })
    await transaction.rollback('enough')
  })
  await expect(rolled).rejects.toBe('enough')
  await expect(
    db.runTransaction(async (transaction) => {
      await transaction
        .collection('things')
        .doc('a')
        .update({ data: { n: 98 } })
      throw new Error('a bug')
    }),
  ).rejects.toThrow('a bug')
  expect(await numberAt('a')).toBe(1)
  expect(await open()).toMatchObject({ open: 0, locks: 0 })
})

it('reads the state of its start, whatever others write meanwhile', async () => {
  const transaction = await db.startTransaction()
  await things()
    .doc('a')
    .update({ data: { n: 50 } })
  expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 1 })
  await transaction.rollback('')
})

it('fails at once at a document that another one wrote, and keeps no lock', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first
    .collection('things')
    .doc('a')
    .update({ data: { n: 5 } })
  expect(
    await reasonOf(
      second
        .collection('things')
        .doc('a')
        .update({ data: { n: 6 } }),
    ),
  ).toContain('DATABASE_TRANSACTION_CONFLICT')
  await first.commit()
  expect(await numberAt('a')).toBe(5)
  expect(await open()).toMatchObject({ open: 0, locks: 0 })
})

it('fails at a document that changed since its start', async () => {
  const transaction = await db.startTransaction()
  await things()
    .doc('a')
    .update({ data: { n: 7 } })
  expect(
    await reasonOf(
      transaction
        .collection('things')
        .doc('a')
        .update({ data: { n: 8 } }),
    ),
  ).toContain('DATABASE_TRANSACTION_CONFLICT')
  expect(await numberAt('a')).toBe(7)
})

it('runs again by itself after a conflict at the commit', async () => {
  await cloud.local('POST', 'faults', { rules: [{ action: 'database.commitTransaction', nth: 1, kind: 'conflict' }] })
  let runs = 0
  await db
    .runTransaction(async (transaction) => {
      runs++
      const { data } = await transaction.collection('things').doc('b').get()
      await transaction
        .collection('things')
        .doc('b')
        .update({ data: { n: (data as { n: number }).n + 1 } })
    })
    .catch((thrown: { errMsg?: string }) => expect(thrown.errMsg).toContain('CONFLICT'))
  await cloud.local('DELETE', 'faults')
  expect(runs).toBe(2)
  expect(await numberAt('b')).toBe(3)
})

it('makes a plain update wait until the document is free', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('things')
    .doc('a')
    .update({ data: { n: 100 } })
  const plain = things()
    .doc('a')
    .update({ data: { n: db.command.inc(1) } })
  const early = await Promise.race([
    plain.then(() => 'done'),
    new Promise((resolve) => setTimeout(() => resolve('waits'), 150)),
  ])
  expect(early).toBe('waits')
  await transaction.commit()
  await plain
  expect(await numberAt('a')).toBe(101)
})

it('ends by itself, so that a forgotten one locks nothing', async () => {
  const forgotten = await db.startTransaction()
  await forgotten
    .collection('things')
    .doc('a')
    .update({ data: { n: 100 } })
  await things()
    .doc('a')
    .update({ data: { n: 4 } })
  expect(await numberAt('a')).toBe(4)
  expect(
    await reasonOf(
      forgotten
        .collection('things')
        .doc('b')
        .update({ data: { n: 1 } }),
    ),
  ).toContain('DATABASE_TRANSACTION_FAIL')
  expect(await open()).toMatchObject({ open: 0, locks: 0 })
})

it('knows no where', async () => {
  const transaction = await db.startTransaction()
  expect(await reasonOf(transaction.collection('things').where({ n: 1 }).get())).toContain(
    'not supported in a transaction',
  )
  await transaction.rollback('')
})

it('lets exactly one of many win the same document', async () => {
  const attempts = Array.from({ length: 20 }, () =>
    db.runTransaction(async (transaction) => {
      const { data } = await transaction.collection('things').doc('a').get()
      await transaction
        .collection('things')
        .doc('a')
        .update({ data: { n: (data as { n: number }).n + 1 } })
    }, 0),
  )
  const won = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled').length
  expect(await numberAt('a')).toBe(1 + won)
  expect(won).toBeGreaterThan(0)
  expect(await open()).toMatchObject({ open: 0, locks: 0 })
})

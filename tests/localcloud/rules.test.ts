import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'

const FIXTURES = join(__dirname, 'fixtures')
const PEOPLE = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }
const OWN = 'doc._openid == auth.openid'
const DENIED = {
  ok: false,
  errCode: -502003,
  errMsg: 'errCode: -502003 database permission denied | errMsg: Permission denied',
}

const fileOf = (collections: object) => {
  const file = join(mkdtempSync(join(tmpdir(), 'localcloud-rules-')), 'rules.json')
  writeFileSync(file, JSON.stringify({ collections }))
  return file
}

let cloud: RunningCloud
let wang: string
let li: string

beforeAll(async () => {
  cloud = await startCloud({
    seedDir: join(FIXTURES, 'seed'),
    indexesFile: join(FIXTURES, 'indexes.json'),
    people: PEOPLE,
    rulesFile: fileOf({
      members: { read: false, write: false },
      seats: { read: true, write: false },
      orders: { read: OWN, write: 'auth.openid == doc._openid', delete: false },
      nowhere: { read: false, write: false },
    }),
  })
  wang = await cloud.signIn('m1')
  li = await cloud.signIn('m2')
})
afterAll(() => cloud.close())

const client = async (session: string, body: object) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${session}` }
  return (await fetch(`${cloud.url}/client/database`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

it('lets no client near a closed collection, in the words of the cloud', async () => {
  for (const action of ['get', 'count', 'add', 'update', 'remove']) {
    const data = action === 'add' || action === 'update' ? { name: 'x' } : undefined
    expect(await client(wang, { action, collection: 'members', query: {}, data })).toMatchObject(DENIED)
  }
})

it('lets functions by, as the cloud does', async () => {
  const ticks = await cloud.local('POST', 'timers/run', { function: 'ticker', timer: 'morning' })
  expect(ticks).toMatchObject({ ok: true })
  expect(await client(wang, { action: 'get', collection: 'ticks' })).toMatchObject(DENIED)
})

it('lets everybody read what is open, and write nothing there', async () => {
  expect(await client(wang, { action: 'count', collection: 'seats' })).toMatchObject({ ok: true, data: { total: 0 } })
  expect(await client(wang, { action: 'add', collection: 'seats', data: { left: 1 } })).toMatchObject(DENIED)
})

describe('what belongs to the one who made it', () => {
  it('carries the openid that the cloud knows, not one that a page sends', async () => {
    expect(await client(wang, { action: 'add', collection: 'orders', data: { _id: 'o1', n: 1 } })).toMatchObject({
      ok: true,
    })
    expect(
      await client(li, { action: 'add', collection: 'orders', data: { _id: 'o2', _openid: 'oWang' } }),
    ).toMatchObject({ ok: false, errCode: -501007 })
    const { documents } = (await cloud.local('GET', 'collections/orders')) as { documents: object[] }
    expect(documents).toEqual([{ _id: 'o1', n: 1, _openid: 'oWang' }])
  })

  it('is read and changed by a condition that asks for one’s own', async () => {
    const own = { _openid: '{openid}' }
    expect((await client(wang, { action: 'get', collection: 'orders', query: own })).data.list).toHaveLength(1)
    expect((await client(li, { action: 'get', collection: 'orders', query: own })).data.list).toEqual([])
    const change = { action: 'update', collection: 'orders', query: own, data: { n: 2 } }
    expect(await client(li, change)).toMatchObject({ ok: true, data: { updated: 0 } })
    expect(await client(wang, change)).toMatchObject({ ok: true, data: { updated: 1 } })
  })

  it.each([
    ['everything', {}],
    ['by its _id alone', { _id: 'o1' }],
    ['as somebody else', { _openid: 'oWang' }],
    ['by an operator', { _openid: { $ne: 'x' } }],
  ])('is refused when asked for %s', async (_how, query) => {
    expect(await client(li, { action: 'get', collection: 'orders', query })).toMatchObject(DENIED)
    expect(await client(li, { action: 'update', collection: 'orders', query, data: { n: 9 } })).toMatchObject(DENIED)
  })

  it('is not given away', async () => {
    const give = { action: 'update', collection: 'orders', query: { _openid: '{openid}' } }
    expect((await client(wang, { ...give, data: { $set: { _openid: 'oLi' } } })).errCode).toBe(-501007)
  })

  it('follows a rule for one deed before the one for all writing', async () => {
    const remove = { action: 'remove', collection: 'orders', query: { _openid: '{openid}' } }
    expect(await client(wang, remove)).toMatchObject(DENIED)
  })
})

it('wants a session, and names an action that it does not know', async () => {
  expect((await client('nobody', { action: 'get', collection: 'seats' })).failure.code).toBe('NO_SESSION')
  expect((await client(wang, { action: 'watch', collection: 'seats' })).errMsg).toMatch(/watch.*README/)
})

it('reports what a client may do, what is wrong, and what was asked', async () => {
  const report = (await cloud.local('GET', 'rules')) as {
    collections: object[]
    problems: string[]
    requests: object[]
  }
  expect(report.collections).toContainEqual({
    ...{ collection: 'orders', read: 'own', create: 'own', update: 'own', delete: false },
  })
  expect(report.problems.map((text) => text.split(':')[0])).toEqual(['nowhere', 'things', 'ticks'])
  expect(report.requests).toContainEqual(
    expect.objectContaining({
      action: 'get',
      collection: 'ticks',
      allowed: false,
      why: expect.stringMatching('has no rule'),
    }),
  )
})

it.each<[string, object, RegExp]>([
  ['an expression that it does not know', { a: { read: 'doc.open == true' } }, /doc\.open == true.*a\.read/],
  ['a deed that it does not know', { a: { read: true, list: true } }, /a\.list/],
  ['a rule that is none', { a: true }, /a must be an object/],
])('does not start on %s', async (_what, collections, words) => {
  await expect(startCloud({ rulesFile: fileOf(collections) })).rejects.toThrow(words)
})

it('is given for every collection of this project, all closed', async () => {
  const config = join(__dirname, '../../config')
  const own = await startCloud({
    rulesFile: join(config, 'rules.json'),
    indexesFile: join(config, 'indexes.json'),
  })
  const { problems, collections } = (await own.local('GET', 'rules')) as { problems: string[]; collections: object[] }
  expect(problems).toEqual([])
  for (const one of collections) expect(one).toMatchObject({ read: false, create: false, update: false, delete: false })
  await own.close()
})

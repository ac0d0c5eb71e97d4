import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'
import { sdkAt } from './support/sdk'

const FIXTURES = join(__dirname, 'fixtures')
const people = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }
let cloud: RunningCloud

beforeAll(async () => {
  cloud = await startCloud({
    seedDir: join(FIXTURES, 'seed'),
    indexesFile: join(FIXTURES, 'indexes.json'),
    people,
  })
})
afterAll(() => cloud.close())

type Fresh = { state: string; url: string; ms: number }
const fresh = async () => (await cloud.local('POST', 'states')) as Fresh
const things = (url: string) => sdkAt(url).database().collection('things')
const seen = async (url: string) => (await things(url).get()).data.map(({ _id }) => _id)
const here = async (url: string, path: string, body?: object) =>
  (
    await fetch(`${url}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
  ).json()

it('gives each test the seed and nothing of the others', async () => {
  await things(cloud.url).add({ data: { _id: 'main', code: 1 } })
  const [one, two] = [await fresh(), await fresh()]
  await things(one.url).add({ data: { _id: 'one', code: 1 } })
  await here(one.url, 'local/clock', { advanceMs: 86_400_000 })
  expect(await here(two.url, 'local/people')).toEqual(await here(cloud.url, 'local/people'))
  expect([await seen(one.url), await seen(two.url), await seen(cloud.url)]).toEqual([['one'], [], ['main']])
  const clock = (await here(two.url, 'local/clock')) as { offsetMs: number }
  expect(Math.abs(clock.offsetMs)).toBeLessThan(1000)
  await cloud.local('DELETE', `states/${one.state}`)
  await expect(fetch(one.url)).rejects.toThrow()
  expect(await seen(two.url)).toEqual([])
  await cloud.local('DELETE', `states/${two.state}`)
})

it('sends a call on a warm instance to the data of the state that called', async () => {
  const states = await Promise.all(Array.from({ length: 6 }, fresh))
  const { instances: warm } =
    ((await cloud.local('GET', 'functions')) as { name: string; instances: number }[])[0] ?? {}
  expect(warm).toBeGreaterThan(0)
  await Promise.all(
    states.map(async ({ url, state }) => {
      const { session } = await here(url, 'local/sign-in', { memberId: 'm1' })
      const asked = await fetch(`${url}/call/echo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
        body: JSON.stringify({ action: 'echo.env', input: { name: 'TCB_CONTEXT_CNFG' } }),
      })
      expect((await asked.json()).output).toContain(`"URL":"${url}/admin/w/`)
      const reads = await fetch(`${url}/call/echo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
        body: JSON.stringify({ action: 'echo.reads', input: { times: 3 } }),
      })
      expect(reads.headers.get('x-db-round-trips')).toBe('3')
      expect(await here(url, 'local/calls')).toHaveLength(2)
      await cloud.local('DELETE', `states/${state}`)
    }),
  )
  expect(await cloud.local('GET', 'calls')).toEqual([])
})

it('is ready in less than 50 milliseconds', async () => {
  const times: number[] = []
  for (let n = 0; n < 9; n++) {
    const { state, ms } = await fresh()
    times.push(ms)
    await cloud.local('DELETE', `states/${state}`)
  }
  expect(times.sort((a, b) => a - b)[4]).toBeLessThan(50)
})

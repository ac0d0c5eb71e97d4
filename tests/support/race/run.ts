import { randomUUID } from 'node:crypto'
import { Activity } from '../../../types/activities'
import type { Cloud } from '../cloud'
import { documents } from '../documents'
import type { Family, Ground } from './ground'
import { judge, type Verdict } from './oracle'

export type Result = Verdict & { seed: number; calls: number; trips: number; errors: string[]; ms: number }
type Answer = { ok: boolean; output?: { seat: string }; failure?: { code: string }; trips: number }

type Asked = { verb: string; id: string; [more: string]: unknown }

/** Numbers that come again with the same seed (mulberry32). */
export const dice = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const shuffled = <T>(of: readonly T[], roll: () => number): T[] =>
  of
    .map((one) => ({ one, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

const ask = async (cloud: Cloud, { session }: Family, { verb, ...input }: Asked): Promise<Answer> => {
  const body = { action: `activities.${verb}`, key: randomUUID(), input }
  const answer = await cloud.post('/http/activities', body, { authorization: `Bearer ${session}` })
  return { ...(await answer.json()), trips: Number(answer.headers.get('x-db-round-trips')) }
}
const namesOf = (n: number, from = 1) => Array.from({ length: n }, (_, at) => `p${at + from}`)

/** Runs what is queued, so many at once; what runs may queue more. */
export const drain = async (queue: (() => Promise<void>)[], lanes: number): Promise<void> => {
  const lane = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) await job()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const read = async ({ cloud }: Ground, id: string): Promise<Activity> =>
  Activity.parse((await documents(cloud, 'activities', id))[0])

/** Offers are taken, let go or left to lapse until nothing moves any more. */
const settleDown = async (ground: Ground, id: string, roll: () => number): Promise<void> => {
  const known = new Map(ground.families.map((one) => [one.household, one]))
  for (let round = 0; round < 40; round++) {
    await ground.cloud.tick('activities', 'keepSeats')
    const it = await read(ground, id)
    const offered = Object.entries(it.groups).filter(([, { seat }]) => seat === 'offered')
    if (offered.length === 0 && !it.loose) return
    for (const [household] of offered) {
      const family = known.get(household)
      if (family) await ask(ground.cloud, family, { verb: roll() < 0.6 ? 'acceptSeats' : 'declineSeats', id })
    }
  }
}

/** `calm`: nobody withdraws and no timer runs. */
type Race = { id: string; seed: number; callers: number; lanes: number; calm?: boolean }
const refusals = new Set(['FULL', 'ALREADY', 'NOT_IN'])

/** Every family asks for one to all of its people; some of those who got in withdraw meanwhile, and the timer runs. */
export const race = async (ground: Ground, { id, seed, callers, lanes, calm = false }: Race): Promise<Result> => {
  const roll = dice(seed)
  const families = shuffled(ground.families, roll).slice(0, callers)
  const done = { calls: 0, trips: 0, errors: [] as string[] }
  const heard = ({ ok, failure }: Answer, verb: string) => {
    if (!ok && !refusals.has(failure?.code ?? '')) done.errors.push(`${verb}: ${failure?.code}`)
  }
  const queue: (() => Promise<void>)[] = []
  const leave = (family: Family, n: number, all: boolean) => async () =>
    heard(await ask(ground.cloud, family, { verb: 'withdraw', id, people: all ? namesOf(n) : ['p1'] }), 'withdraw')
  for (const family of families) {
    const n = 1 + Math.floor(roll() * family.size)
    const [leaves, all] = [!calm && roll() < 0.3, roll() < 0.6]
    queue.push(async () => {
      const answer = await ask(ground.cloud, family, {
        ...{ verb: 'signUp', id, people: namesOf(n), answers: {}, guardian: false, affirmed: false },
      })
      done.calls += 1
      done.trips += answer.trips
      heard(answer, 'signUp')
      if (answer.ok && leaves) queue.splice(Math.floor(roll() * 20), 0, leave(family, n, all))
      if (!calm && done.calls % 200 === 0) await ground.cloud.tick('activities', 'keepSeats')
    })
  }
  const started = performance.now()
  await drain(queue, lanes)
  const ms = performance.now() - started
  await settleDown(ground, id, roll)
  return { seed, ...done, ms, ...judge(await read(ground, id)) }
}

/** The same number of bare conditional updates through the same door. */
export const bare = async ({ cloud, families }: Ground, { id, seed, callers, lanes }: Race): Promise<number> => {
  const roll = dice(seed)
  const queue = shuffled(families, roll)
    .slice(0, callers)
    .map(({ session, size }) => async () => {
      const body = { action: 'bare.take', key: randomUUID(), input: { id, n: 1 + Math.floor(roll() * size) } }
      await (await cloud.post('/http/bare', body, { authorization: `Bearer ${session}` })).text()
    })
  const started = performance.now()
  await drain(queue, lanes)
  return performance.now() - started
}

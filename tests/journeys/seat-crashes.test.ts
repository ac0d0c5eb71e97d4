import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import type { Action } from '../../types/action'
import { Activity } from '../../types/activities'
import { acceptSeats, activity, declineSeats, signUp, withdraw } from '../../types/signing-up'
import { plainly, published } from '../support/activities'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'

jest.setTimeout(240_000)
let cloud: Cloud
let functions: string
let liu: Neighbour
let ma: Neighbour
/** A second is all that the function is given: what hangs longer is ended by the platform, in the middle of its work. */
beforeAll(async () => {
  functions = mkdtempSync(path.join(tmpdir(), 'cloud-community-cut-'))
  cpSync(path.join(root, 'dist/functions'), functions, { recursive: true })
  const config = path.join(functions, 'activities/config.json')
  writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), timeout: 1 }))
  cloud = await startCloud({ functions })
  ;[liu, ma] = [await cloud.as('刘志强'), await cloud.as('马建军')]
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(functions, { recursive: true, force: true })
})

const read = async (id: string) => Activity.parse((await documents(cloud, 'activities', id))[0])
const held = ({ groups }: Activity) =>
  Object.values(groups).reduce((sum, { seat, n }) => sum + (seat === 'seated' || seat === 'offered' ? n : 0), 0)

/** The function ends at its n-th call of the database: refused there, or ended while the work is done all the same. */
const cut = (call: string, nth: number, done: boolean) => {
  const [, verb] = call.split('.')
  return { action: `database.${verb}`, function: 'activities', nth, kind: done ? 'slow' : 'error', ms: done ? 1400 : 1 }
}

type Scene = { who: Neighbour; action: Action; input: object }
const two = { people: ['p1', 'p2'], ...plainly }
const full = async (id: string) => {
  await liu.must(signUp, { id, ...two })
  await ma.must(signUp, { id, ...two })
}
const offered = async (id: string) => {
  await full(id)
  await liu.must(withdraw, { id, people: ['p1', 'p2'] })
  expect((await ma.must(activity, { id })).mine?.seat).toBe('offered')
}
const scenes: Record<string, (id: string) => Promise<Scene>> = {
  'sign-up': async (id) => ({ who: liu, action: signUp, input: { id, ...two } }),
  'place in the line': async (id) => {
    await liu.must(signUp, { id, ...two })
    return { who: ma, action: signUp, input: { id, ...two } }
  },
  withdrawal: async (id) => {
    await full(id)
    return { who: liu, action: withdraw, input: { id, people: ['p1', 'p2'] } }
  },
  acceptance: async (id) => {
    await offered(id)
    return { who: ma, action: acceptSeats, input: { id } }
  },
  refusal: async (id) => {
    await offered(id)
    await liu.must(signUp, { id, ...two })
    return { who: ma, action: declineSeats, input: { id } }
  },
}
const steps = [
  ['database.aggregateDocuments', 1],
  ['database.modifyDocument', 1],
  ['database.modifyDocument', 2],
] as const

/** Seats, counts and line tell the same story, and nobody waits beside seats that would do. */
const sound = (it: Activity) => {
  expect([it.capacity - it.left, it.line.length, it.loose]).toEqual([held(it), it.waiting, false])
  const first = it.groups[it.line[0] ?? '']
  expect(first !== undefined && first.n <= it.left).toBe(false)
}

describe.each(Object.keys(scenes))('a %s that was cut', (name) => {
  it.each(steps)('at %s no. %i is mended by the timer, and done once when it is sent again', async (call, nth) => {
    for (const done of [false, true]) {
      const id = await published(cloud, { capacity: 2 })
      const { who, action, input } = await (scenes[name] as (id: string) => Promise<Scene>)(id)
      const key = randomUUID()
      await cloud.faults([cut(call, nth, done)])
      await who.ask(action, input as never, key)
      if (done) await new Promise((later) => setTimeout(later, 500))
      await cloud.faults([])
      await cloud.tick('activities', 'keepSeats')
      sound(await read(id))
      expect(await who.ask(action, input as never, key)).toMatchObject({ ok: true })
      await cloud.tick('activities', 'keepSeats')
      const it = await read(id)
      sound(it)
      const calls = Object.values(it.groups).flatMap((group) => group.calls)
      expect(calls.filter((one) => one.key === key).length).toBe(1)
    }
  })
})

import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import type { Action } from '../../types/action'
import { Activity } from '../../types/activities'
import { acceptSeats, activity, declineSeats, signUp, withdraw } from '../../types/signing-up'
import { plainly, published } from './activities'
import { type Cloud, type Neighbour, startCloud } from './cloud'
import { documents } from './documents'

type People = { cloud: Cloud; liu: Neighbour; ma: Neighbour }
export type Cutting = People & { stop: () => Promise<void> }

/** A second is all that the function is given: what hangs longer is ended by the platform, in the middle of its work. */
export const startCutting = async (): Promise<Cutting> => {
  const functions = mkdtempSync(path.join(tmpdir(), 'cloud-community-cut-'))
  cpSync(path.join(root, 'dist/functions'), functions, { recursive: true })
  const config = path.join(functions, 'activities/config.json')
  writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), timeout: 1 }))
  const cloud = await startCloud({ functions })
  const stop = async () => {
    await cloud.stop()
    rmSync(functions, { recursive: true, force: true })
  }
  return { cloud, stop, liu: await cloud.as('刘志强'), ma: await cloud.as('马建军') }
}

type Scene = { who: Neighbour; action: Action; input: object }
const two = { people: ['p1', 'p2'], ...plainly }
const full = async ({ liu, ma }: People, id: string) => {
  await liu.must(signUp, { id, ...two })
  await ma.must(signUp, { id, ...two })
}
const offered = async (people: People, id: string) => {
  await full(people, id)
  await people.liu.must(withdraw, { id, people: ['p1', 'p2'] })
  const seat = (await people.ma.must(activity, { id })).mine?.seat
  if (seat !== 'offered') throw new Error(`the seats were to be offered, not ${seat}`)
}
const scenes: Record<string, (people: People, id: string) => Promise<Scene>> = {
  'sign-up': async ({ liu }, id) => ({ who: liu, action: signUp, input: { id, ...two } }),
  'place in the line': async ({ liu, ma }, id) => {
    await liu.must(signUp, { id, ...two })
    return { who: ma, action: signUp, input: { id, ...two } }
  },
  withdrawal: async (people, id) => {
    await full(people, id)
    return { who: people.liu, action: withdraw, input: { id, people: ['p1', 'p2'] } }
  },
  acceptance: async (people, id) => {
    await offered(people, id)
    return { who: people.ma, action: acceptSeats, input: { id } }
  },
  refusal: async (people, id) => {
    await offered(people, id)
    await people.liu.must(signUp, { id, ...two })
    return { who: people.ma, action: declineSeats, input: { id } }
  },
}
export const cutScenes: readonly string[] = Object.keys(scenes)
export const cutSteps = [
  ['database.aggregateDocuments', 1],
  ['database.modifyDocument', 1],
  ['database.modifyDocument', 2],
] as const
export type CutStep = (typeof cutSteps)[number]

const read = async (cloud: Cloud, id: string) => Activity.parse((await documents(cloud, 'activities', id))[0])
const held = ({ groups }: Activity) =>
  Object.values(groups).reduce((sum, { seat, n }) => sum + (seat === 'seated' || seat === 'offered' ? n : 0), 0)

/** What does not fit: seats, counts and line tell the same story, and nobody waits beside seats that would do. */
const faultsOf = (it: Activity, when: string): string[] => {
  const first = it.groups[it.line[0] ?? '']
  return [
    ...(it.capacity - it.left === held(it) ? [] : [`${when}: the seats do not add up`]),
    ...(it.line.length === it.waiting ? [] : [`${when}: the line and its count differ`]),
    ...(it.loose ? [`${when}: something is loose`] : []),
    ...(first !== undefined && first.n <= it.left ? [`${when}: somebody waits beside free seats`] : []),
  ]
}

/** The function ends at its n-th call of the database: refused there, or ended while the work is done all the same. */
const cut = ([call, nth]: CutStep, done: boolean) => ({
  ...{ action: call, function: 'activities', nth, kind: done ? 'slow' : 'error', ms: done ? 1400 : 1 },
})

/** Cuts one act at one step, lets the timer mend it, sends the act again; what is wrong afterwards. */
export const cutOnce = async (
  people: People,
  name: string,
  { step, done }: { step: CutStep; done: boolean },
): Promise<string[]> => {
  const { cloud } = people
  const id = await published(cloud, { capacity: 2 })
  const { who, action, input } = await (scenes[name] as (typeof scenes)[string])(people, id)
  const key = randomUUID()
  await cloud.faults([cut(step, done)])
  await who.ask(action, input as never, key)
  if (done) await new Promise((later) => setTimeout(later, 500))
  await cloud.faults([])
  await cloud.tick('activities', 'keepSeats')
  const mended = faultsOf(await read(cloud, id), 'after the timer')
  const again = await who.ask(action, input as never, key)
  await cloud.tick('activities', 'keepSeats')
  const it = await read(cloud, id)
  const calls = Object.values(it.groups).flatMap((group) => group.calls)
  const times = calls.filter((one) => one.key === key).length
  return [
    ...mended,
    ...(again.ok ? [] : ['sent again it was refused']),
    ...faultsOf(it, 'after it was sent again'),
    ...(times === 1 ? [] : [`it was done ${times} times`]),
  ]
}

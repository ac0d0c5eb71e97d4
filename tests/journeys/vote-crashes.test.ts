import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import type { Action } from '../../types/action'
import { showCode } from '../../types/people'
import { confirmPaper, enrol, enterPaper, openVote, writeVote } from '../../types/vote-desk'
import { Urn, Vote } from '../../types/votes'
import { cast, castAsProxy, entrust, takeBack, vote } from '../../types/voting'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { ballot, clockOf, opened } from '../support/votes/voting'

jest.setTimeout(240_000)
let cloud: Cloud
let functions: string
let wang: Neighbour
let zhang: Neighbour
let chen: Neighbour
let guo: Neighbour
/** A second is all that the function is given: what hangs longer is ended by the platform, in the middle of its work. */
beforeAll(async () => {
  functions = mkdtempSync(path.join(tmpdir(), 'cloud-community-cut-'))
  cpSync(path.join(root, 'dist/functions'), functions, { recursive: true })
  const config = path.join(functions, 'votes/config.json')
  writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), timeout: 1 }))
  cloud = await startCloud({ functions })
  ;[wang, zhang] = [await cloud.as('王秀英'), await cloud.as('张敏')]
  ;[chen, guo] = [await cloud.as('陈静'), await cloud.as('郭磊')]
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(functions, { recursive: true, force: true })
})

/** The function ends at its n-th call of the database: refused there, or ended while the work is done all the same. */
const cut = (verb: string, nth: number, done: boolean) => ({
  ...{ action: `database.${verb}`, function: 'votes', nth, kind: done ? 'slow' : 'error', ms: done ? 1400 : 1 },
})
type Scene = { who: Neighbour; action: Action; input: object; id: string }
const ownOf = async (id: string) => (await wang.must(vote, { id })).mine[0]?.unit ?? ''
const codeOf = async () => (await zhang.must(showCode, {})).code
const entrusted = async (id: string, unit: string) => wang.must(entrust, { vote: id, unit, code: await codeOf() })
const drafted = async () =>
  chen.must(writeVote, { id: null, rev: 0, terms: ballot(await clockOf(cloud), { unit: 'person' }) })

const scenes: Record<string, () => Promise<Scene>> = {
  ballot: async () => {
    const id = await opened(cloud, { unit: 'person' })
    return { id, who: wang, action: cast, input: { vote: id, unit: await ownOf(id), choice: 'yes' } }
  },
  'proxy asked': async () => {
    const id = await opened(cloud, { unit: 'person' })
    return { id, who: wang, action: entrust, input: { vote: id, unit: await ownOf(id), code: await codeOf() } }
  },
  'proxy taken back': async () => {
    const id = await opened(cloud, { unit: 'person' })
    const unit = await ownOf(id)
    await entrusted(id, unit)
    return { id, who: wang, action: takeBack, input: { vote: id, unit } }
  },
  "proxy's ballot": async () => {
    const id = await opened(cloud, { unit: 'person' })
    const unit = await ownOf(id)
    await entrusted(id, unit)
    return { id, who: zhang, action: castAsProxy, input: { vote: id, unit, choice: 'no' } }
  },
  'paper ballot': async () => {
    const id = await opened(cloud, { unit: 'person' })
    const input = { vote: id, unit: await ownOf(id), choice: 'yes' }
    await chen.must(enterPaper, input)
    return { id, who: guo, action: confirmPaper, input }
  },
  roll: async () => {
    const { id, rev } = await drafted()
    return { id, who: chen, action: enrol, input: { id, rev, from: { kind: 'members' } } }
  },
  opening: async () => {
    const { id, rev } = await drafted()
    const roll = await chen.must(enrol, { id, rev, from: { kind: 'members' } })
    return { id, who: chen, action: openVote, input: { id, rev: roll.rev } }
  },
}

/** The vote and its urns tell the same story: places of proxies, ballots and their marks, hours. */
const sound = async (id: string, settled: boolean) => {
  const it = Vote.parse((await documents(cloud, 'votes', id))[0])
  const all = (await documents(cloud, 'voteUrns')).filter((one) => one.vote === id).map((one) => Urn.parse(one))
  const urns = all.filter(({ roll }) => roll === it.roll?.id)
  expect(urns).toHaveLength(it.roll?.urns ?? 0)
  const units = urns.flatMap((urn) => Object.entries(urn.units))
  const voted = units.filter(([, { cast: mark }]) => mark).length
  expect(urns.reduce((sum, urn) => sum + urn.slips.length, 0)).toBe(voted)
  expect(urns.reduce((sum, urn) => sum + urn.took, 0)).toBe(voted)
  const asked = units.flatMap(([unit, { proxy }]) => (proxy ? [`${proxy.id} ${unit}`] : []))
  const kept = Object.entries(it.proxied).flatMap(([who, list]) => list.map((unit) => `${who} ${unit}`))
  // A place may be kept for a moment too long, never too short: nobody votes for more than the cap.
  expect(kept).toEqual(expect.arrayContaining(asked))
  if (settled) expect(kept.sort()).toEqual(asked.sort())
  if (it.state === 'open') expect(urns.map(({ closesAt }) => closesAt)).toEqual(urns.map(() => it.closesAt))
}

const steps = [
  ['aggregateDocuments', 1],
  ['modifyDocument', 1],
  ['modifyDocument', 2],
  ['insertDocument', 1],
] as const
describe.each(Object.keys(scenes))('a %s that was cut', (name) => {
  it.each(steps)('at %s no. %i is done once when it is sent again', async (verb, nth) => {
    for (const done of [false, true]) {
      const { who, action, input, id } = await (scenes[name] as () => Promise<Scene>)()
      const key = randomUUID()
      await cloud.faults([cut(verb, nth, done)])
      await who.ask(action, input as never, key)
      if (done) await new Promise((later) => setTimeout(later, 500))
      await cloud.faults([])
      await sound(id, false)
      const again = await who.ask(action, input as never, key)
      expect(again).toMatchObject({ ok: true })
      const once = await who.ask(action, input as never, key)
      expect(once.ok && once.output).toEqual(again.ok && again.output)
      await sound(id, true)
    }
  })
})

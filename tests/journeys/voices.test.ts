import { appendFileSync, cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { figures, ledger, sifted } from '../../types/ledger'
import { notices } from '../../types/members'
import { committee, proposal, proposals, raise } from '../../types/raising'
import { answer, desk, ready, screen, takeUp } from '../../types/screening'
import { appeal, ask, second, stand } from '../../types/voices'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { home, meeting, proposalAt, revOf, written } from '../support/proposals/neighbours'

jest.setTimeout(180_000)
const crowd = 200

/** The sample district with two hundred more residents of 绿地北. */
const crowded = (): string => {
  const seed = mkdtempSync(path.join(tmpdir(), 'cloud-community-seed-'))
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  const lines = Array.from({ length: crowd }, (_, n) =>
    JSON.stringify({
      ...{ _id: `m-crowd-${n}`, openid: `local-crowd-${n}`, name: `示例居民${n}`, kind: 'resident', note: '' },
      ...{ community: home, grants: [], rev: 0, journal: [], unsent: false, sample: true },
    }),
  )
  appendFileSync(path.join(seed, 'members.jsonl'), `${lines.join('\n')}\n`)
  return seed
}

let cloud: Cloud
let zhang: Neighbour
beforeAll(async () => {
  cloud = await startCloud({ seed: crowded() })
  zhang = await cloud.as('张敏')
})
afterAll(() => cloud.stop())
const raised = (title: string) => zhang.ask(raise, { kind: 'proposal', community: home, ...written, title })
const idOf = async (title: string) => {
  const answered = await raised(title)
  if (!answered.ok) throw new Error(answered.failure.code)
  return answered.output.id
}
const down = [{ action: 'openapi.security.msgSecCheck', kind: 'error' }]

it('two hundred who second at once, each twice, do not stand in each other’s way, and the stage ends once', async () => {
  const id = await proposalAt(cloud, 'seconding', { title: '一起来的两百人' })
  const people: Neighbour[] = []
  for (let n = 0; n < crowd; n++) people.push(await cloud.as(`示例居民${n}`))
  const answers = await Promise.all([...people, ...people].map((who) => who.ask(second, { id })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(crowd)
  expect(answers.flatMap((one) => (one.ok ? [] : [one.failure.code]))).toEqual(Array(crowd).fill('ALREADY'))
  const [doc] = await documents(cloud, 'proposals', id)
  expect(doc).toMatchObject({ seconds: crowd, stage: 'ready' })
  const entries = Array.isArray(doc?.journal) ? doc.journal : []
  expect(entries.filter(({ to }: { to: string }) => to === 'ready')).toHaveLength(1)
  await cloud.tick('proposals', 'handOn')
  const told = await (await cloud.as('示例居民7')).must(notices, {})
  expect(told.items.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('等排进议事会')]))
})

it('holds words back while nobody can check them, and shows them once they passed', async () => {
  await cloud.faults(down)
  const id = await idOf('查不了文字时提的事')
  const sun = await cloud.as('孙丽')
  expect(await sun.ask(proposal, { id })).toMatchObject({ ok: false, failure: { code: 'UNKNOWN_PROPOSAL' } })
  expect(await sun.ask(second, { id })).toMatchObject({ ok: false })
  expect((await zhang.must(proposal, { id })).it.checked).toBe('held')
  const other = await proposalAt(cloud, 'seconding', { atDesk: true }).catch(() => '')
  await cloud.tick('proposals', 'checkHeld')
  expect(await sun.ask(proposal, { id })).toMatchObject({ ok: false })
  await cloud.faults([])
  await cloud.tick('proposals', 'checkHeld')
  expect((await sun.must(proposal, { id })).it.checked).toBe('shown')
  expect((await documents(cloud, 'proposals', other))[0]).toMatchObject({ held: 0, checked: 'shown' })
})

it('refuses words that may not be public, and keeps a held argument from everybody else', async () => {
  expect(await raised('违禁示例不能公开')).toMatchObject({ ok: false, failure: { code: 'WORDS' } })
  const id = await proposalAt(cloud, 'seconding')
  const sun = await cloud.as('孙丽')
  const said = await sun.ask(stand, { id, side: 'no', words: '违禁示例' })
  expect(said).toMatchObject({ ok: false, failure: { code: 'WORDS' } })
  await cloud.faults(down)
  await sun.must(stand, { id, side: 'no', words: '先听听物业怎么说' })
  await cloud.faults([])
  expect((await zhang.must(proposal, { id })).it).toMatchObject({ no: 1, arguments: [] })
  expect((await sun.must(proposal, { id })).it.arguments).toHaveLength(1)
  await sun.must(stand, { id, side: 'yes', words: '问过物业了，可以换' })
  const changed = (await zhang.must(proposal, { id })).it
  expect(changed).toMatchObject({ yes: 1, no: 0, arguments: [{ words: '问过物业了，可以换', name: '孙**' }] })
  expect((await documents(cloud, 'proposals', id))[0]).toMatchObject({ held: 0 })
})

it('answers a question once, for everybody who reads', async () => {
  const id = await proposalAt(cloud, 'seconding')
  await zhang.must(ask, { id, words: '换灯的钱谁出？' })
  const chen = await cloud.as('陈静')
  const { it } = await chen.must(desk, { id })
  const said = { id, rev: it.rev, question: it.questions[0]?.id ?? '', words: '从物业费里出' }
  await chen.must(answer, said)
  const again = await (await cloud.as('郭磊')).ask(answer, { ...said, rev: it.rev + 1 })
  expect(again).toMatchObject({ failure: { code: 'ANSWERED' } })
  expect((await zhang.must(proposal, { id })).it.questions[0]?.answer).toMatchObject({ words: '从物业费里出' })
})

it('gives a refusal with its reason, and one appeal to the next level', async () => {
  const id = await proposalAt(cloud, 'refused')
  const wang = await cloud.as('王秀英')
  const { it } = await wang.must(proposal, { id })
  expect(it.told[0]?.note).toContain('不归社区管')
  await wang.must(appeal, { id, rev: it.rev, why: '楼道是公共的' })
  const chen = await cloud.as('陈静')
  const rev = it.rev + 1
  const ruling = { kind: 'refuse' as const, why: '确实不归街道' }
  expect(await chen.ask(screen, { id, rev, ruling })).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  await (await cloud.as('唐丽')).must(screen, { id, rev, ruling })
  expect(await wang.ask(appeal, { id, rev: rev + 1, why: '再看看' })).toMatchObject({ failure: { code: 'ONCE' } })
})

it('carries a topic of the 大党委 through its gates: a seat, minutes, and an evaluation', async () => {
  const community = 'yl/pengcheng/xuanwu'
  const [zhao, wei] = [await cloud.as('赵德明'), await cloud.as('魏强')]
  const words = { ...written, category: 'care' as const, title: '给独居老人装扶手' }
  const topic = { kind: 'topic' as const, community, ...words }
  expect(await zhang.ask(raise, topic)).toMatchObject({ failure: { code: 'NO_SEAT' } })
  expect((await zhao.must(committee, { community })).seats.map(({ type }) => type)).toEqual(['one', 'x', 'y'])
  const { id } = await zhao.must(raise, topic)
  await wei.must(screen, { id, rev: await revOf(wei, id), ruling: { kind: 'accept' } })
  expect(await wei.must(ready, { office: community })).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id, raisedBy: '赵**' })]),
  })
  const early = await wei.ask(takeUp, { id, rev: await revOf(wei, id), plan: '先干起来' })
  expect(early).toMatchObject({ failure: { code: 'NOT_NOW' } })
  const result = { proposal: id, outcome: 'carried', owner: community, due: '2030-01-07' }
  await meeting(cloud, { stage: 'published', office: community, items: [result] })
  const { it } = await zhao.must(proposal, { id })
  expect(it.bar.map(({ word, now }) => (now ? `[${word}]` : word))).toEqual([
    ...['确立议题', '联席会议', '[组织实施]', '监督评议'],
  ])
})

it('shows everybody the ledger, and those above its figures with the records behind each', async () => {
  const liu = await cloud.as('刘志强')
  const { items } = await liu.must(ledger, { community: home })
  expect(items.find(({ id }) => id === 'q-sample-cameras')).toMatchObject({
    stage: 'confirmed',
    sample: true,
    owes: null,
  })
  const list = await liu.must(proposals, { place: home, phase: 'over' })
  expect(list.items.map(({ id }) => id)).toContain('q-sample-cameras')
  const yu = await cloud.as('于岚')
  const counted = await yu.must(figures, { scope: 'yl' })
  expect(counted.under.map(({ name }) => name)).toEqual(expect.arrayContaining(['黄山街道', '彭城街道']))
  const open = await yu.must(sifted, { scope: 'yl', figure: 'open' })
  expect(open.items).toHaveLength(counted.counts.open ?? -1)
})

it('asked for nothing that has no index: a list stays quick when there are many', async () => {
  for (const timer of ['followMeetings', 'climb', 'checkHeld', 'handOn']) await cloud.tick('proposals', timer)
  const scans: { collection: string; shape: string }[] = await (await fetch(`${cloud.url}/local/scans`)).json()
  expect(scans.filter(({ collection }) => collection === 'proposals' || collection === 'meetings')).toEqual([])
})

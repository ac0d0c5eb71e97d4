import { notices } from '../../types/members'
import { showCode } from '../../types/people'
import { exported, held } from '../../types/privacy'
import {
  closeVote,
  confirmPaper,
  dropPaper,
  enrol,
  enterPaper,
  openVote,
  voteDesk,
  writeVote,
} from '../../types/vote-desk'
import { cast, castAsProxy, entrust, recount, takeBack, vote, votes } from '../../types/voting'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { counted, published } from '../support/votes/oracle'
import { ballot, clockOf, finished, office, opened } from '../support/votes/voting'

jest.setTimeout(180_000)
let cloud: Cloud
let wang: Neighbour
let zhang: Neighbour
let liu: Neighbour
let sun: Neighbour
let chen: Neighbour
let guo: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  ;[wang, zhang, liu] = [await cloud.as('王秀英'), await cloud.as('张敏'), await cloud.as('刘志强')]
  ;[sun, chen, guo] = [await cloud.as('孙丽'), await cloud.as('陈静'), await cloud.as('郭磊')]
})
afterAll(() => cloud.stop())
const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const mineOf = async (who: Neighbour, id: string) => (await who.must(vote, { id })).mine
const unitOf = async (who: Neighbour, id: string) => (await mineOf(who, id))[0]?.unit ?? ''
const unitCalled = async (id: string, label: string) =>
  (await chen.must(voteDesk, { id, urn: 0 })).units.find((it) => it.label === label)?.unit ?? ''
const heard = async (who: Neighbour) => (await who.must(notices, {})).items.map(({ text }) => text).join()

it('takes one ballot of a household, whoever of it votes, and gives the voter a receipt', async () => {
  const id = await opened(cloud)
  const list = await liu.ask(votes, { place: office })
  expect(list.trips).toBe(1)
  expect(list.ok && list.output.items.find((it) => it.id === id)).toMatchObject({ mine: 1, word: '您有 1 票没投' })
  const unit = await unitOf(liu, id)
  expect(await unitOf(sun, id)).toBe(unit)
  const key = 'key-of-liu-0001'
  const first = await liu.ask(cast, { vote: id, unit, choice: 'yes' }, key)
  expect(first).toMatchObject({ ok: true, trips: 2 })
  const again = await liu.must(cast, { vote: id, unit, choice: 'yes' }, key)
  expect(again).toEqual(first.ok ? first.output : undefined)
  expect(codeOf(await liu.ask(cast, { vote: id, unit, choice: 'no' }, key))).toBe('KEY_REUSED')
  const late = await sun.ask(cast, { vote: id, unit, choice: 'no' })
  expect(late).toMatchObject({ ok: false, failure: { code: 'ALREADY' } })
  expect(JSON.stringify(late)).toMatch(/刘志强家：.*自己在手机上（刘志强）/)
  expect(codeOf(await wang.ask(cast, { vote: id, unit, choice: 'no' }))).toBe('NOT_FOUND')
  expect(codeOf(await wang.ask(cast, { vote: id, unit: await unitOf(wang, id), choice: 'o1' }))).toBe('WRONG_CHOICE')
  await cloud.tick('votes', 'handOn')
  expect(await heard(sun)).toMatch(/刘志强家的一票已由刘志强投出/)
  expect(await heard(liu)).toMatch(/您可以投票了/)
})

it('counts exactly what was voted, publishes every ballot, and takes nothing at its end or later', async () => {
  const id = await opened(cloud, { unit: 'person', question: '楼道灯要不要装声控的？（示例）' })
  const said: Record<string, string> = {}
  for (const [who, choice] of [
    [wang, 'yes'],
    [zhang, 'yes'],
    [liu, 'no'],
    [sun, 'abstain'],
  ] as const)
    said[(await who.must(cast, { vote: id, unit: await unitOf(who, id), choice })).receipt] = choice
  const { rev, terms } = await chen.must(voteDesk, { id, urn: 0 })
  expect(codeOf(await chen.ask(closeVote, { id, rev }))).toBe('EARLY')
  expect(codeOf(await wang.ask(recount, { id, page: 0 }))).toBe('NOT_PUBLISHED')
  // at the very instant of its end it is over, before any clock has turned the urns
  await cloud.pass(terms.closesAt - (await clockOf(cloud)))
  const unit = await unitOf(chen, id)
  expect(codeOf(await chen.ask(cast, { vote: id, unit, choice: 'no' }))).toBe('CLOSED')
  await finished(cloud, id)
  const shown = (await liu.must(vote, { id })).vote
  expect(shown.result).toMatchObject({ heads: { yes: 2, no: 1, abstain: 1 }, passed: true, why: /赞成多/ })
  const { ballots, chained } = await published(liu, id)
  expect(chained).toBe(true)
  expect(Object.fromEntries(ballots.map(({ r, c }) => [r, c]))).toEqual(said)
  expect(counted(ballots)).toEqual({ yes: 2, no: 1, abstain: 1 })
  await cloud.tick('votes', 'handOn')
  expect(await heard(zhang)).toMatch(/结果公布：通过了/)
})

it('keeps what was voted apart from who voted: no order, no time, no mark leads from one to the other', async () => {
  const id = await opened(cloud, { unit: 'person' })
  const voters = [wang, zhang, liu, sun]
  for (const who of voters) await who.must(cast, { vote: id, unit: await unitOf(who, id), choice: 'yes' })
  const urn = (await documents(cloud, 'voteUrns')).find((one) => one.vote === id) ?? {}
  const slips = urn.slips as { r: string }[]
  expect(slips.map(({ r }) => r)).toEqual(slips.map(({ r }) => r).sort())
  expect(slips.map((slip) => Object.keys(slip).sort())).toEqual(voters.map(() => ['a', 'c', 'r', 'u']))
  const besides = JSON.stringify({ ...urn, slips: [] })
  for (const { r } of slips) expect(besides).not.toContain(r)
  expect(besides).not.toMatch(/"(choice|c)":"yes"/)
  await cloud.tick('votes', 'handOn')
  const told = JSON.stringify((await documents(cloud, 'journal')).filter(({ record }) => String(record).startsWith(id)))
  expect(told).toContain('votes.cast')
  for (const { r } of slips) expect(told).not.toContain(r)
})

it('lets somebody vote for another who asked for it in time, for no more than the cap, and not once it is taken back', async () => {
  const id = await opened(cloud, { unit: 'person', proxies: 1, anonymous: false })
  const code = (await sun.must(showCode, {})).code
  const [wangs, zhangs] = [await unitOf(wang, id), await unitOf(zhang, id)]
  const asked = await wang.ask(entrust, { vote: id, unit: wangs, code })
  expect(asked).toMatchObject({ ok: true, output: { name: '孙丽' } })
  expect(asked.trips).toBeLessThanOrEqual(3)
  expect(codeOf(await zhang.ask(entrust, { vote: id, unit: zhangs, code }))).toBe('CAPPED')
  expect(codeOf(await zhang.ask(entrust, { vote: id, unit: zhangs, code: '00000000' }))).toBe('NO_CODE')
  expect((await mineOf(sun, id)).map(({ label, as }) => [label, as]).sort()).toEqual([
    ['孙丽', 'own'],
    ['王秀英', 'proxy'],
  ])
  expect(codeOf(await liu.ask(castAsProxy, { vote: id, unit: wangs, choice: 'no' }))).toBe('NOT_FOUND')
  expect(codeOf(await sun.ask(cast, { vote: id, unit: wangs, choice: 'no' }))).toBe('NOT_FOUND')
  await wang.must(takeBack, { vote: id, unit: wangs })
  expect(codeOf(await sun.ask(castAsProxy, { vote: id, unit: wangs, choice: 'no' }))).toBe('NOT_FOUND')
  // the place that came free is good for the next one
  await zhang.must(entrust, { vote: id, unit: zhangs, code })
  const voted = await sun.ask(castAsProxy, { vote: id, unit: zhangs, choice: 'no' })
  expect(voted).toMatchObject({ ok: true, trips: 2 })
  expect(codeOf(await zhang.ask(cast, { vote: id, unit: zhangs, choice: 'yes' }))).toBe('ALREADY')
  await cloud.tick('votes', 'handOn')
  expect(await heard(zhang)).toMatch(/孙丽替您投了票/)
})

it('takes a paper ballot from two who read the same, and refuses it where the phone was first', async () => {
  const id = await opened(
    cloud,
    {
      ...{ unit: 'area', majority: 'dual', anonymous: false, question: '3 号楼要不要修屋面？（示例）' },
    },
    {
      kind: 'lines',
      lines: [
        { label: '3-1-101', area: 8_000, owner: '王秀英' },
        { label: '3-1-102', area: 10_000, owner: '刘志强' },
        { label: '3-1-201', area: 12_000, owner: '不在名单里的人' },
      ],
    },
  )
  const [paper, phone] = [await unitCalled(id, '3-1-201'), await unitCalled(id, '3-1-102')]
  const on = (unit: string, choice: string) => ({ vote: id, unit, choice })
  expect(codeOf(await guo.ask(confirmPaper, on(paper, 'yes')))).toBe('NOT_ENTERED')
  await chen.must(enterPaper, on(paper, 'yes'))
  expect(codeOf(await guo.ask(enterPaper, on(paper, 'yes')))).toBe('ENTERED')
  expect(codeOf(await chen.ask(confirmPaper, on(paper, 'yes')))).toBe('SAME_PERSON')
  expect(codeOf(await guo.ask(confirmPaper, on(paper, 'no')))).toBe('DIFFERS')
  await guo.must(dropPaper, { vote: id, unit: paper })
  await chen.must(enterPaper, on(paper, 'no'))
  const confirmed = await guo.ask(confirmPaper, on(paper, 'no'))
  expect(confirmed).toMatchObject({ ok: true, trips: 2 })
  await chen.must(enterPaper, on(phone, 'no'))
  await liu.must(cast, on(phone, 'yes'))
  const refused = JSON.stringify(await guo.ask(confirmPaper, on(phone, 'no')))
  expect(refused).toMatch(/ALREADY.*3-1-102：.*自己在手机上（刘志强）/)
  await wang.must(cast, on(await unitOf(wang, id), 'yes'))
  await finished(cloud, id)
  // two of three flats for it, and 180 of 300 square metres
  expect((await liu.must(vote, { id })).vote.result).toMatchObject({
    ...{ heads: { yes: 2, no: 1 }, area: { yes: 18_000, no: 12_000 }, passed: true, unconfirmed: 0 },
  })
  const { ballots } = await published(liu, id)
  expect(ballots.map(({ u, c, a }) => `${u} ${c} ${a}`).sort()).toEqual([
    '3-1-101 yes 8000',
    '3-1-102 yes 10000',
    '3-1-201 no 12000',
  ])
  const elsewhere = await cloud.as('田芳')
  expect((await elsewhere.must(vote, { id })).vote.result?.passed).toBe(true)
  expect(codeOf(await elsewhere.ask(recount, { id, page: 0 }))).toBe('ELSEWHERE')
})

it('does not count what no second person confirmed, says so, and forgets what was read', async () => {
  const id = await opened(cloud, { unit: 'person' })
  await chen.must(enterPaper, { vote: id, unit: await unitOf(wang, id), choice: 'no' })
  await liu.must(cast, { vote: id, unit: await unitOf(liu, id), choice: 'yes' })
  await finished(cloud, id)
  expect((await liu.must(vote, { id })).vote.result).toMatchObject({ took: { heads: 1 }, unconfirmed: 1 })
  const urns = (await documents(cloud, 'voteUrns')).filter((one) => one.vote === id)
  expect(JSON.stringify(urns)).not.toContain('"choice"')
})

it('tells a person on which rolls they stand and whether they voted, never what', async () => {
  const id = await opened(cloud, { unit: 'person', question: '楼前的树要不要修？（示例）' })
  await liu.must(cast, { vote: id, unit: await unitOf(liu, id), choice: 'yes' })
  expect((await liu.must(held, {})).besides.ballots).toBeGreaterThan(1)
  const told = JSON.stringify((await liu.must(exported, {})).me.名册上的表决)
  expect(told).toMatch(/楼前的树要不要修？（示例）.*刘志强.*已投，自己在手机上/)
  expect(told).not.toMatch(/赞成|"yes"/)
})

it('says plainly what is wrong with a vote, and changes nothing once it is open', async () => {
  const now = await clockOf(cloud)
  const write = (more: object, id: string | null = null, rev = 0) =>
    chen.ask(writeVote, { id, rev, terms: ballot(now, more) })
  const wrong = await write({ unit: 'area', majority: 'most', options: ['一'], closesAt: now - 7_200_000 })
  expect(wrong.ok || Object.keys(wrong.failure.fields ?? {}).sort()).toEqual([
    'anonymous',
    'closesAt',
    'majority',
    'options',
  ])
  const made = await write({ unit: 'person' })
  if (!made.ok) throw new Error('not written')
  const { id, rev } = made.output
  expect(codeOf(await chen.ask(openVote, { id, rev }))).toBe('NO_ROLL')
  expect(codeOf(await chen.ask(enrol, { id, rev, from: { kind: 'households' } }))).toBe('OTHER_KIND')
  const lines = [{ label: '1', area: 0, owner: '' }]
  expect(codeOf(await chen.ask(enrol, { id, rev, from: { kind: 'lines', lines: [...lines, ...lines] } }))).toBe('TWICE')
  const roll = await chen.must(enrol, { id, rev, from: { kind: 'lines', lines } })
  const next = await chen.must(enrol, { id, rev: roll.rev, from: { kind: 'members' } })
  expect(next.linked).toBe(next.units)
  expect(codeOf(await wang.ask(vote, { id }))).toBe('UNKNOWN_VOTE')
  const open = await chen.must(openVote, { id, rev: next.rev })
  expect(codeOf(await write({ question: '另外一个问题' }, id, open.rev))).toBe('NOT_NOW')
  expect(await mineOf(wang, id)).toHaveLength(1)
  const tian = await cloud.as('田芳')
  expect(codeOf(await tian.ask(voteDesk, { id, urn: 0 }))).toBe('NOT_FOUND')
})

it('shows the samples as samples, and the published one recounts', async () => {
  const { items } = await wang.must(votes, { place: office })
  const samples = items.filter(({ sample }) => sample)
  expect(samples.map(({ id, word }) => [id, word])).toEqual([
    ['vt-sample-square', '您有 1 票没投'],
    ['vt-sample-lift', '通过'],
  ])
  const { vote: lift } = await wang.must(vote, { id: 'vt-sample-lift' })
  const { ballots, chained } = await published(wang, 'vt-sample-lift')
  expect(chained).toBe(true)
  expect(counted(ballots)).toEqual(lift.result?.heads)
})

it('asks nothing of the database that has no index', async () => {
  const scans: { collection: string }[] = await (await fetch(`${cloud.url}/local/scans`)).json()
  expect(scans.filter(({ collection }) => collection.startsWith('vote'))).toEqual([])
})

import { notices } from '../../types/members'
import { adopt, byCard, myProposals, proposal, similar } from '../../types/raising'
import {
  assign,
  desk,
  evaluateAtDesk,
  milestone,
  raiseAtDesk,
  report,
  screen,
  takeUp,
  tasks,
} from '../../types/screening'
import { evaluate, follow, join, second, stand } from '../../types/voices'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { dayAhead, home, meeting, photoOf, written } from '../support/proposals/neighbours'

jest.setTimeout(120_000)
const day = 86_400_000
let cloud: Cloud
let chen: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  chen = await cloud.as('陈静')
})
afterAll(() => cloud.stop())

/** Lets days go by; the timer looks once a day. */
const pass = async (days: number) => {
  for (let n = 0; n < days; n++) {
    await cloud.pass(day)
    await cloud.tick('proposals', 'climb')
  }
}
const inboxOf = async (name: string) => {
  await cloud.tick('proposals', 'handOn')
  return (await (await cloud.as(name)).must(notices, {})).items.map(({ text }) => text)
}
const revOf = async (who: Neighbour, id: string) => (await who.must(desk, { id })).it.rev
const stageOf = async (id: string) => (await (await cloud.as('张敏')).must(proposal, { id })).it.stage

it('goes from the desk of 绿地北 to the word of the one who raised it, late and reopened on the way', async () => {
  const photos = [await photoOf(chen)]
  const atDesk = { office: home, name: '王秀英', idTail: '0019', seen: true as const, ...written, photos }
  const card = await chen.must(raiseAtDesk, atDesk)
  expect(card).toMatchObject({ raiser: '王秀英', desk: '陈静', place: '绿地北社区' })
  const { id } = card

  // 刘志强 is about to write the same and is shown it first.
  const liu = await cloud.as('刘志强')
  const like = { community: home, category: 'building' as const, words: '三单元楼道灯坏了，老人上楼看不见' }
  expect((await liu.must(similar, like)).items[0]).toMatchObject({ id })
  await liu.must(join, { id })
  expect(await chen.must(tasks, { office: home, part: 'screen' })).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id, desk: '陈静' })]),
  })
  await chen.must(screen, { id, rev: await revOf(chen, id), ruling: { kind: 'accept' } })
  expect(await stageOf(id)).toBe('seconding')

  const [sun, zhang] = [await cloud.as('孙丽'), await cloud.as('张敏')]
  await sun.must(second, { id })
  expect(await sun.ask(second, { id })).toMatchObject({ ok: false, failure: { code: 'ALREADY' } })
  expect(await (await cloud.as('马建军')).ask(second, { id })).toMatchObject({
    ok: false,
    failure: { code: 'NOT_HERE' },
  })
  await sun.must(stand, { id, side: 'yes', words: '我家老人摔过一次' })
  await zhang.must(second, { id })
  expect(await stageOf(id)).toBe('ready')
  expect(await inboxOf('刘志强')).toEqual(expect.arrayContaining([expect.stringContaining('等排进议事会')]))

  const planned = await meeting(cloud, { stage: 'planned', items: [{ proposal: id }] })
  expect(await stageOf(id)).toBe('agenda')
  const due = await dayAhead(cloud, 7)
  const result = { proposal: id, outcome: 'carried', owner: home, due, text: '换成声控灯，先换三单元' }
  await meeting(cloud, { id: planned, stage: 'published', items: [result] })
  const decided = (await zhang.must(proposal, { id })).it
  expect(decided).toMatchObject({ stage: 'decided', decision: { text: result.text }, owes: { name: '绿地北社区' } })
  expect(await sun.ask(stand, { id, side: 'no', words: '晚了' })).toMatchObject({ failure: { code: 'CLOSED' } })

  await chen.must(takeUp, { id, rev: decided.rev, plan: '联系物业买灯' })
  await chen.must(milestone, { id, rev: await revOf(chen, id), words: '灯买好了', photos: [] })
  expect(await chen.must(tasks, { office: home, part: 'mine' })).toMatchObject({ counts: { mine: 1 }, items: [{ id }] })
  await pass(20)
  const late = (await (await cloud.as('张敏')).must(proposal, { id })).it
  expect(late.owes).toMatchObject({ late: true })
  expect(late.climbed.map(({ words }) => words)).toEqual([
    expect.stringContaining('报给黄山街道蒋涛督办'),
    expect.stringContaining('报给云龙区于岚督办'),
  ])
  expect(await inboxOf('蒋涛')).toEqual(expect.arrayContaining([expect.stringContaining('报给黄山街道蒋涛督办')]))

  const done = { id, words: '三单元的灯都换了', photos: [await photoOf(await cloud.as('陈静'))] }
  const guo = await cloud.as('郭磊')
  expect(await guo.ask(report, { ...done, photos: [], rev: late.rev })).toMatchObject({ failure: { code: 'NO_PHOTO' } })
  await guo.must(report, { ...done, rev: late.rev })
  expect(await inboxOf('刘志强')).toEqual(expect.arrayContaining([expect.stringContaining('做完了')]))

  // 王秀英 takes it over on her own phone with the card, and does not agree.
  const wang = await cloud.as('王秀英')
  expect(await wang.must(byCard, { card: card.token })).toMatchObject({ id, mine: false, adopt: { ok: true } })
  expect(await (await cloud.as('张敏')).ask(adopt, { card: card.token })).toMatchObject({
    failure: { code: 'NOT_YOURS' },
  })
  await wang.must(adopt, { card: card.token })
  const mine = await wang.must(proposal, { id })
  expect(mine).toMatchObject({ mine: { raised: true }, can: { evaluate: { ok: true } } })
  const no = { id, rev: mine.it.rev, ok: false, grade: 'bad' as const, words: '四楼还是不亮' }
  expect(await wang.ask(evaluate, { ...no, words: '' })).toMatchObject({ failure: { code: 'WHY' } })
  await wang.must(evaluate, no)
  const again = (await wang.must(proposal, { id })).it
  expect(again).toMatchObject({ stage: 'decided', reopened: 1, owes: { name: '黄山街道' } })

  // One level up it gets a date, an owner, and is done.
  const jiang = await cloud.as('蒋涛')
  expect(await (await cloud.as('郭磊')).ask(takeUp, { id, rev: again.rev, plan: '再来' })).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
  expect(await jiang.ask(takeUp, { id, rev: again.rev, plan: '街道来办' })).toMatchObject({
    failure: { code: 'NO_DUE' },
  })
  const set = { id, rev: again.rev, office: 'yl/huangshan', due: await dayAhead(cloud, 10), why: '四楼线路也要换' }
  const { rev } = await jiang.must(assign, set)
  const taken = await jiang.must(takeUp, { id, rev, plan: '电工查线路' })
  await jiang.must(report, { id, rev: taken.rev, words: '四楼线路换好', photos: [await photoOf(jiang)] })
  const yes = { ok: true, grade: 'good' as const, words: '都亮了' }
  const at = await cloud.as('沈玉')
  expect(await at.must(evaluateAtDesk, { card: card.token, ...yes })).toMatchObject({ stage: 'confirmed' })
  expect(await stageOf(id)).toBe('confirmed')
  expect(await inboxOf('孙丽')).toEqual(expect.arrayContaining([expect.stringContaining('提出人确认办成')]))
  expect(await (await cloud.as('王秀英')).must(myProposals, { which: 'raised' })).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id, stage: 'confirmed' })]),
  })
})

it('tells only those who take part, and lets go of whoever no longer wants to hear', async () => {
  const zhang = await cloud.as('张敏')
  const id = 'q-sample-dust'
  await zhang.must(follow, { id, on: true })
  expect((await zhang.must(myProposals, { which: 'followed' })).items.map((it) => it.id)).toContain(id)
  await zhang.must(follow, { id, on: false })
  expect((await zhang.must(myProposals, { which: 'followed' })).items.map((it) => it.id)).not.toContain(id)
})

import { panel, run, writeMeeting } from '../../types/meeting-hosting'
import { ballot, checkIn, meeting, take } from '../../types/meetings'
import { adopt, proposal, similar } from '../../types/raising'
import { assign, desk, evaluateAtDesk, raiseAtDesk, ready, report, screen, takeUp } from '../../types/screening'
import { evaluate, join, second } from '../../types/voices'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { calledBy } from '../support/meetings/held'
import { rules } from '../support/meetings/started'
import { dayAhead, home, photoOf, written } from '../support/proposals/neighbours'

jest.setTimeout(120_000)
const [minute, day] = [60_000, 86_400_000]
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
})
afterAll(() => cloud.stop())

const nowOf = async () => Number((await (await fetch(`${cloud.url}/local/clock`)).json()).now)
const shown = async (id: string) => (await (await cloud.as('张敏')).must(proposal, { id })).it
const revOf = async (who: Neighbour, id: string) => (await who.must(desk, { id })).it.rev
const follow = () => cloud.tick('proposals', 'followMeetings')

/** 王秀英 raises it at the desk, 刘志强 joins, neighbours second it: it waits for a meeting. */
const raised = async (chen: Neighbour) => {
  const card = await chen.must(raiseAtDesk, { office: home, name: '王秀英', idTail: '0019', seen: true, ...written })
  const liu = await cloud.as('刘志强')
  const like = { community: home, category: 'building' as const, words: '三单元楼道灯坏了，老人上楼看不见' }
  expect((await liu.must(similar, like)).items[0]).toMatchObject({ id: card.id })
  await liu.must(join, { id: card.id })
  await chen.must(screen, { id: card.id, rev: await revOf(chen, card.id), ruling: { kind: 'accept' } })
  for (const name of ['孙丽', '张敏']) await (await cloud.as(name)).must(second, { id: card.id })
  return card
}

/** A meeting with it on the agenda: too few at first, then an amendment, the vote, an owner and a date, signed minutes. */
const held = async (proposalId: string) => {
  const [chen, guo] = [await cloud.as('陈静'), await cloud.as('郭磊')]
  const [wang, zhang, liu] = [await cloud.as('王秀英'), await cloud.as('张敏'), await cloud.as('刘志强')]
  const [one] = (await chen.must(ready, { office: home })).items.filter(({ id }) => id === proposalId)
  const items = [{ title: one?.title ?? '', proposal: one?.id ?? null }]
  const now = await nowOf()
  const id = await calledBy(chen, now, { startsAt: now + 10 * minute, rules: rules({ noticeDays: 0 }), items })
  await follow()
  expect((await shown(proposalId)).stage).toBe('agenda')
  const { code } = await chen.must(panel, { id })
  for (const who of [wang, zhang]) await who.must(checkIn, { id, code })
  const does = (act: Parameters<typeof chen.must<typeof run>>[1]['act'], who = chen) => who.must(run, { id, act })
  await does({ kind: 'call' })
  expect(await chen.ask(run, { id, act: { kind: 'takeUp', item: 1 } })).toMatchObject({
    failure: { code: 'NO_QUORUM' },
  })
  await liu.must(checkIn, { id, code })
  await does({ kind: 'takeUp', item: 1 })
  await wang.must(take, { id, act: { kind: 'motion', motion: 'main', text: '一到四楼换灯' } })
  await zhang.must(take, { id, act: { kind: 'second' } })
  await liu.must(take, { id, act: { kind: 'motion', motion: 'amend', text: '一到四楼换声控灯' } })
  await wang.must(take, { id, act: { kind: 'second' } })
  for (const motion of [2, 1]) {
    await does({ kind: 'openVote', way: 'phones' })
    for (const who of [wang, zhang, liu]) await who.must(ballot, { id, motion, choice: 'yes' })
    await does({ kind: 'closeVote' })
  }
  const due = await dayAhead(cloud, 7)
  await does({ kind: 'decide', item: 1, owner: home, due })
  await does({ kind: 'adjourn' })
  await does({ kind: 'sign' })
  expect((await shown(proposalId)).stage).toBe('agenda')
  await does({ kind: 'sign' }, guo)
  await does({ kind: 'publish' })
  expect((await zhang.must(meeting, { id })).stage).toBe('published')
  await follow()
}

it('raised at a desk, joined, seconded, decided by the rules, late, climbed, done, refused, reopened, confirmed', async () => {
  const [chen, jiang] = [await cloud.as('陈静'), await cloud.as('蒋涛')]
  const card = await raised(chen)
  const { id } = card
  await held(id)
  const decided = await shown(id)
  expect(decided).toMatchObject({
    stage: 'decided',
    decision: { text: '一到四楼换声控灯' },
    owes: { name: '绿地北社区' },
  })

  await chen.must(takeUp, { id, rev: decided.rev, plan: '联系物业买灯' })
  for (let n = 0; n < 14; n++) {
    await cloud.pass(day)
    await cloud.tick('proposals', 'climb')
  }
  const late = await shown(id)
  expect(late.owes).toMatchObject({ late: true })
  expect(late.climbed.length).toBeGreaterThan(0)

  const photos = [await photoOf(await cloud.as('陈静'))]
  await chen.must(report, { id, rev: late.rev, words: '换好了', photos })
  const wang = await cloud.as('王秀英')
  await wang.must(adopt, { card: card.token })
  const { rev } = await shown(id)
  await wang.must(evaluate, { id, rev, ok: false, grade: 'bad', words: '四楼还是不亮' })
  const again = await shown(id)
  expect(again).toMatchObject({ stage: 'decided', reopened: 1, owes: { name: '黄山街道' } })
  const set = { id, rev: again.rev, office: 'yl/huangshan', due: await dayAhead(cloud, 10), why: '四楼线路也要换' }
  const taken = await jiang.must(takeUp, { id, rev: (await jiang.must(assign, set)).rev, plan: '电工查线路' })
  await jiang.must(report, { id, rev: taken.rev, words: '四楼线路换好', photos: [await photoOf(jiang)] })
  const yes = { ok: true, grade: 'good' as const, words: '都亮了' }
  expect(await (await cloud.as('沈玉')).must(evaluateAtDesk, { card: card.token, ...yes })).toMatchObject({
    stage: 'confirmed',
  })
})

it('takes nothing from a meeting of another community, and nothing before the minutes are out', async () => {
  const [chen, tian] = [await cloud.as('陈静'), await cloud.as('田芳')]
  const { id } = await raised(chen)
  const now = await nowOf()
  const plan = {
    title: '示例：别处的会',
    where: '三楼',
    startsAt: now + 5 * day,
    items: [{ title: '灯', proposal: id }],
  }
  const people = { chair: tian.id, secretary: tian.id, invited: [], rules: rules() }
  const office = 'yl/pengcheng/xuanwu'
  const said = await tian.ask(writeMeeting, { id: null, rev: 0, office, plan: { ...plan, ...people } })
  expect(said).toMatchObject({ failure: { code: 'SAME_PERSON' } })
  await follow()
  expect((await shown(id)).stage).toBe('ready')
})

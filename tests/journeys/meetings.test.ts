import { canonical } from '../../cloudfunctions/kernel/context'
import { replay } from '../../types/meeting-apply'
import { cancelMeeting, choices, editTemplate, panel, run, sync, writeMeeting } from '../../types/meeting-hosting'
import { MeetingState } from '../../types/meeting-state'
import { ballot, checkIn, meeting, meetings, take } from '../../types/meetings'
import { notices } from '../../types/members'
import { screenNow, wallCode } from '../support/centres'
import { type Cloud, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { calledBy, moved, nowOf, office, planned, underWay, voting } from '../support/meetings/held'
import { rules } from '../support/meetings/started'

jest.setTimeout(120_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
const minute = 60_000

it('goes from the notice to published minutes by the rules, and quotes the rule that somebody breaks', async () => {
  const [chen, guo, yang] = [await cloud.as('陈静'), await cloud.as('郭磊'), await cloud.as('杨慧')]
  const [wang, zhang, liu, ma] = [
    ...[await cloud.as('王秀英'), await cloud.as('张敏'), await cloud.as('刘志强'), await cloud.as('马建军')],
  ] as const
  const now = await nowOf(cloud)
  const soon = planned(now, { startsAt: now + 2 * 86_400_000 })
  expect(await chen.ask(writeMeeting, { id: null, rev: 0, office, plan: soon })).toMatchObject({
    failure: { code: 'NOTICE', message: '通知时间不够：议程要在规则写的天数以前通知到' },
  })
  const id = await calledBy(chen, now)
  const { items } = await wang.must(meetings, { place: office, past: false })
  expect(items.map(({ title }) => title)).toContain('示例：充电桩')
  const runs = (act: Parameters<typeof chen.ask<typeof run>>[1]['act'], who = chen) => who.ask(run, { id, act })
  expect(await runs({ kind: 'call' })).toMatchObject({ failure: { code: 'EARLY' } })

  await cloud.pass(4 * 86_400_000 - 10 * minute)
  const { code } = await chen.must(panel, { id })
  expect(await wang.ask(checkIn, { id, code: code === '00000000' ? '00000001' : '00000000' })).toMatchObject({
    failure: { code: 'CODE' },
  })
  expect(await ma.ask(checkIn, { id, code })).toMatchObject({ failure: { code: 'NOT_FROM_HERE' } })
  await wang.must(checkIn, { id, code })
  await zhang.must(checkIn, { id, code })
  await chen.must(run, { id, act: { kind: 'call' } })
  expect(await runs({ kind: 'takeUp', item: 1 })).toMatchObject({
    failure: { code: 'NO_QUORUM', message: '到会人数不够法定人数，不能议事' },
  })
  const wu = { name: '吴奶奶', seat: 'resident' as const, member: null, present: true, heads: 1, area: 0 }
  await chen.must(run, { id, act: { kind: 'roll', who: 'g-1', attendee: wu } })
  await liu.must(checkIn, { id, code: (await chen.must(panel, { id })).code })
  await chen.must(run, { id, act: { kind: 'takeUp', item: 1 } })

  const does = (who: typeof wang, act: Parameters<typeof wang.ask<typeof take>>[1]['act']) => who.ask(take, { id, act })
  expect(await does(wang, { kind: 'motion', motion: 'amend', text: '先改一改' })).toMatchObject({
    failure: { code: 'NO_MOTION' },
  })
  await wang.must(take, { id, act: { kind: 'motion', motion: 'main', text: '装在北门空地' } })
  expect(await does(wang, { kind: 'second' })).toMatchObject({ failure: { code: 'OWN_MOTION' } })
  expect(await does(liu, { kind: 'ask', side: 'against' })).toMatchObject({ failure: { code: 'NOT_SECONDED' } })
  await zhang.must(take, { id, act: { kind: 'second' } })
  await zhang.must(take, { id, act: { kind: 'ask', side: 'for' } })
  await wang.must(take, { id, act: { kind: 'ask', side: 'for' } })
  await liu.must(take, { id, act: { kind: 'ask', side: 'against' } })
  await chen.must(run, { id, act: { kind: 'give' } })
  const live = await zhang.must(meeting, { id })
  expect(live).toMatchObject({ floor: { name: '张敏', mine: true }, line: [{ name: '刘志强' }, { name: '王秀英' }] })
  expect(live.can.ask).toEqual({ ok: false, why: '已经在排队发言了' })
  expect(await runs({ kind: 'openVote', way: 'phones' })).toMatchObject({ failure: { code: 'FLOOR_TAKEN' } })
  await zhang.must(take, { id, act: { kind: 'yield' } })
  expect(await runs({ kind: 'openVote', way: 'phones' })).toMatchObject({ failure: { code: 'STILL_ASKING' } })
  await liu.must(take, { id, act: { kind: 'motion', motion: 'amend', text: '装在南门空地' } })
  await wang.must(take, { id, act: { kind: 'second' } })
  expect(await does(zhang, { kind: 'motion', motion: 'main', text: '另说一件' })).toMatchObject({
    failure: { code: 'MOTION_OPEN' },
  })

  await chen.must(run, { id, act: { kind: 'openVote', way: 'phones' } })
  await wang.must(ballot, { id, motion: 2, choice: 'yes' })
  await liu.must(ballot, { id, motion: 2, choice: 'yes' })
  expect(await liu.ask(ballot, { id, motion: 2, choice: 'no' })).toMatchObject({ failure: { code: 'VOTED' } })
  expect(await zhang.ask(ballot, { id, motion: 1, choice: 'no' })).toMatchObject({ failure: { code: 'NO_VOTE' } })
  await chen.must(run, { id, act: { kind: 'ballot', who: 'g-1', choice: 'no' } })
  await chen.must(run, { id, act: { kind: 'closeVote' } })
  expect(await zhang.ask(ballot, { id, motion: 2, choice: 'no' })).toMatchObject({ failure: { code: 'NO_VOTE' } })
  expect((await zhang.must(meeting, { id })).stack).toMatchObject([{ kind: 'main', text: '装在南门空地' }])

  const sum = { yes: 3, no: 1, abstain: 0 }
  await chen.must(run, { id, act: { kind: 'openVote', way: 'hands' } })
  await chen.must(run, { id, act: { kind: 'hands', sum } })
  expect(await runs({ kind: 'confirmHands', sum })).toMatchObject({ failure: { code: 'SAME_TELLER' } })
  expect(await runs({ kind: 'confirmHands', sum: { ...sum, no: 0 } }, guo)).toMatchObject({
    failure: { code: 'HANDS_DIFFER' },
  })
  await guo.must(run, { id, act: { kind: 'confirmHands', sum } })
  await chen.must(run, { id, act: { kind: 'closeVote' } })
  expect((await wang.must(meeting, { id })).items[0]).toMatchObject({ result: { word: '通过', text: '装在南门空地' } })
  expect(await runs({ kind: 'adjourn' })).toMatchObject({ failure: { code: 'AGENDA_OPEN' } })
  await chen.must(run, { id, act: { kind: 'takeUp', item: 2 } })
  await chen.must(run, { id, act: { kind: 'motion', who: 'g-1', motion: 'main', text: '周末一起清' } })
  await liu.must(take, { id, act: { kind: 'second' } })
  await chen.must(run, { id, act: { kind: 'openVote', way: 'phones' } })
  await wang.must(ballot, { id, motion: 3, choice: 'yes' })
  await liu.must(ballot, { id, motion: 3, choice: 'no' })
  await chen.must(run, { id, act: { kind: 'closeVote' } })
  expect((await wang.must(meeting, { id })).decided.at(-1)).toMatchObject({
    passed: false,
    why: '赞成 1，反对 1，票数相同，不通过',
  })
  await chen.must(run, { id, act: { kind: 'adjourn' } })

  expect(await runs({ kind: 'sign' })).toMatchObject({ failure: { code: 'NO_OWNER' } })
  await chen.must(run, { id, act: { kind: 'decide', item: 1, owner: 'yl/@cg', due: '2099-01-31' } })
  await chen.must(run, { id, act: { kind: 'sign' } })
  expect(await runs({ kind: 'sign' }, yang)).toMatchObject({ failure: { code: 'NOT_SIGNER' } })
  expect(await runs({ kind: 'publish' })).toMatchObject({ failure: { code: 'NOT_SIGNED' } })
  await guo.must(run, { id, act: { kind: 'sign' } })
  await chen.must(run, { id, act: { kind: 'publish' } })
  const over = await wang.must(meeting, { id })
  const lines = (over.minutes ?? []).map(({ text }) => text)
  expect(lines).toEqual(
    expect.arrayContaining(['张敏发言（赞成）', '刘志强提出修改动议：装在南门空地', '陈静签字', '郭磊签字']),
  )
  expect(lines.join()).toContain('手机记名表决修改动议：赞成 2，反对 1，弃权 0。“装在南门空地”通过')
  await cloud.tick('meetings', 'handOn')
  const told = { text: '会议纪要公布了，可以看大家定了什么', about: 'meeting', record: id }
  expect((await wang.must(notices, {})).items).toContainEqual(expect.objectContaining(told))
})

it('is told by its journal as it stands in the record, whatever phones did at the same time', async () => {
  const { id, wang, zhang, liu, chen, does } = await moved(cloud)
  await Promise.all([wang, zhang, liu].map((one) => one.must(take, { id, act: { kind: 'ask', side: 'for' } })))
  for (let n = 0; n < 3; n++) {
    await does({ kind: 'give' })
    const speaker = (await wang.must(meeting, { id })).floor?.name
    const one = [wang, zhang, liu].find(({ name }) => name === speaker)
    await one?.must(take, { id, act: { kind: 'yield' } })
  }
  await does({ kind: 'openVote', way: 'phones' })
  const cast = [wang, zhang, liu].flatMap((one) =>
    [1, 2, 3].map(() => one.ask(ballot, { id, motion: 1, choice: 'yes' })),
  )
  const answers = await Promise.all([...cast, chen.ask(run, { id, act: { kind: 'closeVote' } })])
  const counted = answers.slice(0, 9).filter(({ ok }) => ok).length
  const [doc] = await documents(cloud, 'meetings', id)
  const it = doc as unknown as Parameters<typeof MeetingState.parse>[0] & { start: MeetingState; acts: never[] }
  const state = MeetingState.parse(it)
  expect(state.decided.at(-1)?.tally.heads).toEqual({ yes: counted, no: 0, abstain: 0 })
  const anew = replay(it.start, it.acts)
  expect(canonical({ ...MeetingState.parse(anew), rev: 0 })).toBe(canonical({ ...state, rev: 0 }))
})

it('keeps nobody’s choice of a secret vote, and counts it', async () => {
  const { id, chen, wang, zhang, liu, does } = await voting(cloud, { secret: true })
  await Promise.all([wang, zhang].map((one) => one.must(ballot, { id, motion: 1, choice: 'yes' })))
  await liu.must(ballot, { id, motion: 1, choice: 'no' })
  expect((await chen.must(panel, { id })).state.vote?.sum.heads).toEqual({ yes: 0, no: 0, abstain: 0 })
  expect((await liu.must(meeting, { id })).vote).toMatchObject({ cast: 3, mine: { choice: null } })
  const [doc] = await documents(cloud, 'meetings', id)
  expect(JSON.stringify([doc?.acts, Object(doc?.vote).ballots])).not.toMatch(/"choice":"(yes|no)"/)
  await does({ kind: 'closeVote' })
  expect((await wang.must(meeting, { id })).decided).toMatchObject([{ passed: true, why: '赞成 2，反对 1，赞成多' }])
})

it('takes what the panel did without network, each by its rule and once', async () => {
  const { id, chen, does } = await underWay(cloud)
  const wu = { name: '吴奶奶', seat: 'resident' as const, member: null, present: true, heads: 1, area: 0 }
  await does({ kind: 'roll', who: 'g-1', attendee: wu })
  const now = await nowOf(cloud)
  const acts = [
    {
      key: 'offline-0001',
      at: now - 5000,
      act: { kind: 'motion' as const, who: 'g-1', motion: 'main' as const, text: '装在北门空地' },
    },
    { key: 'offline-0002', at: now - 4000, act: { kind: 'second' as const, who: 'g-1' } },
    { key: 'offline-0003', at: now + 3_600_000, act: { kind: 'second' as const, who: 'm-wangxiuying' } },
  ]
  const done = await chen.must(sync, { id, acts }, 'the-list-0001')
  expect(done.answers).toEqual([
    { key: 'offline-0001', ok: true, why: '' },
    { key: 'offline-0002', ok: false, why: '不能附议自己的动议' },
    { key: 'offline-0003', ok: true, why: '' },
  ])
  expect(await chen.must(sync, { id, acts }, 'the-list-0001')).toEqual(done)
  const again = await chen.must(sync, { id, acts: acts.slice(0, 1) }, 'the-list-0002')
  expect(again.answers).toEqual([{ key: 'offline-0001', ok: true, why: '' }])
  const { stack, state } = await chen.must(panel, { id })
  expect(stack).toHaveLength(1)
  // The cloud's clock bounds what a device says of its own.
  expect(state.lastAt).toBeLessThan((await nowOf(cloud)) + 1000)
})

it('lets a meeting be changed and called off until it begins', async () => {
  const chen = await cloud.as('陈静')
  const now = await nowOf(cloud)
  const id = await calledBy(chen, now)
  const plan = planned(now, { where: '党群活动室' })
  const { rev } = await chen.must(writeMeeting, { id, rev: 1, office, plan })
  expect((await chen.must(meeting, { id })).where).toBe('党群活动室')
  const late = { ...plan, startsAt: now + 86_400_000 }
  expect(await chen.ask(writeMeeting, { id, rev, office, plan: late })).toMatchObject({ failure: { code: 'NOTICE' } })
  await chen.must(cancelMeeting, { id, rev, why: '停电' })
  expect((await chen.must(meeting, { id })).word).toBe('不开了')
})

it('is called with the rules that the district keeps, and goes on with those it was called with', async () => {
  const [yu, chen] = [await cloud.as('于岚'), await cloud.as('陈静')]
  const { templates } = await yu.must(choices, { office: 'yl' })
  const five = templates.find(({ id }) => id === 'rules-five-five')
  if (!five) throw new Error('the template is not there')
  expect(five).toMatchObject({ sample: true, rules: { name: '五+五实现（待补）' } })
  const now = await nowOf(cloud)
  const id = await calledBy(chen, now, { rules: five.rules })
  const wrong = { ...five.rules, majority: 'dual' as const }
  expect(await yu.ask(editTemplate, { id: five.id, rev: five.rev, rules: wrong })).toMatchObject({
    failure: { code: 'WRONG', fields: { entitled: '双过半的表决要填总户数和总面积' } },
  })
  await yu.must(editTemplate, { id: five.id, rev: five.rev, rules: { ...five.rules, quorum: 7 } })
  const again = (await chen.must(choices, { office })).templates.find((one) => one.id === five.id)
  expect(again).toMatchObject({ sample: false, rules: { quorum: 7 } })
  expect((await chen.must(panel, { id })).quorum.needed).toBe(five.rules.quorum)
})

it('checks in by the screen of the community’s own neighbourhood centre, and not by the code on its wall', async () => {
  const [tian, zhao] = [await cloud.as('田芳'), await cloud.as('赵德明')]
  const xuanwu = 'yl/pengcheng/xuanwu'
  const now = await nowOf(cloud)
  const atOnce = {
    startsAt: now + 60_000,
    rules: rules({ noticeDays: 0 }),
    chair: 'm-tianfang',
    secretary: 'm-shaoyong',
  }
  const { id } = await tian.must(writeMeeting, { id: null, rev: 0, office: xuanwu, plan: planned(now, atOnce) })
  expect((await zhao.must(meeting, { id })).centre).toBe('宣武邻里中心')
  expect(await zhao.ask(checkIn, { id, code: wallCode(cloud) })).toMatchObject({ failure: { code: 'CODE' } })
  await zhao.must(checkIn, { id, code: await screenNow(cloud) })
  expect((await zhao.must(meeting, { id })).me).toMatchObject({ present: true, seat: '居民' })
})

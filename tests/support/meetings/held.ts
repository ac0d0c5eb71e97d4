import type { MeetingAct } from '../../../types/meeting-act'
import { type Plan, panel, run, writeMeeting } from '../../../types/meeting-hosting'
import { checkIn, take } from '../../../types/meetings'
import type { Cloud, Neighbour } from '../cloud'
import { rules } from './started'

export const office = 'yl/huangshan/lvdibei'
const day = 86_400_000
export const planned = (now: number, more: Partial<Plan> = {}): Plan => ({
  ...{
    title: '示例：充电桩',
    where: '二楼会议室',
    startsAt: now + 4 * day,
    chair: 'm-chenjing',
    secretary: 'm-guolei',
  },
  items: ['充电桩装在哪里', '楼道杂物怎么清'].map((title) => ({ title, proposal: null })),
  rules: rules(),
  invited: [{ name: '吴奶奶', seat: 'resident' }],
  ...more,
})
export const nowOf = async (cloud: Cloud): Promise<number> =>
  Number((await (await fetch(`${cloud.url}/local/clock`)).json()).now)

/** Called by 陈静 of 绿地北社区 for four days on. */
export const calledBy = async (chen: Neighbour, now: number, more: Partial<Plan> = {}): Promise<string> =>
  (await chen.must(writeMeeting, { id: null, rev: 0, office, plan: planned(now, more) })).id

/** Rules without a notice, so that a meeting can be held at once on a clock that others share. */
const atOnce = rules({ noticeDays: 0 })
/** A meeting that begins in a few minutes, with the three neighbours there and the first point taken up. */
export const underWay = async (cloud: Cloud, more: Partial<Plan['rules']> = {}) => {
  const [chen, guo] = [await cloud.as('陈静'), await cloud.as('郭磊')]
  const there = [await cloud.as('王秀英'), await cloud.as('张敏'), await cloud.as('刘志强')] as const
  const now = await nowOf(cloud)
  const id = await calledBy(chen, now, { startsAt: now + 10 * 60_000, rules: { ...atOnce, ...more } })
  const { code } = await chen.must(panel, { id })
  for (const one of there) await one.must(checkIn, { id, code })
  const does = (act: MeetingAct) => chen.must(run, { id, act })
  await does({ kind: 'call' })
  await does({ kind: 'takeUp', item: 1 })
  const [wang, zhang, liu] = there
  return { chen, guo, wang, zhang, liu, id, does }
}
/** The same with a motion of 王秀英's that 张敏 seconded. */
export const moved = async (cloud: Cloud, more: Partial<Plan['rules']> = {}) => {
  const at = await underWay(cloud, more)
  await at.wang.must(take, { id: at.id, act: { kind: 'motion', motion: 'main', text: '装在北门空地' } })
  await at.zhang.must(take, { id: at.id, act: { kind: 'second' } })
  return at
}
/** And with the vote on it open on phones. */
export const voting = async (cloud: Cloud, more: Partial<Plan['rules']> = {}) => {
  const at = await moved(cloud, more)
  await at.does({ kind: 'openVote', way: 'phones' })
  return at
}

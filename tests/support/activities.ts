import type { ActivityTerms } from '../../types/activities'
import { publish, writeActivity } from '../../types/hosting'
import type { Cloud } from './cloud'

const hour = 3_600_000
/** A lesson of 绿地北社区 the day after tomorrow, for ten people. */
export const lesson = (now: number, more: Partial<ActivityTerms> = {}): ActivityTerms => ({
  ...{ kind: 'lesson', title: '家庭微党课：示例一课', about: '', host: { name: '王秀英家', family: true } },
  ...{ place: 'yl/huangshan/lvdibei', where: '党群活动室', capacity: 10 },
  sessions: [{ id: 's1', from: now + 48 * hour, to: now + 49 * hour }],
  who: { within: 'yl', youngest: null, oldest: null, party: false, team: '' },
  ...{ opensAt: now - hour, closesAt: now + 47 * hour, questions: [], guardian: false, waitingList: true, gaps: false },
  ...{ offerHours: 4, cancelHours: 2, bring: [], hours: false },
  perHousehold: Math.min(5, more.capacity ?? 10),
  ...more,
})

/** Written and published by 陈静 of 绿地北社区. */
export const published = async (cloud: Cloud, more: Partial<ActivityTerms> = {}): Promise<string> => {
  const chen = await cloud.as('陈静')
  const { id, rev } = await chen.must(writeActivity, { id: null, rev: 0, terms: lesson(Date.now(), more), why: '' })
  await chen.must(publish, { id, rev })
  return id
}
export const plainly = { answers: {}, guardian: false, affirmed: false }

import type { MeetingRules } from '../../../types/meeting-rules'
import type { MeetingState } from '../../../types/meeting-state'

export const rules = (more: Partial<MeetingRules> = {}): MeetingRules => ({
  ...{ name: '示例规则', noticeDays: 3, quorum: 3, seats: [], turnSeconds: 120, turns: 2, majority: 'simple' },
  ...{ secret: false, entitled: { heads: 0, area: 0 }, proxies: 0, pending: '' },
  ...more,
})

export const startsAt = 1_800_000_000_000
/** A meeting of 绿地北社区 that has been called, with three points and nobody there yet. */
export const called = (more: Partial<MeetingState> = {}): MeetingState => ({
  ...{ _id: 'g-test', rev: 1, stage: 'planned', office: 'yl/huangshan/lvdibei', title: '示例会议', startsAt },
  items: [1, 2, 3].map((no) => ({ no, title: `第 ${no} 项`, proposal: null, result: null })),
  ...{ rules: rules(), where: '党群活动室', chair: { id: 's1', name: '陈静' }, secretary: { id: 's2', name: '郭磊' } },
  ...{ noticeAt: startsAt - 4 * 86_400_000, openedAt: null, closedAt: null, roll: {}, item: 0, stack: [], motions: 0 },
  ...{ asks: {}, floor: null, order: null, vote: null, decided: [], signed: { chair: null, secretary: null } },
  lastAt: startsAt - 4 * 86_400_000,
  ...more,
})

import type { Plan } from '../../types/meeting-hosting'
import { ruleFaults } from '../../types/meeting-rules'
import type { MeetingState } from '../../types/meeting-state'

const day = 86_400_000
export const noVotesYet = { openedAt: null, closedAt: null, item: 0, stack: [], motions: 0, asks: {}, floor: null }

/** Was it called early enough? What people were told of: when, where and the agenda. */
export const isInTime = ({ startsAt, rules }: Plan, now: number): boolean =>
  startsAt > now && startsAt - now >= rules.noticeDays * day

export const planFaults = ({ rules }: Plan): Record<string, string> =>
  Object.fromEntries(Object.entries(ruleFaults(rules)).map(([path, why]) => [`rules.${path}`, why]))

type People = { chair: MeetingState['chair']; secretary: MeetingState['secretary'] }
type Called = { id: string; rev: number; office: string; now: number; people: People }
/** A meeting that has been called and not begun; those who are expected stand on its roll. */
export const stateFrom = (plan: Plan, { id, rev, office, now, people }: Called): MeetingState => ({
  ...{ _id: id, rev, stage: 'planned', office, title: plan.title, startsAt: plan.startsAt, where: plan.where },
  items: plan.items.map(({ title, proposal }, at) => ({ no: at + 1, title, proposal, result: null })),
  ...{ rules: plan.rules, ...people, noticeAt: now, ...noVotesYet, order: null, vote: null, decided: [] },
  roll: Object.fromEntries(
    plan.invited.map(({ name, seat }, at) => [
      `g-${at + 1}`,
      { name, seat, member: null, present: false, heads: 1, area: 0 },
    ]),
  ),
  ...{ signed: { chair: null, secretary: null }, lastAt: now },
})

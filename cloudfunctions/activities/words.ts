import { type Activity, type Group, seatWords, stillIn } from '../../types/activities'
import type { OwnSeat } from '../../types/signing-up'
import { nameOf } from '../kernel/places'
import { placeOf } from './rules'

/** Who may come, a line each. */
export const forWhom = ({ who, perHousehold }: Pick<Activity, 'who' | 'perHousehold'>): string[] => {
  const lines = [who.within === 'yl' ? '全区居民都可以来' : `面向${nameOf(who.within)}居民`]
  const { youngest, oldest } = who
  if (youngest !== null && oldest !== null) lines.push(`${youngest} 至 ${oldest} 岁`)
  else if (youngest !== null) lines.push(`满 ${youngest} 岁`)
  else if (oldest !== null) lines.push(`${oldest} 岁以下`)
  if (who.party) lines.push('党员参加')
  if (who.team) lines.push(`${who.team}队员参加`)
  return [...lines, `每家最多 ${perHousehold} 人`]
}

export const ownSeatOf = (it: Pick<Activity, 'line'>, household: string, group: Group): OwnSeat => ({
  household,
  ...{ rev: group.rev, seat: group.seat, word: seatWords[group.seat], n: group.n, people: group.people },
  place: placeOf(it, household),
  until: group.until,
  by: group.by.name,
  desk: group.desk,
})

type State = Pick<Activity, 'state' | 'opensAt' | 'closesAt' | 'left' | 'waiting' | 'waitingList' | 'endsAt'>
/** One word for a list: where one's family stands, or what signing up would give. */
export const wordOf = (it: State, group: Group | undefined, now: number) => {
  if (it.state === 'cancelled') return { word: '已取消', tone: 'plain' as const }
  if (group && stillIn(group.seat))
    return { word: seatWords[group.seat], tone: group.seat === 'seated' ? ('good' as const) : ('wait' as const) }
  if (now >= it.endsAt) return { word: '已结束', tone: 'plain' as const }
  if (it.state !== 'open' || now >= it.closesAt) return { word: '报名已截止', tone: 'plain' as const }
  if (now < it.opensAt) return { word: '还没开始报名', tone: 'plain' as const }
  if (it.left > 0 && it.waiting === 0) return { word: `还有 ${it.left} 个座位`, tone: 'good' as const }
  return it.waitingList ? { word: '已满，可候补', tone: 'wait' as const } : { word: '已满', tone: 'plain' as const }
}

import type { Plan } from '../../../types/meeting-hosting'
import { type MeetingRules, type SeatType, seatTypes } from '../../../types/meeting-rules'
import type { MeetingState } from '../../../types/meeting-state'
import { isoDay } from '../../lib/format'

/** What staff write; the agenda and those who are expected a line each. */
export type Written = Record<
  'title' | 'where' | 'day' | 'time' | 'items' | 'invited' | 'chair' | 'secretary',
  string
> & {
  rules: MeetingRules | undefined
  /** Which proposal an item is about, by its title. */
  proposals: Record<string, string>
}

const hour = 3_600_000
const clock = (at: number): string => new Date(at + 8 * hour).toISOString().slice(11, 16)
export const blankOf = (now: number): Written => ({
  ...{ title: '', where: '', day: isoDay(now + 7 * 24 * hour), time: '19:00', items: '', invited: '' },
  ...{ chair: '', secretary: '', rules: undefined, proposals: {} },
})
export const writtenOf = (it: MeetingState): Written => ({
  ...{ title: it.title, where: it.where, day: isoDay(it.startsAt), time: clock(it.startsAt), rules: it.rules },
  ...{ chair: it.chair.id, secretary: it.secretary.id, items: it.items.map(({ title }) => title).join('\n') },
  invited: Object.values(it.roll)
    .filter(({ member }) => member === null)
    .map(({ name, seat }) => `${name} ${seatTypes[seat]}`)
    .join('\n'),
  proposals: Object.fromEntries(it.items.flatMap(({ title, proposal }) => (proposal ? [[title, proposal]] : []))),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const seatCalled = (word: string): SeatType | undefined =>
  (Object.keys(seatTypes) as SeatType[]).find((seat) => seatTypes[seat] === word)
/** 吴奶奶 居民 — a resident when nothing is said. */
const invitedIn = (text: string): Plan['invited'] =>
  linesOf(text).map((line) => {
    const [name = '', word = ''] = line.split(/\s+/)
    return { name, seat: seatCalled(word) ?? 'resident' }
  })
const instantOf = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

export const faultsOf = (it: Written): Record<string, string> => {
  const faults: Record<string, string> = {}
  if (it.title.trim().length < 2) faults.title = '要填，两个字以上'
  if (it.where.trim() === '') faults.where = '要填'
  if (Number.isNaN(instantOf(it.day, it.time))) faults.time = '写成 19:00 这样'
  if (linesOf(it.items).length === 0) faults.items = '至少一项'
  if (linesOf(it.items).some((line) => line.length > 60)) faults.items = '一项最多 60 个字'
  if (invitedIn(it.invited).some(({ name }) => name.length > 20)) faults.invited = '姓名最多 20 个字'
  if (!it.rules) faults.rules = '选一种规则'
  if (it.chair === '' || it.secretary === '' || it.chair === it.secretary) faults.chair = '主持人和记录人要选两个人'
  return faults
}

export const planOf = (it: Written, rules: MeetingRules): Plan => ({
  ...{ title: it.title.trim(), where: it.where.trim(), startsAt: instantOf(it.day, it.time), rules },
  ...{ chair: it.chair, secretary: it.secretary, invited: invitedIn(it.invited) },
  items: linesOf(it.items).map((title) => ({ title, proposal: it.proposals[title] ?? null })),
})

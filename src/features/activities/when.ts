import { dayStart, daysApart, sameYear, weekday, worded } from '../../lib/china-time'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 11月29日 周日, with the year when it is another one. */
export const dayWord = (at: number, now: number): string => {
  const apart = daysApart(now, at)
  const near = apart === 0 ? '今天 ' : apart === 1 ? '明天 ' : ''
  const year = sameYear(at, now) ? '' : 'YYYY年'
  return `${near}${worded(at, `${year}M月D日`)} ${weekdays[weekday(at)]}`
}
const hour = (at: number) => worded(at, 'HH:mm')
const sameDay = (a: number, b: number) => daysApart(a, b) === 0

/** 11月29日 周日 19:00–20:00. */
export const spanWord = ({ from, to }: { from: number; to: number }, now: number): string =>
  sameDay(from, to)
    ? `${dayWord(from, now)} ${hour(from)}–${hour(to)}`
    : `${dayWord(from, now)} ${hour(from)} 至 ${dayWord(to, now)} ${hour(to)}`

/** 明天 14:00 前, for a deadline. */
export const untilWord = (at: number, now: number): string => `${dayWord(at, now)} ${hour(at)} 前`

const day = 86_400_000
export const spans = {
  all: { word: '近期', from: 0, days: 0 },
  today: { word: '今天', from: 0, days: 1 },
  week: { word: '七天内', from: 0, days: 7 },
} as const
export type SpanKey = keyof typeof spans
export const spanKeys: readonly SpanKey[] = ['all', 'today', 'week']
export const spanEnd = (key: SpanKey, now: number): number | undefined =>
  spans[key].days === 0 ? undefined : dayStart(now) + spans[key].days * day

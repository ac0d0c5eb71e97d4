import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
const local = (at: number) => dayjs(at).utcOffset(8 * 60)
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 11月29日 周日, with the year when it is another one. */
export const dayWord = (at: number, now: number): string => {
  const day = local(at)
  const apart = day.startOf('day').diff(local(now).startOf('day'), 'day')
  const near = apart === 0 ? '今天 ' : apart === 1 ? '明天 ' : ''
  const year = day.year() === local(now).year() ? '' : 'YYYY年'
  return `${near}${day.format(`${year}M月D日`)} ${weekdays[day.day()]}`
}
const hour = (at: number) => local(at).format('HH:mm')
const sameDay = (a: number, b: number) => local(a).format('YYMMDD') === local(b).format('YYMMDD')

/** 11月29日 周日 19:00–20:00. */
export const spanWord = ({ from, to }: { from: number; to: number }, now: number): string =>
  sameDay(from, to)
    ? `${dayWord(from, now)} ${hour(from)}–${hour(to)}`
    : `${dayWord(from, now)} ${hour(from)} 至 ${dayWord(to, now)} ${hour(to)}`

/** 明天 14:00 前, for a deadline. */
export const untilWord = (at: number, now: number): string => `${dayWord(at, now)} ${hour(at)} 前`

const day = 86_400_000
/** The day in Xuzhou begins at this instant. */
export const dayStart = (now: number): number => local(now).startOf('day').valueOf()
export const spans = {
  all: { word: '近期', from: 0, days: 0 },
  today: { word: '今天', from: 0, days: 1 },
  week: { word: '七天内', from: 0, days: 7 },
} as const
export type SpanKey = keyof typeof spans
export const spanKeys: readonly SpanKey[] = ['all', 'today', 'week']
export const spanEnd = (key: SpanKey, now: number): number | undefined =>
  spans[key].days === 0 ? undefined : dayStart(now) + spans[key].days * day

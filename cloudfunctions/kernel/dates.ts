import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** An instant as Xuzhou's clocks show it: UTC+8, no summer time. */
export const local = (instant: number) => dayjs(instant).utcOffset(8)
export type Day = ReturnType<typeof local>
/** `YYYY-MM-DD`. */
export const dayOf = (day: Day): string => day.format('YYYY-MM-DD')

/** The day as people write it in a number: `261123`. */
export const dayNumber = (instant: number): string => local(instant).format('YYMMDD')

/** The time of day in Xuzhou, `15:20`. */
export const clockTime = (instant: number): string => local(instant).format('HH:mm')

/** The day and time in Xuzhou, `2026-11-26 15:20`. */
export const moment = (instant: number): string => local(instant).format('YYYY-MM-DD HH:mm')

/** Today in Xuzhou, `YYYY-MM-DD`. */
export const today = (now: number): string => dayOf(local(now))

/** The beginning of a day in Xuzhou, or a time of that day. */
export const instantOf = (day: string, time = '00:00'): number => Date.parse(`${day}T${time}:00+08:00`)

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7

/** So many calendar days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

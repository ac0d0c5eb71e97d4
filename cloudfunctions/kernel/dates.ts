/** Xuzhou is at UTC+8 the whole year: its days all have 24 hours. */
const zone = 8 * 3_600_000
const dayMs = 24 * 3_600_000

/** What Xuzhou's clocks show, `2026-11-26T15:20:00.000Z`. */
const shown = (instant: number): string => new Date(instant + zone).toISOString()

/** Which day an instant belongs to in Xuzhou, counted from 1970-01-01. */
export const dayOf = (instant: number): number => Math.floor((instant + zone) / dayMs)
/** The instant at which so counted a day begins. */
export const startOf = (day: number): number => day * dayMs - zone
/** `YYYY-MM-DD` of a day so counted, and back. */
export const nameOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
export const dayCalled = (name: string): number => Date.parse(name) / dayMs
/** 0 is Sunday, 6 Saturday; the first day was a Thursday. */
export const weekdayIn = (day: number): number => (((day + 4) % 7) + 7) % 7

/** The day as people write it in a number: `261123`. */
export const dayNumber = (instant: number): string => shown(instant).slice(2, 10).replaceAll('-', '')

/** The time of day in Xuzhou, `15:20`. */
export const clockTime = (instant: number): string => shown(instant).slice(11, 16)

/** The day and time in Xuzhou, `2026-11-26 15:20`. */
export const moment = (instant: number): string => `${today(instant)} ${clockTime(instant)}`

/** Today in Xuzhou, `YYYY-MM-DD`. */
export const today = (now: number): string => shown(now).slice(0, 10)

/** The beginning of a day in Xuzhou, or a time of that day. */
export const instantOf = (day: string, time = '00:00'): number => Date.parse(`${day}T${time}:00+08:00`)

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => weekdayIn(dayCalled(day)) || 7

/** So many calendar days later. */
export const dayAfter = (day: string, days: number): string => nameOfDay(dayCalled(day) + days)

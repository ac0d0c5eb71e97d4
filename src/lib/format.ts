import { daysApart, sameYear, worded } from './china-time'

/** 11月23日 09:12, with the year when it is another one. */
export const moment = (at: number, now: number): string =>
  worded(at, sameYear(at, now) ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm')

/** 11月23日, with the year when it is another one. */
export const day = (at: number, now: number): string => worded(at, sameYear(at, now) ? 'M月D日' : 'YYYY年M月D日')

/** 2026-11-23, as forms keep a date. */
export const isoDay = (at: number): string => worded(at, 'YYYY-MM-DD')

/** 今天 09:12, 昨天 09:12, else the day. */
export const lately = (at: number, now: number): string => {
  const apart = daysApart(at, now)
  if (apart === 0) return `今天 ${worded(at, 'HH:mm')}`
  if (apart === 1) return `昨天 ${worded(at, 'HH:mm')}`
  return moment(at, now)
}

/** What is left of the days promised; the cloud counts them, this only words them. */
export const daysLeft = (left: number): string => {
  if (left < 0) return `超过 ${-left} 个工作日`
  return left === 0 ? '今天到期' : `还剩 ${left} 个工作日`
}

/** 320 KB, 1.4 MB. */
export const bytes = (size: number): string =>
  size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`

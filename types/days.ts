import { z } from './z'

export const Day = z.string().check(z.regex(/^20\d{2}-\d{2}-\d{2}$/, '请选一个日期'))
/** When a slot begins, `09:30`. */
export const Slot = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 09:00 这样'))

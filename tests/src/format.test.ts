import { bytes, day, daysLeft, isoDay, lately, moment } from '../../src/lib/format'

const at = (text: string) => Date.parse(text)
const now = at('2026-11-23T09:00:00+08:00')

it('tells the time of Xuzhou wherever the phone is', () => {
  expect(moment(at('2026-11-23T01:12:00Z'), now)).toBe('11月23日 09:12')
  expect(day(at('2026-11-22T16:30:00Z'), now)).toBe('11月23日')
  expect(isoDay(at('2026-11-22T16:30:00Z'))).toBe('2026-11-23')
})

it('names the year when it is another one', () => {
  expect(moment(at('2027-01-04T10:00:00+08:00'), now)).toBe('2027年1月4日 10:00')
  expect(day(at('2025-12-31T10:00:00+08:00'), now)).toBe('2025年12月31日')
})

it('says 今天 and 昨天 by the calendar, not by the hour', () => {
  expect(lately(at('2026-11-23T00:01:00+08:00'), now)).toBe('今天 00:01')
  expect(lately(at('2026-11-22T23:59:00+08:00'), now)).toBe('昨天 23:59')
  expect(lately(at('2026-11-21T12:00:00+08:00'), now)).toBe('11月21日 12:00')
})

it('words the days that are left', () => {
  expect([3, 0, -2].map(daysLeft)).toEqual(['还剩 3 个工作日', '今天到期', '超过 2 个工作日'])
})

it('words the size of a file', () => {
  expect([10, 350_000, 5 * 1024 * 1024].map(bytes)).toEqual(['1 KB', '342 KB', '5.0 MB'])
})

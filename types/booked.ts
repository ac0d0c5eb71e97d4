import { Code } from './catalog'
import { Id, Place } from './common'
import { Day, Slot } from './days'
import { z } from './z'

export const bookingStates = {
  booked: '已约好',
  here: '已签到',
  called: '叫到您了',
  done: '办过了',
  missed: '没有来',
  cancelled: '已取消',
  off: '窗口停办，请改时间',
} as const
export type BookingState = keyof typeof bookingStates
export const BookingStateName = z.enum(Object.keys(bookingStates) as [BookingState])

/** `word`: 11月27日 周五 */
export const When = { day: Day, slot: Slot, word: z.string() }
/** A time at a window as its person sees it. */
export const Booked = z.object({
  ...{ id: Id, rev: z.int(), number: z.string(), code: Code, title: z.string(), office: z.string() },
  officePath: Place,
  ...When,
  state: BookingStateName,
  stateWord: z.string(),
  open: z.boolean(),
  case: z.nullable(Id),
})
export type Booked = z.infer<typeof Booked>

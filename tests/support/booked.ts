import { book, slotsOf } from '../../types/booking'
import type { Cloud, Neighbour } from './cloud'

export const windowOffice = 'yl/huangshan/lvdibei'

/** The last slot that is free at the window of the neighbours' community, days away from now. */
export const someSlot = async (who: Neighbour, code = 'MZ-001') => {
  const { days } = await who.must(slotsOf, { code, office: windowOffice })
  const day = [...days].reverse().find(({ can }) => can.ok)
  const slot = [...(day?.slots ?? [])].reverse().find(({ can }) => can.ok)
  if (!day || !slot) throw new Error('nothing is free')
  return { code, office: windowOffice, day: day.day, slot: slot.slot }
}

/** A booking of a service that the person has none open for yet. */
export const bookedBy = async (who: Neighbour, code: string) => {
  const when = await someSlot(who, code)
  return { ...(await who.must(book, when)), ...when }
}

/** The same, at the hour that was booked. */
export const atTheHour = async (cloud: Cloud, who: Neighbour, code: string) => {
  const it = await bookedBy(who, code)
  await cloud.post('/local/clock', { now: `${it.day}T${it.slot}:30+08:00` })
  return it
}

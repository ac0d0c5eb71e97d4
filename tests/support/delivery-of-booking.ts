import { atWindow, callNext, checkIn, finish, miss, passOver } from '../../types/at-window'
import { arrive, book, booking, cancelBooking, myBookings, rebook } from '../../types/booking'
import { setWindow, windowOf } from '../../types/windows'
import { atTheHour, bookedBy, windowOffice as office, someSlot } from './booked'
import type { Cloud, Neighbour } from './cloud'
import { documents, keysIn, type Scene } from './documents'
import { paperOf } from './helped'

const code = 'MZ-001'
const entries = (cloud: Cloud, id: string) => async (key: string) =>
  keysIn((await documents(cloud, 'bookings', id))[0], 'journal').filter((one) => one === key).length

/** Whatever an earlier scene has left open is in the way of the next. */
const cleared = async (cloud: Cloud): Promise<Neighbour> => {
  const wang = await cloud.as('王秀英')
  const chen = await cloud.as('陈静')
  for (const it of (await wang.must(myBookings, {})).items.filter(({ open }) => open)) {
    const { booking: fresh } = await wang.must(booking, { id: it.id })
    const answer = await wang.ask(cancelBooking, { id: fresh.id, rev: fresh.rev })
    if (!answer.ok) await chen.ask(finish, { id: fresh.id, rev: fresh.rev, note: '收尾' })
  }
  return wang
}
const booked = async (cloud: Cloud) => bookedBy(await cleared(cloud), code)
const here = async (cloud: Cloud) => {
  const [wang, chen] = [await cleared(cloud), await cloud.as('陈静')]
  const it = await atTheHour(cloud, wang, code)
  return { chen, ...it, rev: (await chen.must(checkIn, { id: it.id, rev: 1 })).rev }
}
const called = async (cloud: Cloud) => {
  const it = await here(cloud)
  const { id, rev } = await it.chen.must(callNext, { office })
  return { ...it, id, rev }
}

/** Acts about a time at a window. */
export const bookingScenes: Record<string, Scene> = {
  [book.name]: async (cloud) => {
    const wang = await cleared(cloud)
    const effects = async (key: string) =>
      (await documents(cloud, 'bookings')).filter((one) => keysIn(one, 'journal')[0] === key).length
    return { who: wang, action: book, input: await someSlot(wang), effects }
  },
  [rebook.name]: async (cloud) => {
    const { id } = await booked(cloud)
    const wang = await cloud.as('王秀英')
    return { who: wang, action: rebook, input: { ...(await someSlot(wang)), id, rev: 1 }, effects: entries(cloud, id) }
  },
  [cancelBooking.name]: async (cloud) => {
    const { id } = await booked(cloud)
    return { who: await cloud.as('王秀英'), action: cancelBooking, input: { id, rev: 1 }, effects: entries(cloud, id) }
  },
  [arrive.name]: async (cloud) => {
    const wang = await cleared(cloud)
    const { id } = await atTheHour(cloud, wang, code)
    const { token } = (await (await cloud.as('陈静')).must(windowOf, { office })).code
    return { who: wang, action: arrive, input: { id, rev: 1, window: token }, effects: entries(cloud, id) }
  },
  [checkIn.name]: async (cloud) => {
    const { id } = await atTheHour(cloud, await cleared(cloud), code)
    return { who: await cloud.as('陈静'), action: checkIn, input: { id, rev: 1 }, effects: entries(cloud, id) }
  },
  [callNext.name]: async (cloud) => {
    const { chen, id } = await here(cloud)
    return { who: chen, action: callNext, input: { office }, effects: entries(cloud, id) }
  },
  [passOver.name]: async (cloud) => {
    const { chen, id, rev } = await called(cloud)
    return { who: chen, action: passOver, input: { id, rev }, effects: entries(cloud, id) }
  },
  [miss.name]: async (cloud) => {
    const { chen, id, rev } = await called(cloud)
    return { who: chen, action: miss, input: { id, rev }, effects: entries(cloud, id) }
  },
  [finish.name]: async (cloud) => {
    const { chen, id, rev } = await called(cloud)
    return { who: chen, action: finish, input: { id, rev, note: '只是问问' }, effects: entries(cloud, id) }
  },
  [atWindow.name]: async (cloud) => {
    const { chen, id, rev } = await called(cloud)
    const paper = await paperOf(chen, code)
    const effects = async (key: string) =>
      (await documents(cloud, 'applications')).filter((one) => keysIn(one, 'journal')[0] === key).length
    return { who: chen, action: atWindow, input: { id, rev, code, idTail: '002X', seen: true, ...paper }, effects }
  },
  [setWindow.name]: async (cloud) => {
    const who = await cloud.as('杨慧')
    const { rev, terms } = await who.must(windowOf, { office })
    const effects = async (key: string) =>
      keysIn(
        (await documents(cloud, 'windows')).find((one) => one.office === office),
        'journal',
      ).filter((one) => one === key).length
    const next = { ...terms, way: `示例：第 ${rev} 次写的` }
    return { who, action: setWindow, input: { office, rev, terms: next, why: '示例' }, effects }
  },
}

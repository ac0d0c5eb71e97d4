import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dayAfter, today } from '../../cloudfunctions/kernel/dates'
import { printedCode, screenCode } from '../../cloudfunctions/kernel/passes'
import type { Action, Given, Output } from '../../types/action'
import { bookRoom, centre, confirmVisit, desk, freeRoom, here, kiosk, visit } from '../../types/centres'
import { windowAt } from '../../types/codes'
import { join } from '../../types/members'
import type { Cloud, Neighbour } from './cloud'

export const xuanwu = 'xuanwu-centre'
export const clockOf = async (cloud: Cloud): Promise<number> =>
  Number((await (await fetch(`${cloud.url}/local/clock`)).json()).now)
/** Lets the test make the codes that this cloud would make. */
export const knowSecret = (cloud: Cloud): void => {
  process.env.SESSION_SECRET = JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8')).SESSION_SECRET
}
/** What is on the centre's screen now, and what hangs on its wall. */
export const screenNow = async (cloud: Cloud, id = xuanwu): Promise<string> => {
  knowSecret(cloud)
  return screenCode(id, windowAt(await clockOf(cloud)))
}
export const wallCode = (cloud: Cloud, id = xuanwu): string => {
  knowSecret(cloud)
  return printedCode(id, 1)
}

const signs = '新春梅兰竹菊松柏'
let joined = 0
/** Somebody whom nobody knew a moment ago. */
export const fresh = async (cloud: Cloud): Promise<Neighbour> => {
  const name = `何${signs[joined % 8]}${'一二三四五六七八'[Math.floor(joined++ / 8) % 8]}`
  const who = await cloud.newcomer(name)
  await who.must(join, { name, community: 'yl/pengcheng/xuanwu' })
  return who
}
/** A day on which nobody has booked anything here. */
export const freeDay = async (cloud: Cloud) => dayAfter(today(await clockOf(cloud)), 7 + (joined++ % 50))
/** Somebody scanned the wall's code, and 田芳 booked the hall. */
export const centreRecords = async (cloud: Cloud) => {
  const [guest, tian, day] = [await fresh(cloud), await cloud.as('田芳'), await freeDay(cloud)]
  await guest.must(visit, { code: wallCode(cloud) })
  const time = { room: 'xuanwu-hall', day, from: '09:00', to: '10:00' }
  const { id } = await tian.must(bookRoom, { ...time, what: '示例' })
  const asked = (await tian.must(desk, { id: xuanwu })).asked.at(-1)
  return { visit: asked?.id ?? '', held: { room: time.room, day, held: id } }
}

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** What a centre costs. */
export const centreTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [liu, ma, tian] = [await cloud.as('刘志强'), await cloud.as('马建军'), await cloud.as('田芳')]
  await count(liu, centre, { id: xuanwu })
  await count(liu, here, { code: await screenNow(cloud) })
  await count(liu, visit, { code: await screenNow(cloud) })
  await count(ma, visit, { code: wallCode(cloud) })
  const [day, room] = [await freeDay(cloud), 'xuanwu-class']
  const held = await count(tian, bookRoom, { room, day, from: '14:00', to: '15:00', what: '示例' })
  await count(tian, bookRoom, { room, day, from: '15:00', to: '16:00', what: '示例' })
  await count(tian, freeRoom, { room, day, held: held.id })
  await count(tian, kiosk, { id: xuanwu })
  const [first] = (await count(tian, desk, { id: xuanwu })).asked
  if (first) await count(tian, confirmVisit, { id: first.id, rev: first.rev })
}

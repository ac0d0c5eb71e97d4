import { bookRoom, confirmVisit, freeRoom, visit } from '../../types/centres'
import { centreRecords, freeDay, fresh, screenNow } from './centres'
import type { Cloud } from './cloud'
import { documents, keysIn, type Scene } from './documents'

const acts = (cloud: Cloud, collection: string) => async (key: string) =>
  (await documents(cloud, collection)).flatMap((doc) => keysIn(doc, 'journal')).filter((one) => one === key).length

/** Acts at a neighbourhood centre. */
export const centreScenes: Record<string, Scene> = {
  [visit.name]: async (cloud) => {
    const input = { code: await screenNow(cloud) }
    const who = await fresh(cloud)
    return { who, action: visit, input, effects: acts(cloud, 'visits') }
  },
  [confirmVisit.name]: async (cloud) => {
    const { visit: id } = await centreRecords(cloud)
    return { who: await cloud.as('田芳'), action: confirmVisit, input: { id, rev: 1 }, effects: acts(cloud, 'visits') }
  },
  [bookRoom.name]: async (cloud) => {
    const day = await freeDay(cloud)
    const input = { room: 'xuanwu-class', day, from: '09:00', to: '10:00', what: '示例' }
    return { who: await cloud.as('田芳'), action: bookRoom, input, effects: acts(cloud, 'roomDays') }
  },
  [freeRoom.name]: async (cloud) => {
    const { held } = await centreRecords(cloud)
    return { who: await cloud.as('田芳'), action: freeRoom, input: held, effects: acts(cloud, 'roomDays') }
  },
}

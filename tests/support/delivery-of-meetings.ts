import { cancelMeeting, choices, editTemplate, panel, run, sync, writeMeeting } from '../../types/meeting-hosting'
import { ballot, checkIn, take } from '../../types/meetings'
import type { Cloud } from './cloud'
import { documents, keysIn, type Scene } from './documents'
import { calledBy, moved, nowOf, office, planned, underWay, voting } from './meetings/held'

const inList = (cloud: Cloud, path: 'journal' | 'acts', id?: string) => async (key: string) =>
  (await documents(cloud, 'meetings', id)).flatMap((doc) => keysIn(doc, path)).filter((one) => one === key).length

/** Acts around and in a meeting. */
export const meetingScenes: Record<string, Scene> = {
  [writeMeeting.name]: async (cloud) => {
    const input = { id: null, rev: 0, office, plan: planned(await nowOf(cloud)) }
    return { who: await cloud.as('陈静'), action: writeMeeting, input, effects: inList(cloud, 'journal') }
  },
  [cancelMeeting.name]: async (cloud) => {
    const who = await cloud.as('陈静')
    const id = await calledBy(who, await nowOf(cloud))
    return { who, action: cancelMeeting, input: { id, rev: 1, why: '停电' }, effects: inList(cloud, 'journal', id) }
  },
  [run.name]: async (cloud) => {
    const { id, chen } = await moved(cloud)
    const input = { id, act: { kind: 'openVote', way: 'phones' } }
    return { who: chen, action: run, input, effects: inList(cloud, 'acts', id) }
  },
  [sync.name]: async (cloud) => {
    const { id, chen } = await underWay(cloud)
    const act = { kind: 'motion', who: 'm-wangxiuying', motion: 'main', text: '装在北门' }
    const input = { id, acts: [{ key: 'offline-0001', at: await nowOf(cloud), act }] }
    // The list is one effect, and what was on it another.
    const effects = async (key: string) =>
      (await inList(cloud, 'journal', id)(key)) * (await inList(cloud, 'acts', id)('offline-0001'))
    return { who: chen, action: sync, input, effects }
  },
  [take.name]: async (cloud) => {
    const { id, wang } = await underWay(cloud)
    const input = { id, act: { kind: 'motion', motion: 'main', text: '装在北门空地' } }
    return { who: wang, action: take, input, effects: inList(cloud, 'acts', id) }
  },
  [ballot.name]: async (cloud) => {
    const { id, liu } = await voting(cloud)
    return { who: liu, action: ballot, input: { id, motion: 1, choice: 'no' }, effects: inList(cloud, 'acts', id) }
  },
  [checkIn.name]: async (cloud) => {
    const { id, chen } = await underWay(cloud)
    const { code } = await chen.must(panel, { id })
    return { who: await cloud.as('孙丽'), action: checkIn, input: { id, code }, effects: inList(cloud, 'acts', id) }
  },
  [editTemplate.name]: async (cloud) => {
    const who = await cloud.as('于岚')
    const { templates } = await (await cloud.as('陈静')).must(choices, { office })
    const { id, rev, rules } = templates.find((one) => one.id === 'rules-residents')!
    const effects = async (key: string) =>
      keysIn((await documents(cloud, 'meetingRules', id))[0], 'journal').filter((one) => one === key).length
    return { who, action: editTemplate, input: { id, rev, rules: { ...rules, quorum: 3 + rev } }, effects }
  },
}

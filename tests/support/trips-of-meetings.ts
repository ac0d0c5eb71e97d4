import type { Action, Given, Output } from '../../types/action'
import {
  cancelMeeting,
  choices,
  editTemplate,
  hostedMeetings,
  panel,
  run,
  sync,
  writeMeeting,
} from '../../types/meeting-hosting'
import { ballot, checkIn, meeting, meetings, take } from '../../types/meetings'
import type { Cloud, Neighbour } from './cloud'
import { nowOf, office, planned, voting } from './meetings/held'

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** What calling a meeting and being in one costs. */
export const meetingTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [chen, yu] = [await cloud.as('陈静'), await cloud.as('于岚')]
  const plan = planned(await nowOf(cloud))
  const { id: called } = await count(chen, writeMeeting, { id: null, rev: 0, office, plan })
  const { rev } = await count(chen, writeMeeting, { id: called, rev: 1, office, plan: { ...plan, where: '三楼' } })
  await count(chen, cancelMeeting, { id: called, rev, why: '停电' })
  const { templates } = await count(chen, choices, { office })
  const [kept] = templates
  if (kept) await count(yu, editTemplate, { id: kept.id, rev: kept.rev, rules: { ...kept.rules, quorum: 9 } })
  await count(chen, hostedMeetings, { place: office })
  const { id, wang, zhang, liu } = await voting(cloud)
  await count(wang, meetings, { place: office, past: false })
  for (const one of [wang, zhang, liu]) await count(one, ballot, { id, motion: 1, choice: 'no' })
  const { code } = await count(chen, panel, { id })
  await count(await cloud.as('孙丽'), checkIn, { id, code })
  await count(chen, run, { id, act: { kind: 'closeVote' } })
  await count(chen, run, { id, act: { kind: 'takeUp', item: 2 } })
  await count(wang, take, { id, act: { kind: 'motion', motion: 'main', text: '周末一起清' } })
  await count(zhang, take, { id, act: { kind: 'second' } })
  await count(liu, take, { id, act: { kind: 'ask', side: 'against' } })
  await count(liu, meeting, { id })
  await count(chen, sync, { id, acts: [{ key: 'offline-0001', at: 0, act: { kind: 'give' } }] })
}

import { randomUUID } from 'node:crypto'
import type { Photo } from '../../../types/proposals'
import { attachPhoto, raise } from '../../../types/raising'
import { assign, desk, raiseAtDesk, report, screen, takeUp } from '../../../types/screening'
import { second } from '../../../types/voices'
import type { Cloud, Neighbour } from '../cloud'
import { png } from '../papers'

export const home = 'yl/huangshan/lvdibei'
export const written = {
  title: '楼道里的灯坏了两个月',
  text: '三单元一到四楼的灯都不亮，老人上楼要扶着墙走。',
  category: 'building' as const,
  spot: '7 号楼三单元',
  photos: [],
}

/** A photo that the cloud has looked into. */
export const photoOf = async (who: Neighbour): Promise<Photo> =>
  (await who.must(attachPhoto, { fileID: await who.upload(png, '照片.png', 'proposals') })).photo

const stages = ['raised', 'refused', 'seconding', 'ready', 'decided', 'carrying', 'done'] as const
export type Until = (typeof stages)[number]

type Item = { proposal: string; outcome?: string; owner?: string | null; due?: string | null; text?: string }
type Held = { id?: string; stage: string; items: Item[]; office?: string }
/** A meeting as the meetings' own function keeps it, put there as it would stand; gives its id. */
export const meeting = async (cloud: Cloud, { id, stage, items, office = home }: Held): Promise<string> => {
  const _id = id ?? `meeting-${randomUUID().slice(0, 8)}`
  const { now } = await (await fetch(`${cloud.url}/local/clock`)).json()
  const found = await (await fetch(`${cloud.url}/local/collections/meetings?id=${_id}`)).json()
  const agenda = items.map(({ proposal, outcome, owner = null, due = null, text = '照提案办' }, at) => ({
    ...{ no: at + 1, title: '提案', proposal },
    result: outcome ? { outcome, text, owner, due, at: now } : null,
  }))
  const after = { _id, rev: 1, stage, office, title: '绿地北社区议事会', startsAt: now, items: agenda }
  const before = found.documents[0] ? JSON.stringify(found.documents[0]) : null
  const answer = await cloud.post('/local/collections/meetings', { before, after: JSON.stringify(after) })
  if (!answer.ok) throw new Error(await answer.text())
  await cloud.tick('proposals', 'followMeetings')
  return _id
}

/** The day that is so many days ahead of the cloud's clock. */
export const dayAhead = async (cloud: Cloud, days: number): Promise<string> => {
  const { now } = await (await fetch(`${cloud.url}/local/clock`)).json()
  return new Date(Number(now) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
}
export const revOf = async (who: Neighbour, id: string) => (await who.must(desk, { id })).it.rev

type From = { title?: string; atDesk?: boolean }
const atDesk = { office: home, name: '王秀英', idTail: '0019', seen: true as const }
/** 王秀英's proposal, from her phone or from the desk, gone on with until it stands there. */
export const proposalAt = async (cloud: Cloud, until: Until, from: From = {}): Promise<string> => {
  const at = stages.indexOf(until)
  const [wang, chen, yang] = [await cloud.as('王秀英'), await cloud.as('陈静'), await cloud.as('杨慧')]
  const words = { ...written, title: from.title ?? written.title }
  const { id } = from.atDesk
    ? await chen.must(raiseAtDesk, { ...atDesk, ...words })
    : await wang.must(raise, { kind: 'proposal', community: home, ...words })
  const step = async () => ({ id, rev: await revOf(chen, id) })
  if (until === 'refused') await chen.must(screen, { ...(await step()), ruling: { kind: 'refuse', why: '不归社区管' } })
  if (at < 2) return id
  await chen.must(screen, { ...(await step()), ruling: { kind: 'accept' } })
  if (at < 3) return id
  for (const name of ['张敏', '刘志强', '孙丽']) await (await cloud.as(name)).must(second, { id })
  if (at < 4) return id
  await meeting(cloud, { stage: 'published', items: [{ proposal: id, outcome: 'carried', owner: home }] })
  const due = await dayAhead(cloud, 30)
  await yang.must(assign, { ...(await step()), office: home, due, why: '按会上定的' })
  if (at < 5) return id
  await chen.must(takeUp, { ...(await step()), plan: '请物业换灯' })
  if (at < 6) return id
  await chen.must(report, { ...(await step()), words: '灯都换好了', photos: [await photoOf(chen)] })
  return id
}

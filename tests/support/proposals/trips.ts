import type { Action, Given, Output } from '../../../types/action'
import { figures, ledger, sifted } from '../../../types/ledger'
import {
  adopt,
  attachPhoto,
  byCard,
  committee,
  myProposals,
  proposal,
  proposals,
  raise,
  similar,
} from '../../../types/raising'
import {
  answer,
  assign,
  desk,
  evaluateAtDesk,
  milestone,
  proposalCard,
  raiseAtDesk,
  ready,
  report,
  screen,
  takeUp,
  tasks,
} from '../../../types/screening'
import { appeal, ask, evaluate, follow, join, second, stand, withdrawProposal } from '../../../types/voices'
import type { Cloud, Neighbour } from '../cloud'
import { png } from '../papers'
import { dayAhead, home, photoOf, proposalAt, revOf, written } from './neighbours'

/** An index over a list of members needs to know the member first. */
export const twoQuestions: readonly string[] = [myProposals.name]

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
type Street = Record<'wang' | 'sun' | 'chen' | 'yang', Neighbour>
const spoken = async (count: Count, { wang, sun, chen }: Street) => {
  const { id } = await count(wang, raise, { kind: 'proposal', community: home, ...written })
  await count(sun, similar, { community: home, category: 'building', words: written.text })
  await count(sun, join, { id })
  await count(chen, tasks, { office: home, part: 'screen' })
  const { rev } = (await count(chen, desk, { id })).it
  await count(chen, screen, { id, rev, ruling: { kind: 'accept' } })
  await count(sun, stand, { id, side: 'no', words: '先修电梯' })
  await count(sun, ask, { id, words: '要多少钱？' })
  await count(sun, follow, { id, on: true })
  const { it } = await count(sun, proposal, { id })
  await count(chen, answer, { id, rev: it.rev, question: it.questions[0]?.id ?? '', words: '还在问价' })
  return id
}
/** What proposals cost: a list and a page one, a second two. */
export const proposalTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [wang, sun, chen] = [await cloud.as('王秀英'), await cloud.as('孙丽'), await cloud.as('陈静')]
  const [zhang, yang] = [await cloud.as('张敏'), await cloud.as('杨慧')]
  const id = await spoken(count, { wang, sun, chen, yang })
  await count(zhang, second, { id })
  await count(await cloud.as('刘志强'), second, { id })
  await count(sun, proposals, { place: home })
  await count(sun, myProposals, { which: 'followed' })
  await count(sun, ledger, { community: home })
  await count(sun, committee, { community: home })
  await count(chen, ready, { office: home })
  await count(wang, attachPhoto, { fileID: await wang.upload(png, '照片.png', 'proposals') })
  const carried = { id: await proposalAt(cloud, 'decided') }
  const due = await dayAhead(cloud, 10)
  await count(yang, assign, { ...carried, rev: await revOf(yang, carried.id), office: home, due, why: '早些办' })
  await count(yang, takeUp, { ...carried, rev: await revOf(yang, carried.id), plan: '请物业来' })
  await count(yang, milestone, { ...carried, rev: await revOf(yang, carried.id), words: '灯到了', photos: [] })
  const photos = [await photoOf(yang)]
  const { rev } = await count(yang, report, { ...carried, rev: await revOf(yang, carried.id), words: '好了', photos })
  await count(wang, evaluate, { ...carried, rev, ok: false, grade: 'bad', words: '四楼不亮' })
  const refused = await proposalAt(cloud, 'refused')
  await count(wang, appeal, { id: refused, rev: await revOf(chen, refused), why: '是公共的灯' })
  const raised = await proposalAt(cloud, 'raised')
  await count(wang, withdrawProposal, { id: raised, rev: await revOf(chen, raised), why: '修好了' })
  const atDesk = { office: home, name: '张敏', idTail: '0027', seen: true as const, ...written }
  const made = await count(chen, raiseAtDesk, atDesk)
  await count(chen, proposalCard, { id: made.id, rev: 1, anew: false })
  await count(zhang, byCard, { card: made.token })
  await count(zhang, adopt, { card: made.token })
  const done = await proposalAt(cloud, 'done', { atDesk: true })
  const card = await count(chen, proposalCard, { id: done, rev: await revOf(chen, done), anew: false })
  await count(chen, evaluateAtDesk, { card: card.token, ok: true, grade: 'good', words: '' })
  await count(yang, figures, { scope: home })
  await count(yang, sifted, { scope: home, figure: 'reopened' })
}

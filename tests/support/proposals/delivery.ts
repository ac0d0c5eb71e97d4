import type { Action } from '../../../types/action'
import { adopt, proposal, raise } from '../../../types/raising'
import {
  answer,
  assign,
  evaluateAtDesk,
  milestone,
  proposalCard,
  raiseAtDesk,
  report,
  screen,
  takeUp,
} from '../../../types/screening'
import { appeal, ask, evaluate, follow, join, second, stand, withdrawProposal } from '../../../types/voices'
import type { Cloud } from '../cloud'
import { documents, keysIn, type Scene } from '../documents'
import { dayAhead, home, photoOf, proposalAt, revOf, type Until, written } from './neighbours'

const acts = (cloud: Cloud, id: string) => async (key: string) =>
  keysIn((await documents(cloud, 'proposals', id))[0], 'journal').filter((one) => one === key).length
/** How many voices know this call; the counters must agree with what the voices say. */
const calls = (cloud: Cloud, id: string) => async (key: string) => {
  const [doc] = await documents(cloud, 'proposals', id)
  const voices: Record<string, unknown>[] = Object.values(Object(doc?.voices))
  const seconds = voices.filter(({ seconded }) => seconded !== null).length
  const yes = voices.filter(({ stand: said }) => Reflect.get(Object(said), 'side') === 'yes').length
  if (doc?.seconds !== seconds || doc?.yes !== yes) return -1
  if (doc?.asked !== Object.keys(Object(doc?.questions)).length) return -1
  return voices.flatMap((voice) => keysIn(voice, 'calls')).filter((one) => one === key).length
}
const speaking =
  (action: Action, until: Until, more: object = {}): Scene =>
  async (cloud) => {
    const id = await proposalAt(cloud, until, { atDesk: true })
    const who = await cloud.as('孙丽')
    return { who, action, input: { id, ...more }, effects: calls(cloud, id) }
  }
const byRaiser =
  (action: Action, until: Until, more: object): Scene =>
  async (cloud) => {
    const [id, who] = [await proposalAt(cloud, until), await cloud.as('王秀英')]
    const { rev } = (await who.must(proposal, { id })).it
    return { who, action, input: { id, rev, ...more }, effects: acts(cloud, id) }
  }
const byOffice =
  (action: Action, until: Until, more: (cloud: Cloud) => object | Promise<object>): Scene =>
  async (cloud) => {
    const [id, who] = [await proposalAt(cloud, until, { atDesk: true }), await cloud.as('杨慧')]
    const input = { id, rev: await revOf(who, id), ...(await more(cloud)) }
    return { who, action, input, effects: acts(cloud, id) }
  }
const raisedBy = (cloud: Cloud) => async (key: string) =>
  (await documents(cloud, 'proposals')).filter((doc) => keysIn(doc, 'journal')[0] === key).length
const atDesk = { office: home, name: '张敏', idTail: '0027', seen: true as const, ...written }
const withCard = async (cloud: Cloud, until: Until) => {
  const id = await proposalAt(cloud, until, { atDesk: true })
  const chen = await cloud.as('陈静')
  const { token } = await chen.must(proposalCard, { id, rev: await revOf(chen, id), anew: false })
  return { id, chen, token }
}
const withPhoto = async (cloud: Cloud) => ({ words: '换好了', photos: [await photoOf(await cloud.as('杨慧'))] })

/** Acts about proposals. */
export const proposalScenes: Record<string, Scene> = {
  [raise.name]: async (cloud) => ({
    who: await cloud.as('张敏'),
    action: raise,
    input: { kind: 'proposal', community: home, ...written },
    effects: raisedBy(cloud),
  }),
  [raiseAtDesk.name]: async (cloud) => ({
    who: await cloud.as('陈静'),
    action: raiseAtDesk,
    input: atDesk,
    effects: raisedBy(cloud),
  }),
  [second.name]: speaking(second, 'seconding'),
  [join.name]: speaking(join, 'raised'),
  [stand.name]: speaking(stand, 'seconding', { side: 'yes', words: '晚上太黑了' }),
  [ask.name]: speaking(ask, 'seconding', { words: '什么时候能换？' }),
  [follow.name]: speaking(follow, 'seconding', { on: true }),
  [appeal.name]: byRaiser(appeal, 'refused', { why: '这是公共的灯' }),
  [withdrawProposal.name]: byRaiser(withdrawProposal, 'raised', { why: '已经有人修了' }),
  [evaluate.name]: byRaiser(evaluate, 'done', { ok: true, grade: 'good', words: '都亮了' }),
  [screen.name]: byOffice(screen, 'raised', () => ({ ruling: { kind: 'accept' } })),
  [assign.name]: byOffice(assign, 'decided', async (cloud) => ({
    office: home,
    due: await dayAhead(cloud, 20),
    why: '按会上定的',
  })),
  [takeUp.name]: byOffice(takeUp, 'decided', () => ({ plan: '请物业来' })),
  [milestone.name]: byOffice(milestone, 'carrying', () => ({ words: '灯买好了', photos: [] })),
  [report.name]: byOffice(report, 'carrying', withPhoto),
  [answer.name]: async (cloud) => {
    const [id, who] = [await proposalAt(cloud, 'seconding', { atDesk: true }), await cloud.as('杨慧')]
    await (await cloud.as('孙丽')).must(ask, { id, words: '什么时候能换？' })
    const [question] = Object.keys(Object((await documents(cloud, 'proposals', id))[0]?.questions))
    const input = { id, rev: await revOf(who, id), question: question ?? '', words: '这个月内' }
    return { who, action: answer, input, effects: acts(cloud, id) }
  },
  [proposalCard.name]: byOffice(proposalCard, 'seconding', () => ({ anew: true })),
  [evaluateAtDesk.name]: async (cloud) => {
    const { id, chen, token } = await withCard(cloud, 'done')
    const input = { card: token, ok: true, grade: 'good', words: '都亮了' }
    return { who: chen, action: evaluateAtDesk, input, effects: acts(cloud, id) }
  },
  [adopt.name]: async (cloud) => {
    const { id, token } = await withCard(cloud, 'seconding')
    return { who: await cloud.as('王秀英'), action: adopt, input: { card: token }, effects: acts(cloud, id) }
  },
}

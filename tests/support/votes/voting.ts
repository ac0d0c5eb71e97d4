import type { Given } from '../../../types/action'
import { enrol, openVote, publishVote, voteDesk, writeVote } from '../../../types/vote-desk'
import type { VoteTerms } from '../../../types/votes'
import type { Cloud } from '../cloud'

const hour = 3_600_000
export const office = 'yl/huangshan/lvdibei'
/** A question of 绿地北社区 to every household, open for two days from an hour ago. */
export const ballot = (now: number, more: Partial<VoteTerms> = {}): VoteTerms => ({
  ...{ question: '大门要不要换成刷脸的？（示例）', about: '', options: [], unit: 'household', place: office },
  ...{ opensAt: now - hour, closesAt: now + 48 * hour, majority: 'simple', quorum: 'none' },
  ...{ anonymous: true, proxies: 1, paper: true },
  ...more,
})

type From = Given<typeof enrol>['from']
const fromOf = (terms: VoteTerms): From => ({ kind: terms.unit === 'person' ? 'members' : 'households' })
export const clockOf = async (cloud: Cloud): Promise<number> =>
  Number((await (await fetch(`${cloud.url}/local/clock`)).json()).now)

/** Written, enrolled and opened by 陈静 of 绿地北社区. */
export const opened = async (cloud: Cloud, more: Partial<VoteTerms> = {}, from?: From): Promise<string> => {
  const chen = await cloud.as('陈静')
  const terms = ballot(await clockOf(cloud), more)
  const { id, rev } = await chen.must(writeVote, { id: null, rev: 0, terms })
  const roll = await chen.must(enrol, { id, rev, from: from ?? fromOf(terms) })
  await chen.must(openVote, { id, rev: roll.rev })
  return id
}

/** Over by a moment, and no clock has counted it: that runs five seconds after the minute, so it ends well within one. */
export const over = async (cloud: Cloud): Promise<string> => {
  const [minute, left] = [60_000, 20_000]
  const past = (await clockOf(cloud)) % minute
  if (past < 8_000 || past > 25_000) await cloud.pass((minute + 8_000 - past) % minute)
  const id = await opened(cloud, { closesAt: (await clockOf(cloud)) + left })
  await cloud.pass(left)
  return id
}
export const notClosed = 'the clock did not close it'
/** Lets the time pass, has the clock count it, and puts it out. */
export const finished = async (cloud: Cloud, id: string): Promise<void> => {
  const chen = await cloud.as('陈静')
  const { terms } = await chen.must(voteDesk, { id, urn: 0 })
  await cloud.pass(Math.max(0, terms.closesAt - (await clockOf(cloud))) + 1000)
  await cloud.tick('votes', 'turn')
  const { rev, state } = await chen.must(voteDesk, { id, urn: 0 })
  if (state === 'open') throw new Error(notClosed)
  await chen.must(publishVote, { id, rev })
}

import type { Action, Given, Output } from '../../types/action'
import { showCode } from '../../types/people'
import {
  closeVote,
  confirmPaper,
  dropPaper,
  enrol,
  enterPaper,
  hostedVotes,
  openVote,
  publishVote,
  voteDesk,
  writeVote,
} from '../../types/vote-desk'
import { cast, castAsProxy, entrust, recount, takeBack, vote, votes } from '../../types/voting'
import type { Cloud, Neighbour } from './cloud'
import { ballot, clockOf, office, over } from './votes/voting'

/** What more than two records have to say: the proxy's place, the roll and its urns, what is shut, read and put out. */
export const severalRecords: Readonly<Record<string, number>> = {
  ...{ [entrust.name]: 3, [takeBack.name]: 3 },
  ...{ [enrol.name]: 4, [openVote.name]: 4, [closeVote.name]: 4, [publishVote.name]: 5 },
}

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** What a ballot costs, and what staff do with a vote of one urn. */
export const voteTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [wang, zhang, chen, guo] = await Promise.all(['王秀英', '张敏', '陈静', '郭磊'].map((name) => cloud.as(name)))
  if (!wang || !zhang || !chen || !guo) throw new Error('nobody is there')
  const terms = ballot(await clockOf(cloud), { unit: 'person' })
  const made = await count(chen, writeVote, { id: null, rev: 0, terms })
  const { id } = made
  const roll = await count(chen, enrol, { id, rev: made.rev, from: { kind: 'members' } })
  await count(chen, openVote, { id, rev: roll.rev })
  await count(wang, votes, { place: office })
  const unit = (await count(wang, vote, { id })).mine[0]?.unit ?? ''
  const { code } = await count(zhang, showCode, {})
  await count(wang, entrust, { vote: id, unit, code })
  await count(wang, takeBack, { vote: id, unit })
  await count(wang, entrust, { vote: id, unit, code })
  await count(zhang, castAsProxy, { vote: id, unit, choice: 'yes' })
  await count(zhang, cast, { vote: id, unit: await ownUnit(zhang, id), choice: 'no' })
  const paper = { vote: id, unit: await ownUnit(guo, id), choice: 'no' }
  await count(chen, enterPaper, paper)
  await count(guo, dropPaper, paper)
  await count(chen, enterPaper, paper)
  await count(guo, confirmPaper, paper)
  await count(chen, hostedVotes, { place: office })
  await count(chen, voteDesk, { id, urn: 0 })
  const done = await over(cloud)
  const closed = await count(chen, closeVote, { id: done, rev: (await chen.must(voteDesk, { id: done, urn: 0 })).rev })
  await count(chen, publishVote, { id: done, rev: closed.rev })
  await count(wang, recount, { id: done, page: 0 })
}
const ownUnit = async (who: Neighbour, id: string) =>
  (await who.must(vote, { id })).mine.find(({ as }) => as === 'own')?.unit ?? ''

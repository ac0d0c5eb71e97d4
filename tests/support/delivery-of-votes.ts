import { createHash } from 'node:crypto'
import type { Action } from '../../types/action'
import { showCode } from '../../types/people'
import {
  closeVote,
  confirmPaper,
  dropPaper,
  enrol,
  enterPaper,
  openVote,
  publishVote,
  voteDesk,
  writeVote,
} from '../../types/vote-desk'
import { cast, castAsProxy, entrust, takeBack, vote } from '../../types/voting'
import type { Cloud, Neighbour } from './cloud'
import { documents, keysIn, type Scene } from './documents'
import { ballot, clockOf, opened, over } from './votes/voting'

const acts = (cloud: Cloud, id: string) => async (key: string) =>
  keysIn((await documents(cloud, 'votes', id))[0], 'journal').filter((one) => one === key).length

type Unit = { cast: { mark: string } | null; calls: { mark: string }[] }
const unitsOf = async (cloud: Cloud, id: string) => {
  const urns = (await documents(cloud, 'voteUrns')).filter((one) => one.vote === id)
  const units = urns.flatMap(({ units }) => Object.values(Object(units)) as Unit[])
  const slips = urns.reduce((sum, urn) => sum + (urn.slips as unknown[]).length, 0)
  return { units, agree: units.filter((one) => one.cast).length === slips }
}
/** What a call of this person leaves at a unit. */
const markOf = (who: Neighbour, key: string) =>
  createHash('sha256')
    .update(JSON.stringify(['mark', who.id.replace('m-', 'local-'), key]))
    .digest('hex')
/** How many ballots this call put in; as many ballots must lie there as units have voted. */
const ballots = (cloud: Cloud, id: string, who: Neighbour) => async (key: string) => {
  const { units, agree } = await unitsOf(cloud, id)
  return agree ? units.filter((one) => one.cast?.mark === markOf(who, key)).length : -1
}
const calls = (cloud: Cloud, id: string, who: Neighbour) => async (key: string) =>
  (await unitsOf(cloud, id)).units.flatMap((one) => one.calls).filter(({ mark }) => mark === markOf(who, key)).length

const asked = async (cloud: Cloud) => {
  const [id, wang, zhang] = [await opened(cloud, { unit: 'person' }), await cloud.as('王秀英'), await cloud.as('张敏')]
  const unit = (await wang.must(vote, { id })).mine[0]?.unit ?? ''
  const code = (await zhang.must(showCode, {})).code
  return { id, unit, code, wang, zhang, chen: await cloud.as('陈静'), guo: await cloud.as('郭磊') }
}

const hosting =
  (make: (cloud: Cloud) => Promise<string>, action: Action, more: object = {}): Scene =>
  async (cloud) => {
    const [chen, id] = [await cloud.as('陈静'), await make(cloud)]
    const { rev } = await chen.must(voteDesk, { id, urn: 0 })
    return { who: chen, action, input: { id, rev, ...more }, effects: acts(cloud, id) }
  }
const draft = async (cloud: Cloud) => {
  const chen = await cloud.as('陈静')
  return (await chen.must(writeVote, { id: null, rev: 0, terms: ballot(await clockOf(cloud)) })).id
}
const from = { kind: 'households' as const }
const enrolled = async (cloud: Cloud) => {
  const [chen, id] = [await cloud.as('陈静'), await draft(cloud)]
  await chen.must(enrol, { id, rev: 1, from })
  return id
}
const counted = async (cloud: Cloud) => {
  const [chen, id] = [await cloud.as('陈静'), await over(cloud)]
  const { rev } = await chen.must(voteDesk, { id, urn: 0 })
  await chen.must(closeVote, { id, rev })
  return id
}

/** Acts about a vote and the ballots in it. */
export const voteScenes: Record<string, Scene> = {
  [cast.name]: async (cloud) => {
    const { id, unit, wang } = await asked(cloud)
    const input = { vote: id, unit, choice: 'yes' }
    return { who: wang, action: cast, input, effects: ballots(cloud, id, wang) }
  },
  [castAsProxy.name]: async (cloud) => {
    const { id, unit, code, wang, zhang } = await asked(cloud)
    await wang.must(entrust, { vote: id, unit, code })
    const input = { vote: id, unit, choice: 'no' }
    return { who: zhang, action: castAsProxy, input, effects: ballots(cloud, id, zhang) }
  },
  [entrust.name]: async (cloud) => {
    const { id, unit, code, wang } = await asked(cloud)
    return { who: wang, action: entrust, input: { vote: id, unit, code }, effects: calls(cloud, id, wang) }
  },
  [takeBack.name]: async (cloud) => {
    const { id, unit, code, wang } = await asked(cloud)
    await wang.must(entrust, { vote: id, unit, code })
    return { who: wang, action: takeBack, input: { vote: id, unit }, effects: calls(cloud, id, wang) }
  },
  [enterPaper.name]: async (cloud) => {
    const { id, unit, chen } = await asked(cloud)
    const input = { vote: id, unit, choice: 'yes' }
    return { who: chen, action: enterPaper, input, effects: calls(cloud, id, chen) }
  },
  [confirmPaper.name]: async (cloud) => {
    const { id, unit, chen, guo } = await asked(cloud)
    const input = { vote: id, unit, choice: 'yes' }
    await chen.must(enterPaper, input)
    return { who: guo, action: confirmPaper, input, effects: ballots(cloud, id, guo) }
  },
  [dropPaper.name]: async (cloud) => {
    const { id, unit, chen, guo } = await asked(cloud)
    await chen.must(enterPaper, { vote: id, unit, choice: 'yes' })
    return { who: guo, action: dropPaper, input: { vote: id, unit }, effects: calls(cloud, id, guo) }
  },
  [writeVote.name]: async (cloud) => {
    const terms = ballot(await clockOf(cloud))
    const effects = async (key: string) =>
      (await documents(cloud, 'votes')).filter((doc) => keysIn(doc, 'journal')[0] === key).length
    return { who: await cloud.as('陈静'), action: writeVote, input: { id: null, rev: 0, terms }, effects }
  },
  [enrol.name]: hosting(draft, enrol, { from }),
  [openVote.name]: hosting(enrolled, openVote),
  [closeVote.name]: hosting(over, closeVote),
  [publishVote.name]: hosting(counted, publishVote),
}

import { no } from '../../../types/common'
import { voteDesk as contract } from '../../../types/vote-desk'
import { choicesOf, type Vote, type VotingUnit } from '../../../types/votes'
import { many, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { termsOf } from '../host'
import { mayMove, timeFault } from '../rules'
import { counterPaths, counters, openUrns, urnPaths, votes } from '../shelves'
import { deskWordOf } from '../words'

const unitsOf = (units: Record<string, VotingUnit>, me: string) =>
  Object.entries(units).map(([unit, { label, area, may, proxy, cast, paper }]) => ({
    ...{ unit, label, area, linked: may.length > 0, proxy: proxy?.name ?? null },
    cast: cast && { at: cast.at, via: cast.via, by: cast.by },
    paper: paper && { by: paper.by.name, at: paper.at, mine: paper.by.id === me },
  }))

const verbs: Record<string, string> = {
  write: '改了内容',
  enrol: '定了名册',
  open: '开始投票',
  close: '截止并计票',
  publish: '公布结果',
}
const toldOf = ({ journal }: Vote) =>
  [...journal].reverse().map(({ at, by, act, note, rev }) => ({
    ...{ at, who: by.name, note: note ?? '' },
    act: rev === 1 ? '新建' : (verbs[act.replace('votes.', '')] ?? act),
  }))

const canOf = (it: Vote, now: number) => ({
  write: it.state === 'draft',
  open: mayMove(it, 'open').ok && !it.roll ? no('先把名册定下来') : mayMove(it, 'open'),
  close: (it.state !== 'open' || now >= it.closesAt) && mayMove(it, 'close').ok,
  publish: mayMove(it, 'publish').ok,
  paper: it.paper && !timeFault(it, now),
})

/** Two lists besides the vote: how many of each urn have voted, and who is in the one that is looked at. */
export const desk = handle(contract, {
  look: ({ id, urn }) => ({
    record: one(votes, { _id: id }),
    took: many(counters, { vote: id }, { limit: 40, only: counterPaths }),
    urns: many(openUrns, { vote: id, n: urn }, { limit: 4, only: [...urnPaths, 'units'] }),
  }),
  target: ({ record }) => record && { offices: [record.place] },
  act: ({ seen, caller, context: { now }, fail }) => {
    const it = seen.record
    if (!it || !caller) return fail('NOT_FOUND')
    const took = seen.took.filter(({ roll }) => roll === it.roll?.id)
    const urn = seen.urns.find(({ roll }) => roll === it.roll?.id)
    return {
      ...{ id: it._id, rev: it.rev, state: it.state, word: deskWordOf(it, now), placeName: nameOf(it.place) },
      ...{ sample: it.sample, terms: termsOf(it), choices: choicesOf(it), entitled: it.entitled },
      roll: it.roll && { urns: it.roll.urns, from: it.roll.from, linked: it.roll.linked },
      took: {
        heads: took.reduce((sum, one) => sum + one.took, 0),
        area: took.reduce((sum, one) => sum + one.tookArea, 0),
      },
      units: unitsOf(urn?.units ?? {}, caller._id),
      ...{ result: it.result, head: it.head, told: toldOf(it), can: canOf(it, now) },
    }
  },
})

import { no, type Verdict, yes } from '../../types/common'
import {
  choicesOf,
  quorums,
  type VoteMove,
  type VoteTerms,
  type VotingUnit,
  voteMajorities,
  voteMoves,
  voteUnits,
  voteWays,
} from '../../types/votes'
import { moment } from '../kernel/dates'
import type { PlainVote } from './shelves'

/** May this be made of it now? */
export const mayMove = ({ state }: Pick<PlainVote, 'state'>, verb: VoteMove): Verdict => {
  const from: readonly string[] = voteMoves[verb].from
  return from.includes(state) ? yes : no('这个表决现在不能这样办')
}

type Time = Pick<PlainVote, 'state' | 'opensAt' | 'closesAt'>
/** Why nobody votes now. */
export const timeFault = ({ state, opensAt, closesAt }: Time, now: number): 'EARLY' | 'CLOSED' | undefined => {
  if (state === 'draft' || (state === 'open' && now < opensAt)) return 'EARLY'
  return state === 'open' && now < closesAt ? undefined : 'CLOSED'
}

export const isChoice = (it: Pick<VoteTerms, 'options'>, choice: string): boolean =>
  choicesOf(it).some(({ key }) => key === choice)

const people = (by: readonly { name: string }[]) => by.map(({ name }) => name).join('、')
/** Where the ballot of a unit came from that has voted, in the words of whoever comes with another. */
export const sourceOf = ({ label, cast }: Pick<VotingUnit, 'label' | 'cast'>): string =>
  cast ? `${label}：${moment(cast.at)} 已投，${voteWays[cast.via]}（${people(cast.by)}）` : `${label}：还没有投`

export const squareMetres = (area: number): string => `${(area / 100).toFixed(2)} 平方米`

/** How it is decided and what becomes of a ballot, a line each. */
export const rulesOf = (it: VoteTerms): string[] => [
  `${voteUnits[it.unit]}，投了不能改`,
  `通过要求：${voteMajorities[it.majority]}`,
  ...(it.quorum === 'none' ? [] : [`参加要求：${quorums[it.quorum]}`]),
  it.anonymous
    ? '不记名：谁投过看得到，投了什么不和名字放在一起，回执只有您自己有'
    : '记名：公布时列出每一票是谁投的、投了什么',
  it.proxies > 0 ? `可以请人代投，一个人最多替 ${it.proxies} 票投` : '不能请人代投',
  it.paper ? '也收纸质票，由两位工作人员先后录入' : '只在手机上投',
  '截止以前不公布票数；公布以后每一票都在，谁都可以重算',
]

import { type VotingUnit, voteStates } from '../../types/votes'
import type { PlainVote } from './shelves'

type Tone = 'good' | 'wait' | 'plain' | 'bad'
type Time = Pick<PlainVote, 'state' | 'opensAt' | 'closesAt'>
type Said = { word: string; tone: Tone }
export const resultWord = ({ majority, result }: Pick<PlainVote, 'majority' | 'result'>): Said => {
  if (!result) return { word: '结果还没公布', tone: 'plain' }
  if (majority === 'most') return result.passed ? { word: '选定了', tone: 'good' } : { word: '没有选定', tone: 'plain' }
  return result.passed ? { word: '通过', tone: 'good' } : { word: '没有通过', tone: 'plain' }
}

/** One word for a list: how many ballots of mine are open, or what came of it. */
export const wordOf = (it: PlainVote, mine: readonly VotingUnit[], now: number): Said => {
  if (it.state === 'published') return resultWord(it)
  if (it.state === 'closed' || now >= it.closesAt) return { word: '已截止，等公布结果', tone: 'plain' }
  if (now < it.opensAt) return { word: '还没到投票时间', tone: 'plain' }
  if (mine.length === 0) return { word: '正在投票，名册上没有您', tone: 'plain' }
  const left = mine.filter(({ cast }) => !cast).length
  return left > 0 ? { word: `您有 ${left} 票没投`, tone: 'wait' } : { word: '您已投过', tone: 'good' }
}

/** The same for those who hold it. */
export const deskWordOf = ({ state, opensAt, closesAt }: Time, now: number): string => {
  if (state === 'open' && now < opensAt) return '还没到投票时间'
  if (state === 'open' && now >= closesAt) return '正在计票'
  return state === 'closed' ? '等公布结果' : voteStates[state]
}

import type { Output } from '../../../types/action'
import { proposalKinds } from '../../../types/proposal-life'
import { categories } from '../../../types/proposals'
import type { ProposalRow, proposal } from '../../../types/raising'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'

export type Shown = Output<typeof proposal>['it']
type Owes = ProposalRow['owes']

/** 绿地北社区，11月20日前（还剩 3 个工作日） */
export const owesLine = (owes: NonNullable<Owes>): string =>
  `${owes.name}，${day(owes.until, now())}前（${owes.words}）`

/** One line under the title of a row. */
export const rowNote = (it: ProposalRow): string => {
  const seconds = it.needed ? `附议 ${it.seconds} / ${it.needed}` : it.seconds > 0 ? `附议 ${it.seconds}` : ''
  const owes = it.owes ? `等${it.owes.name}，${it.owes.words}` : ''
  const where = it.spot ? `${it.placeName} ${it.spot}` : it.placeName
  return [categories[it.category], where, seconds, owes, it.reopened > 0 ? '退回过' : ''].filter(Boolean).join(' · ')
}
export const tagOf = ({ word, tone }: Pick<ProposalRow, 'word' | 'tone'>) => ({ word, tone })
export const titleOf = ({ title, kind, sample }: Pick<ProposalRow, 'title' | 'kind' | 'sample'>): string =>
  `${kind === 'topic' ? `［${proposalKinds.topic}］` : ''}${title}${sample ? '（示例）' : ''}`

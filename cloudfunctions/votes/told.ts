import type { JournalEntry } from '../../types/common'
import type { Vote } from '../../types/votes'
import { moment } from '../kernel/dates'
import type { Message } from '../kernel/hand-on'
import { squareMetres } from './rules'

type Words = Pick<Message, 'text' | 'tone'>

/** What the people of a unit hear of what somebody else did for it. */
const aboutUnit = ({ act, by, note = '' }: JournalEntry): Words => {
  if (act === 'votes.castAsProxy') return { text: `${by.name}替您投了票（${note}）`, tone: 'good' }
  if (act === 'votes.confirmPaper') return { text: `您的纸质票已由两位工作人员录入（${note}）`, tone: 'good' }
  if (act === 'votes.entrust') return { text: `${by.name}请您代投一票（${note.split('，')[0]}）`, tone: 'wait' }
  if (act === 'votes.takeBack') return { text: `${by.name}收回了请您代投的一票（${note}）`, tone: 'plain' }
  return { text: `${note}的一票已由${by.name}投出`, tone: 'plain' }
}
export const unitMessages = (title: string, entry: JournalEntry, to: readonly string[]): Message[] =>
  to.map((one) => ({ to: one, title, about: 'vote', ...aboutUnit(entry) }))

const took = ({ unit, result }: Vote): string => {
  if (!result) return ''
  const heads = `${result.took.heads} ${unit === 'person' ? '人' : '户'}`
  return unit === 'area' ? `${heads}、${squareMetres(result.took.area)}` : heads
}
/** What everybody on the roll hears of the vote. */
export const voteWords = (it: Vote, say: 'open' | 'publish'): Words => {
  if (say === 'open') return { text: `您可以投票了，${moment(it.closesAt)} 截止`, tone: 'wait' }
  const passed = it.result?.passed ? '通过了' : '没有通过'
  return {
    text: `结果公布：${passed}。${it.result?.why ?? ''}（${took(it)}参加）`,
    tone: it.result?.passed ? 'good' : 'plain',
  }
}

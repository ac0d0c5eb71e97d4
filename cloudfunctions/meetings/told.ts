import type { JournalEntry } from '../../types/common'
import type { Meeting } from '../../types/meetings'
import { moment } from '../kernel/dates'
import type { Message } from '../kernel/hand-on'

type Words = Pick<Message, 'text' | 'tone'>
const words: Record<string, (it: Meeting, note: string) => Words> = {
  write: (it) => ({ text: `会议已通知：${moment(it.startsAt)}，${it.where}`, tone: 'plain' }),
  cancel: (_it, note) => ({ text: `会议不开了：${note}`, tone: 'bad' }),
  publish: () => ({ text: '会议纪要公布了，可以看大家定了什么', tone: 'good' }),
}

/** Chair and secretary, and everybody on the roll who has an account, hear of what concerns the whole meeting. */
export const meetingMessages = (it: Meeting, { act, note }: JournalEntry): Message[] => {
  const said = words[act.replace('meetings.', '')]
  if (!said) return []
  const came = Object.values(it.roll).flatMap(({ member }) => (member ? [member] : []))
  const people = new Set([it.chair.id, it.secretary.id, ...came])
  return [...people].map((to) => ({ to, title: it.title, about: 'meeting', ...said(it, note ?? '') }))
}

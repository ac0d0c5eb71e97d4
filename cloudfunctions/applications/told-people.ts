import type { Application } from '../../types/applications'
import type { JournalEntry } from '../../types/common'
import type { Message } from '../kernel/hand-on'

type Words = Omit<Message, 'to'>

/** What concerns the applicant alone. */
const ownAffairs = ['applications.erase', 'applications.reveal']
/** The same to the one who helps: it is not their own case. */
const aside = (it: Application, text: string): string =>
  text
    .replace(/替您/g, '')
    .replace(/您的/g, '本人的')
    .replace(/您已/g, `${it.applicant.name}已`)
    .replace(/您/g, it.applicant.name)

/** Both are told at every step: the applicant, unless there is no WeChat, and who helps as long as the consent lasts. */
export const toThePeople = (it: Application, { act, by }: JournalEntry, words: Words): Message[] => {
  const own: Message[] = it.atDesk ? [] : [{ to: it.applicant.id, ...words }]
  const until = act === 'applications.dismiss' ? it.helper?.id : it.helping
  if (!until || ownAffairs.includes(act)) return own
  const title = `替${it.applicant.name}办：${words.title}`
  const text =
    act === 'applications.dismiss'
      ? `${it.applicant.name}不再请您代办这一件`
      : by.id === until
        ? aside(it, words.text).replace(by.name, '您')
        : aside(it, words.text)
  return [...own, { ...words, to: until, title, text }]
}

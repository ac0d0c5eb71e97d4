import type { JournalEntry } from '../../../types/common'
import { handOn as contract, type Person } from '../../../types/people'
import type { SignIn } from '../../../types/sign-in'
import { handOnAll, type Message } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { people, signIns } from '../shelves'

const mine: Record<string, { title: string; text: string; tone: Message['tone'] }> = {
  granted: { title: '您有了新岗位', text: '现在就能用', tone: 'good' },
  revoked: { title: '您的一个岗位收回了', text: '', tone: 'wait' },
  left: { title: '您的岗位都已收回', text: '电脑上的登录也一并结束', tone: 'wait' },
}
const theirs: Record<string, string> = {
  waiting: '区级岗位等您确认',
  granted: '您提出的区级岗位已确认',
  declined: '您提出的区级岗位没有同意',
}

/** To the person whom it is about, and to those who have a word in it. */
const aboutPerson = (it: Person, { to, note = '', by, told = [] }: JournalEntry): Message[] => {
  const words = mine[to]
  const title = theirs[to]
  const text = `${note}（${by.name}）${words?.text ?? ''}`
  const second = title === undefined ? [] : told
  return [
    ...(words ? [{ to: it._id, ...words, text, about: 'me' as const }] : []),
    ...second.map((one) => ({
      ...{ to: one, title: title ?? '', text: `${it.name}：${note}（${by.name}）` },
      ...{ tone: 'wait' as const, about: 'people' as const },
    })),
  ]
}

/** Whoever confirmed hears of it: if it was not them, they end it at once. */
const aboutSignIn = (_it: SignIn, { to, note = '', by }: JournalEntry): Message[] =>
  to === 'confirmed'
    ? [{ to: by.id, title: '电脑登录了后台', text: `${note}。不是您的话，请马上结束`, tone: 'wait', about: 'me' }]
    : []

export const handOn = onTimer(contract, async () => {
  const told = await handOnAll({ shelf: people, messagesOf: aboutPerson })
  return { sent: told + (await handOnAll({ shelf: signIns, messagesOf: aboutSignIn })) }
})

import type { Reminder } from '../../types/reminding'
import { cloud } from '../kernel/cloud'
import { above } from '../kernel/filter'
import { change } from '../kernel/store'
import { reminders, wanted } from './shelves'
import { messageOf, type Templates, templateFor } from './templates'

/** What WeChat answered: nothing means that it sent. */
type Answer = { code: number | undefined; words: string }

/** Busy, too many at once, too many a minute: it may go well later. */
const passing = [-1, 43_108, 45_009, 45_011]
/** The person has taken back their yes, or it was used: WeChat knows better than our count. */
const unwanted = 43_101
/** The SDK's own: the connection was lost, and with it the answer. */
const unanswered = -501_001
const mostTries = 3
const minute = 60_000

const codeOf = (error: unknown) => {
  const code: unknown = Reflect.get(Object(error), 'errCode')
  return typeof code === 'number' ? code : undefined
}
const sent = async (message: ReturnType<typeof messageOf>): Promise<Answer | 'sent'> => {
  try {
    const { errCode = 0, errMsg } = await cloud.openapi.subscribeMessage.send(message)
    return errCode === 0 ? 'sent' : { code: errCode, words: String(errMsg) }
  } catch (error) {
    return { code: codeOf(error), words: error instanceof Error ? error.message : String(error) }
  }
}

const left = (id: string) => `left.${id}`
/** Takes one of what the person wants: never below nothing, however many runs there are. */
const spend = (to: string, id: string) =>
  change(wanted.collection, { _id: to, [left(id)]: above(0) }, { inc: { [left(id)]: -1 } })
const giveBack = (to: string, id: string) => change(wanted.collection, { _id: to }, { inc: { [left(id)]: 1 } })

/** What WeChat's no means. Where it said nothing the message may be there: none is sent twice. */
const afterNo = async (it: Reminder, { code, words }: Answer, { id, now }: { id: string; now: number }) => {
  const tries = (it.remindTries ?? 0) + 1
  const why = { remindTries: tries, remindWhy: `${code ?? ''} ${words}`.trim().slice(0, 200) }
  if (code === undefined || code === unanswered) return { remind: 'lost', ...why }
  if (code === unwanted) {
    await change(wanted.collection, { _id: it.to }, { set: { [left(id)]: 0 } })
    return { remind: 'refused', ...why }
  }
  await giveBack(it.to, id)
  const again = passing.includes(code) && tries < mostTries
  if (!again) console.error(JSON.stringify({ about: 'subscribeMessage.send', notice: it._id, code, words }))
  return again ? { remind: 'due', remindAt: now + tries * minute, ...why } : { remind: 'failed', ...why }
}

export type Sending = { all: Templates; openid: string; now: number }
/** One message: whoever turns `due` into `taken` sends it, then one reminder is spent, then WeChat is asked. */
export const sendOne = async (it: Reminder, { all, openid, now }: Sending): Promise<boolean> => {
  const template = templateFor(it, all)
  if (!template) return false
  const mine = { _id: it._id, remind: 'due' }
  if (!(await change(reminders.collection, mine, { set: { remind: 'taken', remindAt: now } }))) return false
  const finish = (set: Record<string, unknown>) =>
    change(reminders.collection, { _id: it._id, remind: 'taken' }, { set })
  if (!(await spend(it.to, template.id))) {
    await finish({ remind: 'none' })
    return false
  }
  const answer = await sent(messageOf(it, template, openid))
  await finish(answer === 'sent' ? { remind: 'sent' } : await afterNo(it, answer, { id: template.id, now }))
  return answer === 'sent'
}

import { remember, remembered } from '../kept'
import type { Phone } from '../phone'

type Verdict = 'accept' | 'reject'
export interface Subscriptions {
  /** What the person said once and for all. */
  always: Record<string, Verdict>
}

/** What this person said to the program's subscription messages. */
export const subscriptions = (phone: Phone): Subscriptions => remembered(phone, 'subscriptions', { always: {} })

/** WeChat hears of each yes, and counts it: one allows one message. */
export const note = async (phone: Phone, verdicts: Record<string, Verdict>, always: boolean): Promise<void> => {
  const before = subscriptions(phone)
  if (always) remember(phone, 'subscriptions', { always: { ...before.always, ...verdicts } })
  const accepted = Object.keys(verdicts).filter((id) => verdicts[id] === 'accept')
  if (accepted.length === 0) return
  const headers = { 'content-type': 'application/json', ...phone.session.header() }
  const body = JSON.stringify({ accepted })
  await fetch('/client/subscriptions', { method: 'POST', headers, body })
}

import { remember, remembered } from '../kept'
import type { Phone } from '../phone'

type Verdict = 'accept' | 'reject'
export interface Subscriptions {
  /** Acceptances that were not used yet, by template: one allows one message. */
  accepted: Record<string, number>
  /** What the person said once and for all. */
  always: Record<string, Verdict>
}

/** What this person said to the program's subscription messages. */
export const subscriptions = (phone: Phone): Subscriptions =>
  remembered(phone, 'subscriptions', { accepted: {}, always: {} })

export const note = (phone: Phone, verdicts: Record<string, Verdict>, always: boolean): void => {
  const before = subscriptions(phone)
  const accepted = { ...before.accepted }
  for (const [id, verdict] of Object.entries(verdicts)) if (verdict === 'accept') accepted[id] = (accepted[id] ?? 0) + 1
  remember(phone, 'subscriptions', { accepted, always: always ? { ...before.always, ...verdicts } : before.always })
}

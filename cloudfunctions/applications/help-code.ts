import { type Consent, codeTries } from '../../types/helping'
import { digest } from '../kernel/context'
import { fingerprint, vouch } from '../kernel/seal'

/** A code belongs to the call that asked for it: a retry gets the same digits, and they need be kept nowhere. */
export const digitsFor = (memberId: string, key: string): string =>
  String(Number.parseInt(digest(vouch(`help:${memberId}:${key}`)).slice(0, 12), 16) % 1_000_000).padStart(6, '0')
export const consentId = (memberId: string, key: string): string => `h-${digest(['help', memberId, key]).slice(0, 24)}`
/** A person's digits can be tried only with the cloud's own key. */
export const digestOf = (id: string, digits: string): string => fingerprint(`help:${id}:${digits}`)

/** The newest code of each person, as long as it is good: an older one counts no more. */
export const liveCodes = (rows: readonly Consent[], now: number): Consent[] => {
  const newest = new Map<string, Consent>()
  for (const it of rows) {
    const known = newest.get(it.person.id)
    if (!known || it.at > known.at || (it.at === known.at && it._id > known._id)) newest.set(it.person.id, it)
  }
  return [...newest.values()].filter(({ state, until, tries }) => state === 'code' && now < until && tries < codeTries)
}

/** The consent is spent: it allows one application, and its id can be made once. */
export const caseOf = (consent: string): string => `a-${digest(['consent', consent]).slice(0, 24)}`

import { digest } from '../kernel/context'

/** A call: who sends it, under which client key. */
export type Sender = { openid: string | undefined; key: string }

/**
 * What is kept of a call. Neither of the two gives away the key, so neither gives away the receipt, which is made of the
 * same key: only whoever has the key, the voter's phone, can go from one to the other.
 */
export const marksOf = ({ openid, key }: Sender, said: string): { mark: string; sum: string } => ({
  mark: digest(['mark', openid, key]),
  sum: digest(['sum', openid, key, said]),
})
/** 64 bits, in four groups, for the voter to find the ballot among those published. */
export const receiptOf = ({ openid, key }: Sender, unit: string): string =>
  (digest(['receipt', openid, key, unit]).slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')

/** The urn in which a unit's ballot lies: the unit's id without its last part. */
export const urnOf = (unit: string): string => unit.slice(0, unit.lastIndexOf('-'))
export const urnId = (roll: string, n: number): string => `${roll}-${n}`

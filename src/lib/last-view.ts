import type { Action, Given, Output } from '../../types/action'
import { now } from './chance'
import { forget, recall, remember, remembered } from './stored'

const start = 'last:'
/** Answers of another edition of the contracts may have another shape: they are not shown. */
const edition = `${start}${process.env.TARO_APP_CONTRACTS}:`
/** A phone keeps so many: tickets of activities that are long over make room. */
const most = 16

type Kept<A extends Action> = { at: number; output: Output<A> }
const keyOf = <A extends Action>({ name }: A, input: Given<A>): string => `${edition}${name}:${JSON.stringify(input)}`

/** What this question was answered when it was last asked, on this phone. */
export const lastView = <A extends Action>(action: A, input: Given<A>): Kept<A> | undefined =>
  recall<Kept<A>>(keyOf(action, input))

export const keepView = <A extends Action>(action: A, input: Given<A>, output: Output<A>): void => {
  const key = keyOf(action, input)
  const others = remembered(start).filter((one) => one !== key)
  const room = others.filter((one) => one.indexOf(edition) === 0).slice(1 - most)
  for (const one of others) if (!room.includes(one)) forget(one)
  remember(key, { at: now(), output })
}

/** Whoever may not see it any more finds nothing of it on the phone either. */
export const forgetView = <A extends Action>(action: A, input: Given<A>): void => forget(keyOf(action, input))

/** When something was deleted, nothing of it shall stay behind here. */
export const forgetViews = (): void => remembered(start).forEach(forget)

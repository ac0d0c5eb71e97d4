import type { Action, Given, Output } from '../../types/action'
import { now } from './chance'
import { forget, recall, remember, remembered } from './stored'

const start = 'last:'
/** A phone keeps so many: tickets of activities that are long over make room. */
const most = 16

type Kept<A extends Action> = { at: number; output: Output<A> }
const keyOf = <A extends Action>({ name }: A, input: Given<A>): string => `${start}${name}:${JSON.stringify(input)}`

/** What this question was answered when it was last asked, on this phone; nothing when the answer's shape is an older one. */
export const lastView = <A extends Action>(action: A, input: Given<A>): Kept<A> | undefined => {
  const kept = recall<Kept<A>>(keyOf(action, input))
  return kept && action.output.safeParse(kept.output).success ? kept : undefined
}

export const keepView = <A extends Action>(action: A, input: Given<A>, output: Output<A>): void => {
  const key = keyOf(action, input)
  const others = remembered(start).filter((one) => one !== key)
  for (const one of others.slice(0, Math.max(0, others.length + 1 - most))) forget(one)
  remember(key, { at: now(), output })
}

/** Whoever may not see it any more finds nothing of it on the phone either. */
export const forgetView = <A extends Action>(action: A, input: Given<A>): void => forget(keyOf(action, input))

/** When something was deleted, nothing of it shall stay behind here. */
export const forgetViews = (): void => remembered(start).forEach(forget)

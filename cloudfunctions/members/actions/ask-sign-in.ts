import { codeSeconds, askSignIn as contract } from '../../../types/sign-in'
import { type Context, digest } from '../../kernel/context'
import { under } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { fingerprint } from '../../kernel/seal'
import { drawn } from '../../kernel/session'
import { change, insert, insertOnce } from '../../kernel/store'
import { deviceOf, placeOf } from '../device'
import { askings, signIns } from '../shelves'

const window = 600_000
/** In ten minutes: from one address, a whole office behind it, and in the whole district. */
const most = { each: 60, all: 1500 }

/** Counts by one conditional update; false when it has been too often. */
const counted = async ({ now, browser }: Context): Promise<boolean> => {
  const _id = `ask-${Math.floor(now / window)}`
  const from = fingerprint(`address:${browser?.address ?? ''}`).slice(0, 16)
  const once = () =>
    change(
      askings.collection,
      { _id, n: under(most.all), [`by.${from}`]: under(most.each) },
      { inc: { n: 1, [`by.${from}`]: 1 } },
    )
  if ((await once()) === 1) return true
  const first = { _id, n: 1, by: { [from]: 1 }, until: now + window }
  return (await insert(askings.collection, first)) === 'added' || (await once()) === 1
}

/** Two digits that differ from code to code. */
const numberOf = (id: string): string => String(10 + (Number.parseInt(digest(id).slice(0, 8), 16) % 90))

export const askSignIn = handle(contract, {
  act: async ({ context, key, fail }) => {
    if (!(await counted(context))) return fail('TOO_MANY')
    const id = drawn(`sign-in:${key}`).slice(0, 22)
    const secret = drawn(`sign-in-secret:${key}`)
    const { now, browser } = context
    const { document } = await insertOnce(signIns, () => ({
      _id: id,
      state: 'waiting' as const,
      proof: digest(secret),
      number: numberOf(id),
      device: deviceOf(browser?.agent ?? ''),
      from: placeOf(browser?.address ?? ''),
      at: now,
      until: now + codeSeconds * 1000,
      rev: 0,
      journal: [],
    }))
    return { id, secret, number: document.number, until: document.until, now: document.at }
  },
})

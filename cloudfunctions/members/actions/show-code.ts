import { codeMinutes, showCode as contract } from '../../../types/people'
import { handle } from '../../kernel/handle'
import { drawn } from '../../kernel/session'
import { change } from '../../kernel/store'
import { people } from '../shelves'

/** The same call again shows the same digits; another one makes the last ones worthless. */
const digitsOf = (claim: string): string =>
  String(
    Number.parseInt(Buffer.from(drawn(claim), 'base64url').toString('hex').slice(0, 12), 16) % 100_000_000,
  ).padStart(8, '0')

export const showCode = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ caller, key, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const word = digitsOf(`code:${caller._id}:${key}`)
    const until = Math.ceil(context.now / 60_000 + codeMinutes) * 60_000
    await change(people.collection, { _id: caller._id }, { set: { code: { word, until } } })
    return { code: word, until }
  },
})

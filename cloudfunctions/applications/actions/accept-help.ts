import { type Consent, codeTries, consentDays, acceptHelp as contract } from '../../../types/helping'
import { many } from '../../kernel/ask'
import { NoAnswer } from '../../kernel/failure'
import { above, below, oneOf, without } from '../../kernel/filter'
import { type Given, handle } from '../../kernel/handle'
import { change, readOne } from '../../kernel/store'
import { digestOf, liveCodes } from '../help-code'
import { consents } from '../shelves'

const day = 86_400_000
/** As many namesakes as are looked through. */
const most = 50

type Asked = Omit<Given<typeof contract, never>, 'seen'>
const entryOf = (it: Consent | undefined, key: string) => it?.journal.find((one) => one.key === key)

/** What this very call made of a consent, now or before. */
const answer = (it: Consent, { key, hash, fail }: Asked) => {
  const entry = entryOf(it, key)
  if (!entry || it.helper === null) return fail('WRONG_CODE')
  return entry.hash === hash
    ? { id: it._id, name: it.person.name, until: entry.at + consentDays * day }
    : fail('KEY_REUSED')
}

/** A wrong try counts once for every code that it might have meant. */
const countTry = async (codes: readonly Consent[], { key, fail }: Asked) => {
  if (codes.length === 0) return fail('WRONG_CODE')
  const meant = { _id: oneOf(codes.map(({ _id }) => _id)), state: 'code', tries: below(codeTries), tried: without(key) }
  await change(consents.collection, meant, { inc: { tries: 1 }, push: { tried: key } })
  return fail('WRONG_CODE')
}

/** One conditional write decides who has it. */
const give = async (it: Consent, asked: Asked, helper: { id: string; name: string }) => {
  const { context, key, hash, input } = asked
  const by = { ...helper, role: 'helper' }
  const entry = { rev: it.rev + 1, at: context.now, act: contract.name, by, to: 'given', key, hash, note: input.code }
  const until = context.now + consentDays * day
  const set = { state: 'given', helper, until, rev: entry.rev, unsent: true }
  const free = { _id: it._id, rev: it.rev, state: 'code', tries: below(codeTries) }
  try {
    const won = await change(consents.collection, free, { set, push: { journal: entry } })
    if (won === 1) return answer({ ...it, helper, journal: [...it.journal, entry] }, asked)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  const fresh = await readOne(consents, { _id: it._id })
  return answer(fresh ?? it, asked)
}

export const acceptHelp = handle(contract, {
  look: ({ name }, { now }, key) => ({
    codes: many(consents, { 'person.name': name, at: above(now - day) }, { order: ['at', -1], limit: most }),
    before: many(consents, { 'journal.key': key }, { mine: 'helper.id', order: ['at', -1], limit: 1 }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { input, caller, seen, context, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    if (seen.before[0]) return answer(seen.before[0], given)
    const live = liveCodes(seen.codes, context.now)
    const right = live.find(({ _id, digest }) => digest === digestOf(_id, input.digits))
    if (!right) return countTry(live, given)
    if (right.person.id === caller._id) return fail('OWN_CODE')
    if (right.service !== null && right.service !== input.code) return fail('OTHER_SERVICE')
    return give(right, given, { id: caller._id, name: caller.name })
  },
})

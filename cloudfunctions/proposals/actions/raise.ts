import type { Proposal } from '../../../types/proposals'
import { raise as contract } from '../../../types/raising'
import { count, one } from '../../kernel/ask'
import { type Given, handle } from '../../kernel/handle'
import { isCommunity } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { wordsChecked } from '../../kernel/words-checked'
import { hasSeat } from '../committee'
import { idFor, raised } from '../entering'
import { allLooked } from '../photos'
import { proposals } from '../shelves'

const mostOpen = 10
type Asked = Given<typeof contract, never>

const faultIn = ({ input, caller }: Asked, open: number) => {
  if (!isCommunity(input.community)) return 'NOT_COMMUNITY' as const
  if (input.kind === 'topic' && !hasSeat(input.community, caller?._id ?? '')) return 'NO_SEAT' as const
  if (input.kind === 'proposal' && caller?.community !== input.community) return 'NOT_HERE' as const
  if (open >= mostOpen) return 'TOO_MANY' as const
  return allLooked(input.photos) ? undefined : ('PHOTOS' as const)
}

/** One insert; the caller and the key make its id, so that a lost reply is found again. */
export const raise = handle(contract, {
  look: (_input, { openid }, key) => ({
    record: one(proposals, { _id: idFor(openid, key) }),
    open: count(proposals, { open: true }, { mine: 'raiser.id', limit: mostOpen }),
  }),
  act: async (given) => {
    const { input, seen, caller, context, key, hash, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    const answer = (it: Proposal) => (it.journal[0]?.hash === hash ? { id: it._id } : fail('KEY_REUSED'))
    if (seen.record) return answer(seen.record)
    const fault = faultIn(given as Asked, seen.open)
    if (fault) return fail(fault)
    const looked = await wordsChecked(context.openid, [input.title, input.text, input.spot])
    if (looked === 'risky') return fail('WORDS')
    const raiser = { id: caller._id, name: caller.name }
    const by = { ...raiser, role: 'member' }
    const checked = looked === 'passed' ? ('shown' as const) : ('held' as const)
    const entry = { at: context.now, act: contract.name, by, key, hash, office: input.community }
    const { kind, community } = input
    const whole = { kind, community, written: input, raiser, desk: null, checked, entry }
    const { document } = await insertOnce(proposals, () => raised(idFor(context.openid, key), whole))
    return answer(document)
  },
})

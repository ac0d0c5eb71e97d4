import type { Input } from '../../types/action'
import type { Member } from '../../types/members'
import { mostVoices, type Voice } from '../../types/proposals'
import type { ask, follow, join, second, stand } from '../../types/voices'
import { type Ask, many, one } from '../kernel/ask'
import type { Context } from '../kernel/context'
import { NoAnswer } from '../kernel/failure'
import type { Filter } from '../kernel/filter'
import type { Given } from '../kernel/handle'
import { change, read } from '../kernel/store'
import { isFrom, scopeOf } from './rules'
import { proposals, type Spoken, spoken } from './shelves'

type Speaking = typeof second | typeof join | typeof stand | typeof ask | typeof follow
/** What one person's word makes of their own part, and of the counters beside it. */
export type Said = {
  patch: Partial<Voice>
  inc?: Record<string, number>
  set?: Record<string, unknown>
  push?: Record<string, unknown>
  where?: Filter
}
export type Speaker<A extends Speaking> = {
  input: Input<A>
  caller: Member
  context: Context
  hash: string
  key: string
  fail: Given<A, never>['fail']
}
type Deciding<A extends Speaking> = (it: Spoken, voice: Voice, speaker: Speaker<A>) => Said | Promise<Said>

const silent = ({ _id, name }: Member): Voice => ({
  ...{ rev: 0, who: [_id], name, seconded: null, joined: false, follows: false, stand: null },
  ...{ argues: 'none', calls: [] },
})
const own = { path: 'voices', among: 'who', known: 'people' }
const except = ['journal', 'happened']
const again = async (id: string, me: string): Promise<Spoken | undefined> =>
  (await read(many(spoken, { _id: id }, { limit: 1, own: { ...own, me }, except })))[0]

const involved = ({ seconded, joined, follows, stand }: Voice) =>
  seconded !== null || joined || follows || stand !== null
const peopleOf = (it: Spoken, me: string, voice: Voice) => {
  const there = it.people.includes(me)
  const concerns = involved(voice) || it.raiser.id === me
  if (concerns && !there) return { add: { people: [me], ...(voice.joined ? { raisers: [me] } : {}) } }
  if (concerns && voice.joined && !it.raisers.includes(me)) return { add: { raisers: [me] } }
  return !concerns && there ? { pull: { people: { values: [me] } } } : {}
}

const entryOf = (it: Spoken, rev: number, { act, caller, context }: Who) => ({
  ...{ rev, at: context.now, act, by: { id: caller._id, name: caller.name, role: 'member' }, to: it.stage },
  // The key stands with the voice: here it would only make a document longer that everybody who speaks has read.
  ...{ key: '', hash: '', office: it.office },
})

type Who = Pick<Speaker<Speaking>, 'caller' | 'key' | 'hash' | 'context'> & { act: string }
/** The condition names the revision of this one person's part: others who speak at the same time are not in the way. */
const put = async (it: Spoken, said: Said, who: Who) => {
  const me = who.caller._id
  const before = it.voices[me]
  const rev = (before?.rev ?? 0) + 1
  const voice: Voice = { ...(before ?? silent(who.caller)), ...said.patch, rev }
  const after = { ...voice, calls: [...voice.calls, { key: who.key, hash: who.hash, rev }].slice(-4) }
  const where = { _id: it._id, [`voices.${me}.rev`]: before?.rev ?? null, ...said.where }
  const happened = { id: `${me}:${rev}`, member: me, entry: entryOf(it, rev, who) }
  const set = { [`voices.${me}`]: after, fresh: true, ...said.set }
  const patch = { set, inc: said.inc ?? {}, push: { ...said.push, happened } }
  try {
    if ((await change(proposals.collection, where, { ...patch, ...peopleOf(it, me, after) })) === 1) return rev
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  return undefined
}

/** Somebody else's words before they were looked at are nobody's to read. */
const isOpenTo = ({ checked, raiser }: Spoken, me: string) => checked === 'shown' || raiser.id === me

const tries = 8
/** One person's part in a proposal: one read with the caller, one conditional write; looked at again when something moved. */
export const speaking = <A extends Speaking>({ name }: A, decide: Deciding<A>) => ({
  look: ({ id }: { id: string }) => ({ record: one(spoken, { _id: id }, { own, except }) }),
  act: async (
    given: Given<A, { record: Ask<typeof spoken.record, 'one'> }>,
  ): Promise<{ id: string; voice: number }> => {
    const { caller, key, hash, context, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    const speaker = { input: given.input, caller, context, key, hash, fail }
    let it: Spoken | undefined = given.seen.record
    for (let n = 0; n < tries; n++) {
      if (!it || !isOpenTo(it, caller._id)) return fail('NOT_FOUND')
      const voice = it.voices[caller._id] ?? silent(caller)
      const call = voice.calls.find((one) => one.key === key)
      if (call) return call.hash === hash ? { id: it._id, voice: call.rev } : fail('KEY_REUSED')
      const rev = await put(it, await decide(it, voice, speaker), { act: name, ...speaker })
      if (rev !== undefined) return { id: it._id, voice: rev }
      it = await again(it._id, caller._id)
    }
    return fail('BUSY')
  },
})

type Refusing = { caller: Member; fail: (code: 'NOT_HERE' | 'CROWDED' | 'CLOSED') => never }
/** Residents of the level at which it is dealt with; the list of those who take part has an end. */
export const entitled = (it: Spoken, { caller, fail }: Refusing): void => {
  if (!isFrom(scopeOf(it), caller.community)) fail('NOT_HERE')
  if (it.people.length >= mostVoices && !it.people.includes(caller._id)) fail('CROWDED')
}

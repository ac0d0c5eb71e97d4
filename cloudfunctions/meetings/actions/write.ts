import type { Plan } from '../../../types/meeting-hosting'
import { writeMeeting as contract } from '../../../types/meeting-hosting'
import type { Meeting } from '../../../types/meetings'
import { inForce } from '../../kernel/allow'
import { many, one } from '../../kernel/ask'
import { canonical, digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { attempt, type Step } from '../../kernel/move'
import { centres, isCommunity } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { isInTime, planFaults, stateFrom } from '../planning'
import { orderOf } from '../row'
import { changedTo, meetings, members } from '../shelves'

type Asked = Given<typeof contract, never>
type Person = { _id: string; name: string; grants: { scope: string; until?: number | undefined }[] }
type Reply = ReturnType<typeof changedTo>
const idOf = (openid: string | undefined, key: string) => `g-${digest([openid, key]).slice(0, 20)}`

/** Who chairs and who writes: two colleagues of this office. */
const pairOf = ({ input: { office, plan }, context: { now }, fail }: Asked, staff: readonly Person[]) => {
  if (plan.chair === plan.secretary) return fail('SAME_PERSON')
  const named = (id: string) => {
    const found = staff.find((one) => one._id === id)
    const holds = found?.grants.some((grant) => grant.scope === office && inForce(grant as never, now))
    return found && holds ? { id, name: found.name } : fail('NOT_COLLEAGUE')
  }
  return { chair: named(plan.chair), secretary: named(plan.secretary) }
}

/** The neighbourhood centre of a community, whose screen then checks people in as well. */
const centreOf = (office: string) => centres.find(({ path }) => path === office)?.id ?? null

const made = (given: Asked, staff: readonly Person[]): Meeting => {
  const { input, caller, context, key, hash } = given
  const { office, plan } = input
  const id = idOf(context.openid, key)
  const state = stateFrom(plan, { id, rev: 1, office, now: context.now, people: pairOf(given, staff) })
  const by = { id: caller?._id ?? '', name: caller?.name ?? '', role: 'staff' }
  const entry = { rev: 1, at: context.now, act: contract.name, by, to: 'planned', key, hash, office }
  return {
    ...{
      ...state,
      sort: orderOf(plan.startsAt, id),
      sample: false,
      centre: centreOf(office),
      start: state,
      acts: [],
      seq: 0,
    },
    ...{ minutes: null, synced: [], journal: [entry], unsent: true },
  }
}

const toldOf = ({ startsAt, where, items }: Pick<Plan, 'startsAt' | 'where' | 'items'>) =>
  canonical([startsAt, where, items.map(({ title, proposal }) => [title, proposal])])
const edited = (it: Meeting, given: Asked, staff: readonly Person[]): Step => {
  const { input, context, fail } = given
  const { plan } = input
  if (it.stage !== 'planned' || it.acts.length > 0) return fail('NOT_NOW')
  if (toldOf(it) !== toldOf(plan) && !isInTime(plan, context.now)) return fail('NOTICE')
  const { _id, rev, ...state } = stateFrom(plan, {
    ...{ id: it._id, rev: it.rev, office: it.office, now: context.now, people: pairOf(given, staff) },
  })
  const set = { ...state, sort: orderOf(plan.startsAt, it._id), start: { _id, rev, ...state }, sample: false }
  return { to: 'planned', set, where: { seq: it.seq }, office: it.office, role: 'staff' }
}

const faultIn = ({ input: { office, plan }, fail }: Asked): void => {
  if (!isCommunity(office)) fail('NO_SUCH_PLACE')
  const faults = planFaults(plan)
  if (Object.keys(faults).length > 0) fail('WRONG', faults)
}

export const write = handle(contract, {
  look: ({ id, office }, { openid }, key) => ({
    it: one(meetings, { _id: id ?? idOf(openid, key) }),
    staff: many(members, { 'grants.scope': office }, { limit: 200 }),
  }),
  target: ({ it }, { id, office }) => (id ? it && { offices: [it.office] } : { offices: [office] }),
  act: async (plain) => {
    const given = plain as Asked
    const { input, caller, context, hash, fail } = given
    const { it, staff } = plain.seen
    if (!caller) return fail('NOT_MEMBER')
    faultIn(given)
    if (input.id) {
      if (!it || it.office !== input.office) return fail('NOT_FOUND')
      const spec = { shelf: meetings, decide: (now: Meeting) => edited(now, given, staff), reply: changedTo }
      return attempt<typeof contract, Meeting, Reply>({ act: contract.name, spec, given, caller, tries: 3 }, it)
    }
    if (!it && !isInTime(input.plan, context.now)) return fail('NOTICE')
    const kept = it ?? (await insertOnce(meetings, () => made(given, staff))).document
    const [entry] = kept.journal
    return entry?.hash === hash ? changedTo({ ...kept, stage: 'planned' }, entry) : fail('KEY_REUSED')
  },
})

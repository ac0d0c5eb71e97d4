import { type Activity, type ActivityTerms, stillIn } from '../../../types/activities'
import { activityFaults, writeActivity as contract } from '../../../types/hosting'
import { one } from '../../kernel/ask'
import { canonical, digest } from '../../kernel/context'
import { above } from '../../kernel/filter'
import { type Given, handle } from '../../kernel/handle'
import { attempt } from '../../kernel/move'
import { isPlace } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { allSealed } from '../files'
import { hosting } from '../host'
import { orderOf } from '../row'
import { activities } from '../shelves'
import { termsOf } from './show'

type Asked = Given<typeof contract, never>
const idOf = (openid: string | undefined, key: string) => `v-${digest([openid, key]).slice(0, 20)}`

const spanOf = (_id: string, { sessions }: ActivityTerms) => {
  const [startsAt, endsAt] = [sessions[0]?.from ?? 0, sessions.at(-1)?.to ?? 0]
  return { startsAt, endsAt, order: orderOf(endsAt, _id) }
}

/** A draft with its first entry, so that writing it is one insert. */
const draftOf = (_id: string, { input: { terms }, caller, context: { now }, key, hash }: Asked): Activity => {
  const by = { id: caller?._id ?? '', name: caller?.name ?? '', role: 'staff' }
  return {
    ...{ ...terms, _id, rev: 1, state: 'draft', sample: false, ...spanOf(_id, terms), left: terms.capacity },
    ...{ waiting: 0, offered: 0, loose: false, turns: 0, line: [], groups: {}, members: [], happened: [] },
    journal: [{ rev: 1, at: now, act: contract.name, by, to: 'draft', key, hash, office: terms.place }],
    ...{ fresh: false, unsent: true },
  }
}

const edited = (it: Activity, { input: { terms, why }, fail }: Asked) => {
  if (it.state === 'cancelled') return fail('NOT_NOW')
  if (canonical({ files: [], ...termsOf(it) }) === canonical({ files: [], ...terms })) return fail('SAME')
  if (terms.place !== it.place) return fail('WRONG', { place: '办的地方不能改，请另外建一个活动' })
  const signedUp = Object.values(it.groups).some(({ seat }) => stillIn(seat))
  if (signedUp && why.trim() === '') return fail('WHY')
  const more = terms.capacity - it.capacity
  if (it.left + more < 0) return fail('TOO_FEW')
  return {
    ...{ to: it.state, role: 'staff', office: it.place, ...(why.trim() ? { note: why.trim() } : {}) },
    set: {
      ...terms,
      ...spanOf(it._id, terms),
      sample: false,
      ...(more > 0 ? { loose: true } : {}),
    },
    ...(more === 0 ? {} : { inc: { left: more, turns: 1 }, where: { left: above(-more - 1) } }),
  }
}

type Reply = ReturnType<typeof hosting.reply>
const faultIn = ({ input, fail }: Asked): void => {
  const { place, who } = input.terms
  if (!isPlace(place) || !isPlace(who.within)) fail('NO_SUCH_PLACE')
  const faults = activityFaults(input.terms)
  if (!allSealed(input.terms.files ?? [])) faults.files = '有文件没有传成，请删去重新传'
  if (Object.keys(faults).length > 0) fail('WRONG', faults)
}

export const write = handle(contract, {
  look: ({ id }, { openid }, key) => ({ record: one(activities, { _id: id ?? idOf(openid, key) }) }),
  target: ({ record }, { id, terms }) => {
    if (id) return record && { offices: [record.place] }
    return { offices: [terms.place] }
  },
  act: async (plain) => {
    const given = plain as Asked
    const { input, caller, context, key, hash, fail } = given
    const { record } = plain.seen
    if (!caller) return fail('NOT_MEMBER')
    faultIn(given)
    if (input.id) {
      const spec = { shelf: activities, decide: edited, reply: hosting.reply }
      const run = { act: contract.name, spec, given, caller, tries: 3 }
      return attempt<typeof contract, Activity, Reply>(run, record ?? fail('NOT_FOUND'))
    }
    const _id = idOf(context.openid, key)
    const made = record ?? (await insertOnce(activities, () => draftOf(_id, given))).document
    const [entry] = made.journal
    return entry?.hash === hash ? hosting.reply({ ...made, state: 'draft' }, entry) : fail('KEY_REUSED')
  },
})

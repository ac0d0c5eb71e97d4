import type { Activity } from '../../../types/activities'
import { exportRoster as contract, type Export, exportHours } from '../../../types/exporting'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { insertOnce } from '../../kernel/store'
import { activities, exports } from '../shelves'

const idOf = (openid: string | undefined, key: string) => `x-${digest([openid, key]).slice(0, 20)}`
type Asked = Given<typeof contract, never>
const exportOf = (it: Activity, { input, caller, context, key, hash }: Asked): Export => {
  const [by, now, _id] = [{ id: caller?._id ?? '', name: caller?.name ?? '' }, context.now, idOf(context.openid, key)]
  const note = `${it.title}的名单${input.whole ? '（全名）' : ''}（编号 ${_id}）。${input.why}`
  const entry = { rev: 1, at: now, act: contract.name, by: { ...by, role: 'staff' }, to: 'taken', key, hash, note }
  return {
    ...{ _id, rev: 1, by, office: it.place, why: input.why, at: now, until: now + exportHours * 3_600_000 },
    taken: { kind: 'roster', activity: it._id, whole: input.whole },
    journal: [{ ...entry, office: it.place }],
    unsent: true,
  }
}

/** The record of who takes it out stands before the file is given away. */
export const exportRoster = handle(contract, {
  look: ({ id }, { openid }, key) => ({
    it: one(activities, { _id: id }),
    before: one(exports, { _id: idOf(openid, key) }),
  }),
  target: ({ it }) => it && { offices: [it.place] },
  act: async (given) => {
    const { seen, hash, fail } = given
    const it = seen.it ?? fail('NOT_FOUND')
    const kept = seen.before ?? (await insertOnce(exports, () => exportOf(it, given as Asked))).document
    return kept.journal[0]?.hash === hash ? { id: kept._id, until: kept.until } : fail('KEY_REUSED')
  },
})

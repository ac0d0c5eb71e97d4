import { covers } from '../../../types/common'
import { exportCases as contract, type Export, exportHours, type Taken } from '../../../types/exporting'
import { figures } from '../../../types/overview'
import { queueFilters } from '../../../types/reviewing'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { isPlace, nameOf } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { exports } from '../shelves'

const idOf = (openid: string | undefined, key: string) => `x-${digest([openid, key]).slice(0, 20)}`

/** What was taken out, in words. */
export const wordsOf = (office: string, taken: Taken): string => {
  if (taken.kind === 'figure') return `${nameOf(office)}${taken.alone ? '本级' : ''}督办名单：${figures[taken.figure]}`
  const only = [taken.service ? `服务 ${taken.service}` : '', taken.person ? '一位同事的' : ''].filter(Boolean)
  return [`${nameOf(office)}待办：${queueFilters[taken.filter]}`, ...only].join('，')
}

type Asked = Given<typeof contract, never>
const exportOf = (_id: string, { input, caller, context: { now }, key, hash }: Asked): Export => {
  const by = { id: caller?._id ?? '', name: caller?.name ?? '' }
  const { office, taken, why } = input
  const note = `${wordsOf(office, taken)}（编号 ${_id}）。${why}`
  return {
    ...{ _id, rev: 1, by, office, taken, why, at: now, until: now + exportHours * 3_600_000 },
    journal: [
      { rev: 1, at: now, act: contract.name, by: { ...by, role: 'staff' }, to: 'taken', key, hash, note, office },
    ],
    unsent: true,
  }
}

export const exportCases = handle(contract, {
  look: (_input, { openid }, key) => ({ record: one(exports, { _id: idOf(openid, key) }) }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async (given) => {
    const { input, seen, caller, context, key, hash, fail } = given
    const { office, taken } = input
    if (!isPlace(office)) return fail('NO_SUCH_DESK')
    const leads = caller?.grants.some(({ role, scope }) => role === 'supervisor' && covers(scope, office))
    if (taken.kind === 'figure' && !leads) return fail('SUPERVISORS')
    const _id = idOf(context.openid, key)
    const kept = seen.record ?? (await insertOnce(exports, () => exportOf(_id, given as Asked))).document
    return kept.journal[0]?.hash === hash ? { id: _id, until: kept.until } : fail('KEY_REUSED')
  },
})

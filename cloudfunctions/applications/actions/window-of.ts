import { covers, no, yes } from '../../../types/common'
import type { Member } from '../../../types/members'
import { windowOf as contract, type Window } from '../../../types/windows'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { plainRows } from '../../kernel/qr'
import { windows } from '../shelves'
import { windowId, windowToken } from '../window-days'

const lately = 20
const editors: readonly string[] = ['supervisor', 'admin']
const mayEdit = (office: string, { grants }: Member) =>
  grants.some(({ role, scope }) => editors.includes(role) && covers(scope, office))
    ? yes
    : no('窗口时间由本单位负责人或管理员来改')

/** Where nobody has laid one down: closed until somebody does. */
const blank = { hours: [], minutes: 20, seats: 2, closed: [], services: [], where: '待补', way: '' }
export const termsOf = ({ hours, minutes, seats, closed, services, where, way }: Window) => ({
  ...{ hours, minutes, seats, closed, services, where, way },
})

export const windowOf = handle(contract, {
  look: ({ office }) => ({ record: one(windows, { _id: windowId(office) }) }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ input: { office }, seen: { record }, caller, fail }) => {
    if (!caller) return fail('NOT_FOUND')
    const token = windowToken(office)
    return {
      ...{ rev: record?.rev ?? 0, office, name: nameOf(office), sample: record?.sample ?? false },
      terms: record ? termsOf(record) : blank,
      code: { token, rows: plainRows(token) },
      told: [...(record?.journal ?? [])]
        .reverse()
        .slice(0, lately)
        .map(({ at, by, note = '' }) => ({ at, who: by.name, note })),
      can: { edit: mayEdit(office, caller) },
    }
  },
})

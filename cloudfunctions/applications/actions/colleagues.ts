import { colleagues as contract } from '../../../types/handling'
import { asOf } from '../../kernel/allow'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf, sameLevel } from '../../kernel/places'
import { members } from '../shelves'

export const colleagues = handle(contract, {
  look: ({ office }) => ({ staff: many(members, { 'grants.scope': office }, { limit: 200 }) }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ input: { office }, seen: { staff }, caller, context }) => ({
    people: staff.flatMap((one) => {
      const { _id, name, grants } = asOf(one, context.now)
      const grant = grants.find(({ role, scope }) => role === 'reviewer' && scope === office)
      return grant && _id !== caller?._id ? [{ id: _id, name, title: grant.title }] : []
    }),
    offices: sameLevel(office)
      .filter((path) => path !== office)
      .map((path) => ({ path, name: nameOf(path) })),
  }),
})

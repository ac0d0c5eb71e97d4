import { choices as contract } from '../../../types/meeting-hosting'
import { asOf } from '../../kernel/allow'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { departments, nameOf } from '../../kernel/places'
import { members, templates } from '../shelves'

export const choices = handle(contract, {
  look: ({ office }) => ({
    staff: many(members, { 'grants.scope': office }, { limit: 200 }),
    kept: many(templates, {}, { limit: 50 }),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ input: { office }, seen: { staff, kept }, context: { now } }) => {
    const street = office.includes('/') ? office.slice(0, office.lastIndexOf('/')) : ''
    const paths = [office, ...(street ? [street] : []), ...departments.map(({ path }) => path)]
    return {
      people: staff.flatMap((one) => {
        const { _id, name, grants } = asOf(one, now)
        return grants.some(({ scope }) => scope === office) ? [{ id: _id, name }] : []
      }),
      templates: kept.map(({ _id, rev, sample, rules }) => ({ id: _id, rev, sample, rules })),
      owners: paths.map((path) => ({ path, name: nameOf(path) })),
    }
  },
})

import type { Member } from '../../../types/members'
import { preview as contract } from '../../../types/workflow'
import { many } from '../../kernel/ask'
import { above } from '../../kernel/clock'
import { oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { departments, isCommunity } from '../../kernel/places'
import { dueAfter, isSure } from '../../kernel/workdays'
import { chainOf } from '../chain'
import { members } from '../shelves'
import { walk } from '../walk'

export const preview = handle(contract, {
  look: (input) => {
    const scopes = chainOf(input, input.community).flatMap(({ office }) => [office, ...above(office)])
    return { people: many(members, { 'grants.scope': oneOf([...new Set(scopes)]) }, { limit: 500 }) }
  },
  target: () => ({ offices: ['yl'] }),
  act: ({ input, seen: { people }, context: { now }, fail }) => {
    if (!isCommunity(input.community) || !departments.some(({ id }) => id === input.department)) return fail('NO_PLACE')
    const leaders = (scope: string): Member[] =>
      people.filter(({ grants }) => grants.some((grant) => grant.role === 'supervisor' && grant.scope === scope))
    const dueAt = dueAfter(now, input.promisedDays)
    return { steps: walk(chainOf(input, input.community), now, leaders), dueAt, unsure: !isSure(dueAt) }
  },
})

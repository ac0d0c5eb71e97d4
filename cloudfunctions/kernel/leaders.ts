import { Member } from '../../types/members'
import { asOf } from './allow'
import { many } from './ask'
import { oneOf } from './filter'
import { read } from './store'

const members = { collection: 'members', record: Member }

export type Leaders = (scope: string) => Member[]
/** Everybody who leads one of these places, in one read. */
export const leadersOf = async (scopes: readonly string[], now: number): Promise<Leaders> => {
  const wanted = oneOf([...new Set(scopes)])
  const found = scopes.length > 0 ? await read(many(members, { 'grants.scope': wanted }, { limit: 500 })) : []
  const people = found.map((one) => asOf(one, now))
  return (scope) =>
    people.filter(({ grants }) => grants.some((grant) => grant.role === 'supervisor' && grant.scope === scope))
}

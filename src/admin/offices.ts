import type { Output } from '../../types/action'
import { covers } from '../../types/common'
import type { show } from '../../types/district'
import type { me } from '../../types/members'

export type Me = NonNullable<Output<typeof me>['me']>
type Places = Output<typeof show>
export type Office = { path: string; name: string }
export type OfficeGroup = { title: string; offices: Office[] }

const queueRoles: readonly string[] = ['reviewer', 'supervisor']

/** The grants that let a person see a queue. */
export const deskGrants = ({ grants }: Me) => grants.filter(({ role }) => queueRoles.includes(role))

/** Does any of the person's scopes have offices under it? A department has none, a community neither. */
const isHigh = (scope: string) => scope === 'yl' || (scope.split('/').length === 2 && !scope.includes('@'))
export const seesBelow = (person: Me): boolean => deskGrants(person).some(({ scope }) => isHigh(scope))

/** The person's own offices, then those below them, street by street. */
export const officesOf = (person: Me, places: Places | undefined): OfficeGroup[] => {
  const own = new Map(deskGrants(person).map(({ scope, office }) => [scope, { path: scope, name: office }]))
  const below = (path: string) => !own.has(path) && [...own.keys()].some((scope) => covers(scope, path))
  const groups = (places?.streets ?? []).map((street) => ({
    title: street.name,
    offices: [street, ...(places?.communities ?? []).filter((it) => it.street === street.id)].filter((it) =>
      below(it.path),
    ),
  }))
  const departments = { title: '部门', offices: (places?.departments ?? []).filter((it) => below(it.path)) }
  return [{ title: '我的岗位', offices: [...own.values()] }, ...groups, departments]
    .map(({ title, offices }) => ({ title, offices: offices.map(({ path, name }) => ({ path, name })) }))
    .filter(({ offices }) => offices.length > 0)
}

export const officeNamed = (groups: readonly OfficeGroup[], path: string): Office | undefined =>
  groups.flatMap(({ offices }) => offices).find((office) => office.path === path)

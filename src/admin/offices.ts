import type { Output, Role } from '../../types/action'
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

/** The grants that a person holds in one role. */
export const grantsAs = (role: Role, { grants }: Me) => grants.filter((grant) => grant.role === role)

type Grants = Me['grants']
/** Does any of the person's scopes have offices under it? A department has none, a community neither. */
const isHigh = (scope: string) => scope === 'yl' || (scope.split('/').length === 2 && !scope.includes('@'))
export const seesBelow = (grants: Grants): boolean => grants.some(({ scope }) => isHigh(scope))

/** The place asked for when these grants reach it, else the first of their own. */
export const within = (grants: Grants, ...asked: (string | undefined)[]): string =>
  asked.find((path) => path !== undefined && grants.some(({ scope }) => covers(scope, path))) ?? grants[0]?.scope ?? ''

/** The offices of these grants, then those below them, street by street. */
export const officesOf = (grants: Grants, places: Places | undefined): OfficeGroup[] => {
  const own = new Map(grants.map(({ scope, office }) => [scope, { path: scope, name: office }]))
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

import type { Level } from '../../types/catalog'
import { covers } from '../../types/common'
import { Centre, Community, Department, Street } from '../../types/district'
import { z } from '../../types/z'
import centreRows from './data/centres.json'
import communityRows from './data/communities.json'
import departmentRows from './data/departments.json'
import streetRows from './data/streets.json'

/** The tree that scopes are written in: the district, its streets, communities, centres and departments. */
export const streets = z.array(Street).parse(streetRows)
export const communities = z.array(Community).parse(communityRows)
export const centres = z.array(Centre).parse(centreRows)
export const departments = z.array(Department).parse(departmentRows)

const names = new Map<string, string>([
  ['yl', '云龙区'],
  ...streets.map((street): [string, string] => [street.path, street.name]),
  ...communities.map((community): [string, string] => [community.path, community.name]),
  ...departments.map((department): [string, string] => [department.path, department.name]),
])

/** What people call a place; the path itself when the tree does not know it. */
export const nameOf = (path: string): string => names.get(path) ?? path
/** What people call a neighbourhood centre; null for none. */
export const centreName = (id: string | null): string | null => centres.find((one) => one.id === id)?.name ?? null
export const isPlace = (path: string): boolean => names.has(path)
export const isCommunity = (path: string): boolean => communities.some((community) => community.path === path)
export const departmentName = (id: string): string => nameOf(`yl/@${id}`)

/** The place itself and every desk under it. */
export const officesUnder = (scope: string): string[] => [
  scope,
  ...[...names.keys()].filter((path) => path !== scope && covers(scope, path)),
]

/** Every desk of the same level: all communities, all streets or all departments. */
export const sameLevel = (office: string): string[] => {
  if (office.startsWith('yl/@')) return departments.map(({ path }) => path)
  return (isCommunity(office) ? communities : streets).map(({ path }) => path)
}

/** The office of a level that serves a community's residents. */
export const officeAt = (level: Level, community: string, department: string): string => {
  if (level === 'department') return `yl/@${department}`
  return level === 'community' ? community : community.slice(0, community.lastIndexOf('/'))
}

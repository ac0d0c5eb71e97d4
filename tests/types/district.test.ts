import { centres, communities, departments, nameOf, streets } from '../../cloudfunctions/kernel/places'
import householdRows from '../../cloudfunctions/members/data/households.json'
import memberRows from '../../cloudfunctions/members/data/members.json'
import { roles } from '../../types/action'
import { covers, Place } from '../../types/common'
import { Household, Member } from '../../types/members'

const members = memberRows.map((row) => Member.parse(row))
const households = householdRows.map((row) => Household.parse(row))
const staffAt = (scope: string) => members.filter(({ grants }) => grants.some((grant) => grant.scope === scope))

it('has 8 streets, 78 communities, 19 departments and 3 centres, each with a path of its own', () => {
  expect([streets.length, communities.length, departments.length, centres.length]).toEqual([8, 78, 19, 3])
  const paths = [...streets, ...communities, ...departments].map(({ path }) => Place.parse(path))
  expect(new Set(paths).size).toBe(8 + 78 + 19)
  for (const { path, street } of communities) expect(path).toMatch(new RegExp(`^yl/${street}/`))
})

it('tells what the source says from what is a sample', () => {
  const said = communities.filter(({ named }) => named).map(({ name }) => name)
  for (const name of ['绿地北社区', '宣武社区', '蝶梦社区', '津东社区', '梅园社区', '坝山社区', '民怡园社区'])
    expect(said).toContain(name)
  for (const { named, streetNamed, sample } of communities) expect(sample).toBe(!(named && streetNamed))
  expect(departments.filter(({ named }) => named).map(({ short }) => short)).toHaveLength(6)
  for (const centre of centres) expect(centre.modelMeaning).toBe('待补')
})

it('has staff of every role in three communities of two streets', () => {
  const manned = communities.filter(({ path }) =>
    Object.keys(roles).every((role) =>
      staffAt(path).some(({ grants }) => grants.some((grant) => grant.role === role && grant.scope === path)),
    ),
  )
  expect(manned.length).toBeGreaterThanOrEqual(3)
  expect(new Set(manned.map(({ street }) => street)).size).toBeGreaterThanOrEqual(2)
  expect(
    members.some(({ grants }) => grants.some(({ role, scope }) => role === 'catalogEditor' && scope === 'yl')),
  ).toBe(true)
})

it('has somebody at every department, so that no chain ends at an empty desk', () => {
  for (const { path } of departments) expect([path, staffAt(path).length > 0]).toEqual([path, true])
})

it('knows every place, household and person that a record names', () => {
  const ids = new Set(members.map(({ _id }) => _id))
  expect(ids.size).toBe(members.length)
  expect(new Set(members.map(({ openid }) => openid)).size).toBe(members.length)
  for (const { community, grants, household, sample } of members) {
    expect(sample).toBe(true)
    for (const place of [community, ...grants.map(({ scope }) => scope)])
      if (place) expect(nameOf(place)).not.toBe(place)
    if (household) expect(households.map(({ _id }) => _id)).toContain(household)
  }
  for (const { people } of households)
    for (const { memberId } of people) if (memberId) expect(ids.has(memberId)).toBe(true)
})

it('covers a place by a scope above it and never by one beside it', () => {
  expect(covers('yl/huangshan', 'yl/huangshan/lvdibei')).toBe(true)
  expect(covers('yl/huangshan/lvdi', 'yl/huangshan/lvdibei')).toBe(false)
  expect(covers('yl/huangshan/lvdibei', 'yl/huangshan')).toBe(false)
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import departments from '../../cloudfunctions/kernel/data/departments.json'
import { lifeEvents, Service } from '../../types/catalog'

const folder = path.join(__dirname, '../../cloudfunctions/catalog/data/services')
const rows: unknown[] = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
const services = rows.map((row) => Service.parse(row))
const online = services.filter(({ mode }) => mode === 'online')

const same = <T>(list: readonly T[], what: (one: T) => unknown) =>
  list.length - new Set(list.map((one) => JSON.stringify(what(one)))).size

it('publishes 145 services of 19 departments', () => {
  expect(services).toHaveLength(145)
  expect(new Set(services.map(({ department }) => department))).toEqual(new Set(departments.map(({ id }) => id)))
})

it('gives each service its own code, title and plain words, and the code its department', () => {
  expect(same(services, ({ code }) => code)).toBe(0)
  expect(same(services, ({ title }) => title)).toBe(0)
  expect(same(services, ({ plain }) => plain)).toBe(0)
  const prefix = new Map(departments.map(({ id, prefix }) => [id, prefix]))
  for (const { code, department } of services) expect(code.slice(0, 2)).toBe(prefix.get(department))
})

it('copies no record from another: conditions, materials, steps and forms differ', () => {
  expect(same(services, ({ conditions }) => conditions)).toBe(0)
  expect(same(services, ({ materials }) => materials.map(({ name }) => name))).toBeLessThanOrEqual(6)
  expect(same(services, ({ steps }) => steps)).toBe(0)
  const forms = services.filter(({ fields }) => fields.length > 0)
  expect(same(forms, ({ fields }) => fields.map(({ label }) => label))).toBe(0)
})

it('can do at least 24 wholly online, each with a form of its own and materials that can be photographed', () => {
  expect(online.length).toBeGreaterThanOrEqual(24)
  for (const { code, fields, materials } of online) {
    expect([code, fields.length >= 4]).toEqual([code, true])
    expect([code, materials.filter(({ required, kind }) => required && kind === 'original')]).toEqual([code, []])
  }
})

it('asks everybody who applies for a phone, offers options where one chooses, and numbers materials from one', () => {
  for (const { code, fields, materials, mode } of services) {
    expect([code, fields.length > 0]).toEqual([code, mode !== 'window'])
    if (fields.length > 0)
      expect([code, fields.filter(({ kind }) => kind === 'phone').length > 0]).toEqual([code, true])
    for (const field of fields.filter(({ kind }) => kind === 'choice' || kind === 'choices'))
      expect(field.options).toBeDefined()
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
    expect(materials.map(({ no }) => no)).toEqual(materials.map((_, at) => at + 1))
  }
})

it('starts each chain where one applies, and promises no more days than the law allows', () => {
  for (const { code, chain, level, promisedDays, legalDays } of services) {
    expect([code, chain[0]]).toEqual([code, level])
    expect(new Set(chain).size).toBe(chain.length)
    expect([code, promisedDays <= legalDays]).toEqual([code, true])
  }
})

it('marks every record as a sample, and leaves no life event empty', () => {
  expect(services.filter(({ verified }) => verified)).toEqual([])
  for (const event of Object.keys(lifeEvents))
    expect(services.some(({ lifeEvents: of }) => of.some((one) => one === event))).toBe(true)
})

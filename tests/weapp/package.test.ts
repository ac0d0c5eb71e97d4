import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { root } from '../../config/tasks/install.mjs'
import { kb, weighPackages } from '../support/bench/packages'

const dist = path.join(root, 'dist/weapp')
const files = (readdirSync(dist, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) =>
  statSync(path.join(dist, name)).isFile(),
)
const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))

/** Bytes of an empty one-page Taro 4.2.1 app, measured when the budget of 1.6 times that was set. */
const emptyApp = 304_952

const weighed = weighPackages()

it('keeps the main package within 1.6 times an empty Taro app', () => {
  expect(weighed.main).toBeLessThanOrEqual(emptyApp * 1.6)
})

it('keeps every subpackage within 150 KB', () => {
  expect(weighed.subpackages.filter(({ bytes }) => bytes > 150 * kb)).toEqual([])
})

it('lets at most a twentieth of the subpackages stand in more than one', () => {
  expect(weighed.repeatedShare).toBeLessThanOrEqual(0.05)
})

it('keeps the templates within 45 KB', () => {
  expect(weighed.baseWxml).toBeLessThanOrEqual(45 * kb)
})

it('asks for nothing beyond the two megabytes that WeChat takes along in advance', () => {
  const size = new Map(weighed.subpackages.map(({ root, bytes }) => [root, bytes]))
  const rules: Record<string, { packages: string[] }> = app.preloadRule
  for (const { packages } of Object.values(rules))
    expect(packages.reduce((sum, root) => sum + (size.get(root) ?? Number.NaN), 0)).toBeLessThanOrEqual(2 * kb * kb)
})

it('brings nothing but ES5 to the phone', () => {
  const modern = files
    .filter((name) => name.endsWith('.js'))
    .filter((name) => {
      try {
        parse(readFileSync(path.join(dist, name), 'utf8'), { ecmaVersion: 5 })
        return false
      } catch {
        return true
      }
    })
  expect(modern).toEqual([])
})

it('names only pages that are there, with their template, style scope and code', () => {
  const pages: string[] = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }: { root: string; pages: string[] }) =>
      pages.map((page) => `${root}/${page}`),
    ),
  ]
  for (const page of pages) for (const ending of ['js', 'json', 'wxml']) expect(files).toContain(`${page}.${ending}`)
  for (const { iconPath } of app.tabBar.list) expect(iconPath).toMatch(/^@/)
})

it('asks for code only when it is needed, and for privacy before it is touched', () => {
  expect(app).toMatchObject({ lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true })
  expect(readFileSync(path.join(dist, 'base.wxml'), 'utf8')).toContain('tmpl_0_custom-wrapper')
})

it('registers every page that may be shared with what WeChat looks for, also while its code is on its way', () => {
  const held = files
    .filter((name) => name.endsWith('/index.js'))
    .map((name) => readFileSync(path.join(dist, name), 'utf8'))
  const shared = held.filter((code) => code.includes('hold.js') && /enableShareAppMessage:!0/.test(code))
  expect(shared.length).toBeGreaterThan(0)
  for (const code of shared) expect(code).toContain('hold.js")(["onShareAppMessage"]')
})

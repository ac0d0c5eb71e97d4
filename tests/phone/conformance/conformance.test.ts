import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../support/browser'
import { type Cloud, startCloud } from '../../support/cloud'
import { cases, pageOf } from './cases/all'
import documented from './documented.json'
import { Stage } from './support/stage'

/** Most of a case is waiting for frames: several phones take turns. */
const PHONES = 4

let cloud: Cloud
let browser: Browser
const failures = new Map<string, unknown>()
const ran = new Set<string>()

const titles = Object.entries(cases).flatMap(([tag, own]) => Object.keys(own).map((name) => ({ tag, name })))
const titleOf = (tag: string, name: string) => `<${tag}> ${name}`

const run = async (queue: typeof titles): Promise<void> => {
  const at = await Stage.open(browser, cloud.url)
  for (let next = queue.shift(); next; next = queue.shift()) {
    const title = titleOf(next.tag, next.name)
    try {
      await at.go(pageOf(next.tag))
      await cases[next.tag]?.[next.name]?.(at)
    } catch (thrown) {
      failures.set(title, thrown)
    }
    ran.add(title)
  }
}

beforeAll(async () => {
  cloud = await startCloud({ weapp: path.join(__dirname, 'program') })
  browser = await openBrowser()
  const queue = [...titles]
  await Promise.all(Array.from({ length: PHONES }, () => run(queue)))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it.each(titles)('<$tag> $name', ({ tag, name }) => {
  const title = titleOf(tag, name)
  expect(ran.has(title)).toBe(true)
  if (failures.has(title)) throw failures.get(title)
})

it('has cases for what is documented, and for nothing else', () => {
  const known = new Map(Object.entries(documented).map(([tag, it]) => [tag, [...it.properties, ...it.events]]))
  expect(titles.filter(({ tag, name }) => !known.get(tag)?.includes(name))).toEqual([])
})

import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../support/browser'
import { type Cloud, startCloud } from '../../support/cloud'
import { cases, pageOf } from './cases/all'
import documented from './documented.json'
import { Stage } from './support/stage'

jest.setTimeout(15_000)

let cloud: Cloud
let browser: Browser
let at: Stage

beforeAll(async () => {
  cloud = await startCloud({ weapp: path.join(__dirname, 'program') })
  browser = await openBrowser()
  at = await Stage.open(browser, cloud.url)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

describe.each(Object.entries(documented))('%s', (tag, { properties, events }) => {
  beforeEach(() => at.go(pageOf(tag)))

  const names = [...properties, ...events]
  const known = Object.keys(cases[tag] ?? {})
  for (const name of known) it(`<${tag}> ${name}`, async () => cases[tag]?.[name]?.(at))

  it(`<${tag}> has cases for documented names only`, () => {
    expect(known.filter((name) => !names.includes(name))).toEqual([])
  })
})

import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openDesk, openWindow, type Window } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { prepare, residentsPages, type Shot, staffPages } from '../support/pages'
import { openResident } from '../support/resident'
import { writeIndex } from './album'
import { keep } from './camera'
import { crowdedSeed, emptySeed } from './crowd'
import { type Look, looks, nameOf, type State, shows } from './looks'

/** What is asked for by name: `desk`, or one page of it, `desk/queue`; everything that is kept when nothing is. */
const wanted = process.argv.slice(2)
const asks = (look: Look): boolean =>
  wanted.length === 0 ? !look.passing : wanted.some((one) => one === 'all' || one.split('/')[0] === look.name)
const asksFor = (look: Look, { page }: Shot): boolean => {
  const single = wanted.filter((one) => one.startsWith(`${look.name}/`)).map((one) => one.split('/')[1])
  return shows(look, page) && (single.length === 0 || single.includes(nameOf(page)))
}

const nothing = { returned: 'nobody', booked: 'nobody', joined: 'nobody' }
type Street = { cloud: Cloud; residents: Shot[]; staff: Shot[]; end: () => Promise<void> }
const seeds: Partial<Record<State, () => Promise<string>>> = {
  empty: async () => emptySeed(),
  crowded: crowdedSeed,
}

const street = async (state: State): Promise<Street> => {
  const seed = await seeds[state]?.()
  const cloud = await startCloud(seed ? { seed } : {})
  const shown = state === 'empty' ? nothing : await prepare(cloud)
  const end = async () => {
    await cloud.stop()
    if (seed) rmSync(seed, { recursive: true })
  }
  return { cloud, residents: residentsPages(shown), staff: staffPages(shown), end }
}

/** The cloud answers who is here, and fails in all else. */
const failOn = async (page: Page): Promise<void> => {
  await page.route(/\/call\//, async (route) => {
    const { action = '' } = route.request().postDataJSON() ?? {}
    if (action.startsWith('members.me')) return route.continue()
    const failure = { code: 'unavailable', message: '云端暂时没有应答，请过一会儿再试' }
    return route.fulfill({ json: { ok: false, failure, requestId: 'example' } })
  })
}

const settle = async (page: Page, shot: Shot, look: Look): Promise<void> => {
  if (!look.state || look.state === 'lived') {
    const there = page.getByText(shot.word).filter({ visible: true }).first()
    await there
      .waitFor({ timeout: 8_000 })
      .catch(() => console.error(`? ${look.name}/${nameOf(shot.page)}: no ${shot.word}`))
  }
  const there = () => [...document.querySelectorAll('.bones')].every((it) => it.getClientRects().length === 0)
  await page.waitForFunction(there, undefined, { timeout: 10_000 }).catch(() => undefined)
  await page.waitForTimeout(look.state ? 800 : 400)
}

const elderly = async (page: Page): Promise<void> => {
  await page.getByText('打开长辈版').first().click()
  await page.locator('.page.elder').first().waitFor()
}

const walkResidents = async (browser: Browser, look: Look, { cloud, residents }: Street): Promise<number> => {
  const wang = await openResident(browser, cloud.url, { theme: look.theme, page: 'pages/me/index' })
  await wang.page.setViewportSize({ width: look.width, height: look.height })
  if (look.elder) await elderly(wang.page)
  if (look.state === 'failing') await failOn(wang.page)
  const shots = residents.filter((shot) => asksFor(look, shot))
  for (const shot of shots) {
    await wang.open(`${shot.page}?${shot.query}`)
    await settle(wang.page, shot, look)
    await keep(wang.page, look, nameOf(shot.page))
  }
  await wang.page.context().close()
  return shots.length
}

const hideLocalBar = '#local-bar{display:none!important}:root{--local-bar:0px!important}body{padding:0!important}'
const walkStaff = async (browser: Browser, look: Look, { cloud, staff }: Street): Promise<number> => {
  const desks = new Map<string, Window>()
  const deskOf = async (name: string): Promise<Window> => {
    const desk = desks.get(name) ?? (await openDesk(browser, { name, url: cloud.url, viewport: look }))
    if (!desks.has(name)) {
      await desk.page.emulateMedia({ colorScheme: look.theme ?? 'light', media: look.print ? 'print' : 'screen' })
      if (look.state === 'failing') await failOn(desk.page)
    }
    desks.set(name, desk)
    return desk
  }
  const shots = staff.filter((shot) => asksFor(look, shot))
  for (const shot of shots) {
    const { page } = await deskOf(shot.by ?? '杨慧')
    await page.goto(`${cloud.url}${shot.page}?${shot.query}`)
    await settle(page, shot, { ...look, state: look.print ? 'crowded' : look.state })
    if (shot.page.endsWith('kiosk')) await page.addStyleTag({ content: hideLocalBar })
    await keep(page, look, nameOf(shot.page))
  }
  for (const { page } of desks.values()) await page.context().close()
  return shots.length
}

const walkFront = async (browser: Browser, look: Look, { cloud }: Street): Promise<number> => {
  const { page } = await openWindow(browser, `${cloud.url}/?as=王秀英`, look)
  await page.frameLocator('iframe').first().getByText('等我办的').waitFor()
  await page.waitForTimeout(1_000)
  await keep(page, look, 'phone')
  await page.context().close()
  return 1
}

const walks = { residents: walkResidents, staff: walkStaff, front: walkFront }

const main = async (): Promise<void> => {
  const browser = await openBrowser()
  const todo = looks.filter(asks)
  const states = [...new Set(todo.map(({ state }) => (state === 'failing' ? 'lived' : (state ?? 'lived'))))]
  for (const state of states) {
    const there = await street(state)
    for (const look of todo) {
      if ((look.state === 'failing' ? 'lived' : (look.state ?? 'lived')) !== state) continue
      console.log(`${look.name}: ${await walks[look.of](browser, look, there)}`)
    }
    await there.end()
  }
  await browser.close()
  writeIndex()
}

await main()

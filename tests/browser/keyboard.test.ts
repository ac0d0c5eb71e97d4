import type { Browser, Page } from 'playwright-core'
import { deskSize, openBrowser, openDesk, type Window } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { prepare, type Shot, staffPages } from '../support/pages'

jest.setTimeout(300_000)

let cloud: Cloud
let browser: Browser
let shots: Shot[]

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  shots = staffPages(await prepare(cloud))
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

/** Numbers whatever can be pressed or typed in, in the window, where it is seen. */
const number = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.page [tabindex="0"], .page input, .page textarea')]
    const seen = all.filter((it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility === 'visible')
    for (const [at, it] of seen.entries()) it.setAttribute('data-nth', String(at))
    return seen.map((it) => (it.getAttribute('aria-label') ?? it.textContent ?? it.className).slice(0, 40))
  })

type Held = { nth: number; ringed: boolean; inSight: boolean }
/** Who has the focus, whether one sees that, and whether it is in sight. */
const focused = (page: Page): Promise<Held | undefined> =>
  page.evaluate(() => {
    const it = document.activeElement as HTMLElement | null
    const nth = it?.getAttribute('data-nth')
    if (!it || nth === null || nth === undefined) return undefined
    const ringOf = (one: Element | null) => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: 'none', outlineWidth: '0' }
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    const { top, bottom, left, right } = it.getBoundingClientRect()
    const inSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return { nth: Number(nth), ringed: ringOf(it) || ringOf(it.closest('.search')), inSight }
  })

/** What a keyboard does not reach, or reaches unseen, going through the page with Tab from its start. */
const missed = async (page: Page): Promise<string[]> => {
  const names = await number(page)
  const held = new Map<number, Held>()
  for (let step = 0; step < names.length + 20 && held.size < names.length; step++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    // A date has stops of its own inside, which the browser rings itself.
    if (now) held.set(now.nth, { ...now, ringed: now.ringed || held.get(now.nth)?.ringed === true })
  }
  return names.flatMap((name, at) => {
    const it = held.get(at)
    if (!it) return [`never reached: ${name}`]
    return [...(it.ringed ? [] : [`no ring: ${name}`]), ...(it.inSight ? [] : [`out of sight: ${name}`])]
  })
}

it('reaches everything on every page of the desk with Tab, and shows where one is', async () => {
  const desks = new Map<string, Window>()
  const found: Record<string, string[]> = {}
  for (const { page: path, query, word, by = '杨慧' } of shots) {
    const desk = desks.get(by) ?? (await openDesk(browser, { name: by, url: cloud.url, viewport: deskSize }))
    desks.set(by, desk)
    await desk.page.goto(`${cloud.url}${path}?${query}`)
    await desk.page.getByText(word).filter({ visible: true }).first().waitFor()
    await desk.page.waitForTimeout(300)
    const problems = await missed(desk.page)
    if (problems.length > 0) found[path] = problems
  }
  expect(found).toEqual({})
  for (const { page } of desks.values()) await page.context().close()
})

/** Presses Tab until the one who is called so has the focus. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => {
      const it = document.activeElement
      return it?.getAttribute('aria-label') ?? it?.textContent ?? ''
    })
    if (name.test(now)) return
  }
  throw new Error(`Tab never comes to ${name}`)
}
const inside = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.sheet')?.contains(document.activeElement) ?? false)

it('goes through the menu, opens a row and decides without a mouse', async () => {
  const { page, faults } = await openDesk(browser, { name: '杨慧', url: cloud.url })
  await page.getByText('王秀英').first().waitFor()
  await tabTo(page, /^活动$/)
  await page.keyboard.press('Enter')
  await page.getByText('办一个新活动').filter({ visible: true }).first().waitFor()
  await tabTo(page, /楼道清洁志愿服务/)
  await page.keyboard.press(' ')
  await page.getByText('名单：', { exact: false }).waitFor()
  // From inside, the way that one came leads back.
  await tabTo(page, /^活动$/)
  await page.keyboard.press('Enter')
  await page.getByText('办一个新活动').filter({ visible: true }).first().waitFor()
  expect(faults).toEqual([])
  await page.context().close()
})

it('keeps the keyboard inside a sheet, closes it with Escape, and goes on where one was', async () => {
  const { page, faults } = await openDesk(browser, { name: '蒋涛', url: cloud.url })
  await page.goto(`${cloud.url}/admin/late`)
  await page.getByText('再数一次').waitFor()
  await tabTo(page, /换一个岗位或社区/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '看哪里的督办' }).waitFor()
  for (let step = 0; step < 40; step++) {
    expect(await inside(page)).toBe(true)
    await page.keyboard.press(step < 25 ? 'Tab' : 'Shift+Tab')
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const back = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(back).toMatch(/换一个岗位或社区/)
  expect(faults).toEqual([])
  await page.context().close()
})

it('lets no key of the page beneath through while a sheet is open', async () => {
  const { page } = await openDesk(browser, { name: '陈静', url: cloud.url })
  await page.goto(`${cloud.url}/admin?filter=all`)
  await page.getByText('王秀英').first().waitFor()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog')
  await keys.waitFor()
  await page.keyboard.press('j')
  await page.waitForTimeout(300)
  expect(new URL(page.url()).searchParams.get('id') ?? '').toBe('')
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await page.getByText('填写的内容').waitFor()
  await page.context().close()
})

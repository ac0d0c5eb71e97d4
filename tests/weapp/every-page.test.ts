import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { pagesIn } from '../../localcloud/phone/addresses'
import { Hand } from './support/hand'
import { exceeded } from './support/limits'
import { screenOf } from './support/measure'
import { moved } from './support/motion'
import { allPages, type PageRow } from './support/routes'

jest.setTimeout(60_000)

/** Where the bench reads what was measured. */
const ledger = process.env.HAND_LEDGER
const asked = new Map<string, string[]>()
const rows = allPages.map((row): [string, PageRow] => [row.page, row])
/** They ask nothing before something is typed in, or stand there with what the phone has kept or knows already. */
const unhurt = new Set([
  ...['coming/proof/index', 'pages/services/index', 'pages/me/index', 'apply/find/index', 'voice/raise/index'],
  ...['admin/behalf/index', 'admin/catalog/index', 'mine/join/index'],
])
let hand: Hand

beforeAll(async () => {
  hand = await Hand.start()
})
afterAll(() => hand.stop())

it('knows every page of the program', () => {
  const app = JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8'))
  expect(allPages.map(({ page }) => page).sort()).toEqual(pagesIn(app).sort())
})

it.each(rows)('opens %s with what is there, within its budget', async (name, row) => {
  const { phone, page } = await hand.opens(await hand.called(row.who), row, hand.queryOf(row))
  await page.says(row.words)
  phone.meter.stands()
  await phone.meter.rest()
  asked.set(name, [...new Set(phone.calls)])
  const screen = screenOf(page, phone.meter)
  const motion = await moved(page, phone.meter)
  if (ledger) appendFileSync(ledger, `${JSON.stringify({ page: name, ...screen, motion })}\n`)
  expect(exceeded(name, screen, motion)).toEqual([])
})

it.each(rows)('opens %s where there is nothing', async (_name, row) => {
  const { who = row.who, query = hand.queryOf(row), words } = row.none
  const { page } = await hand.opens(await hand.called(who), row, query)
  await page.says(words)
})

it.each(rows)('opens %s to somebody unknown', async (_name, row) => {
  const { page } = await hand.opens(hand.stranger, row, hand.queryOf(row))
  await page.says(row.stranger)
})

it.each(rows.filter(([name]) => !unhurt.has(name)))('says on %s that the cloud failed', async (name, row) => {
  await hand.breaks((asked.get(name) ?? []).filter((one) => !one.startsWith('members.me')))
  try {
    const { page } = await hand.opens(await hand.called(row.who), row, hand.queryOf(row))
    await page.says(/没有办成|没有应答|没有打开/)
  } finally {
    await hand.breaks([])
  }
})

import { appendFileSync } from 'node:fs'
import { Hand } from './support/hand'
import type { Meter } from './support/meter'
import { allPages, type Words } from './support/routes'
import type { Shown } from './support/shown'

jest.setTimeout(60_000)

const ledger = process.env.HAND_LEDGER
/** What may be pressed has a key and names no kind. */
type Node = { n?: string; s?: string; c?: Node[] }
const wrappersIn = (value: unknown): Node[] => {
  if (!value || typeof value !== 'object') return []
  return (value as Node).n === 'custom-wrapper' ? [value] : Object.values(value).flatMap(wrappersIn)
}
const rowsIn = ({ c = [] }: Node): number =>
  c.some(({ n, s }) => !n && s?.startsWith('_')) ? c.length : c.reduce((sum, one) => sum + rowsIn(one), 0)
/** Bytes of a row, and how many rows came over. */
const rowsOf = (meter: Meter) => {
  const wrappers = meter.pushes.flatMap(({ json }) => wrappersIn(JSON.parse(json)))
  const rows = wrappers.reduce((sum, one) => sum + rowsIn(one), 0)
  return { rows, bytes: Buffer.byteLength(JSON.stringify(wrappers)) }
}

/** Lists longer than what is drawn of them at first: how one comes to them, and by which words one asks for more. */
const lists: [page: string, more: RegExp, chosen: string][] = [
  ['pages/services/index', /再看 \d+ 项/, '所有居民'],
  ['admin/behalf/index', /再看 \d+ 项/, ''],
  ['admin/catalog/index', /再看 \d+ 项/, ''],
]
let hand: Hand
beforeAll(async () => {
  hand = await Hand.start()
})
afterAll(() => hand.stop())

const opened = async (name: string, words: Words): Promise<{ page: Shown; meter: Meter }> => {
  const row = allPages.find(({ page }) => page === name)
  if (!row) throw new Error(`no page ${name}`)
  const { phone, page } = await hand.opens(await hand.called(row.who), row, hand.queryOf(row))
  await page.says(words)
  await phone.meter.rest()
  return { page, meter: phone.meter }
}

it.each(lists)('hands over one more leaf of %s and nothing of the first again', async (name, more, chosen) => {
  const { page, meter } = await opened(name, chosen || more)
  if (chosen) {
    meter.forget()
    await page.tap(chosen)
    await page.says(more)
    await meter.rest()
  }
  const first = rowsOf(meter)
  const ask = more.exec(page.text)?.[0] ?? ''
  meter.forget()
  await page.tap(ask)
  await meter.rest()
  const next = rowsOf(meter)
  const bytes = meter.pushes.reduce((sum, push) => sum + push.bytes, 0)
  const keys = meter.pushes.reduce((sum, push) => sum + push.keys, 0)
  const ratio = bytes / next.rows / (first.bytes / first.rows)
  if (ledger) appendFileSync(ledger, `${JSON.stringify({ page: name, leaf: { keys, ratio, rows: next.rows } })}\n`)
  expect({ rows: next.rows > 0, keys: keys <= 2, ratio: ratio <= 1.05 ? 'within' : ratio }).toEqual({
    ...{ rows: true, keys: true },
    ratio: 'within',
  })
})

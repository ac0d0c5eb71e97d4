import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { pagesIn } from '../../localcloud/phone/addresses'
import { documents } from '../support/documents'
import { type Act, isDeed } from './support/acts'
import { residentActs } from './support/acts-of-residents'
import { staffActs } from './support/acts-of-staff'
import { Hand } from './support/hand'
import { allPages } from './support/routes'

jest.setTimeout(60_000)

const acts = { ...residentActs, ...staffActs }
const rows = Object.entries(acts)
let hand: Hand
beforeAll(async () => {
  hand = await Hand.start()
})
afterAll(() => hand.stop())

const opened = async (name: string, act: Act) => {
  const row = allPages.find(({ page }) => page === name)
  if (!row) throw new Error(`no page ${name}`)
  const { cloud, street } = hand
  const called = (who: string) => hand.called(who)
  const query = act.query ? await act.query({ cloud, street, called }) : hand.queryOf(row)
  const { phone, page } = await hand.opens(await called(act.who ?? row.who), row, query)
  await page.says(act.stands ?? row.words)
  await phone.meter.rest()
  return { phone, page, cloud, street, called }
}

it('knows what is done on every page of the program', () => {
  const app = JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8'))
  expect(Object.keys(acts).sort()).toEqual(pagesIn(app).sort())
})

it.each(rows)('does on %s what one comes for', async (name, act) => {
  const before = isDeed(act) ? JSON.stringify(await documents(hand.cloud, act.into)) : ''
  const at = await opened(name, act)
  await (isDeed(act) ? act.does(at) : act.follows(at))
  await at.phone.meter.rest()
  if (!isDeed(act)) {
    await at.phone.page.says(act.says)
    expect(at.phone.page.route).toBe(act.to)
    return
  }
  await at.phone.meter.hears(act.calls)
  const replies = at.phone.meter.calls
    .filter(({ action }) => action === act.calls)
    .map(({ reply }) => JSON.parse(reply))
  expect(replies.map(({ ok, failure }) => [ok, failure])).toContainEqual([true, undefined])
  if (act.says) await at.phone.page.says(act.says)
  expect(JSON.stringify(await documents(hand.cloud, act.into))).not.toBe(before)
})

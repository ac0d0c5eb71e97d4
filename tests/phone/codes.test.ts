import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(180_000)

let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const card = (start: string, signs: number) => start + '0'.repeat(signs)
/** A code that WeChat's own scanner opened: cut off, of nobody, or long past; each page says so and leads on. */
it.each([
  ['a card cut off', 'mine/card/index?q=YLK-cut-off', '这个码打不开', '我的申请'],
  ['a card of nobody', `mine/card/index?scene=${card('YLK', 26)}`, '请把卡交给窗口', '回首页'],
  [
    'a proposal’s card of nobody',
    `voice/proposal/index?card=${card('YLP', 26)}`,
    '这张卡认不出来，可能已经换了新卡',
    '返回',
  ],
  [
    'a screen’s code long past',
    `coming/centre/index?code=${card('YLS1', 40)}`,
    '不是我们的码。请扫屏幕上现在的码，或到服务台说一声。',
    '邻里中心的码',
  ],
  [
    'a certificate of nobody',
    'coming/proof/index?code=0123456789AB',
    '没有这个编号的证明，请对一遍编号',
    '没有这个编号的证明，请对一遍编号',
  ],
  ['a desktop’s code of nobody', 'admin/confirm/index?code=c-nobody', '这个码不认得，请在电脑上换一个再扫', '返回'],
])('opens %s, says what it is and leads on', async (_what, address, words, way) => {
  const wang = await openResident(browser, cloud.url, { page: address })
  await wang.shown.getByText(words).first().waitFor()
  await wang.shown.getByText(way).first().waitFor()
  expect(wang.faults).toEqual([])
  await wang.page.context().close()
})

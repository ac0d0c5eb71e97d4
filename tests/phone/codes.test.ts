import { openResident } from '../support/resident'
import { cloudAndBrowser } from '../support/stage'

jest.setTimeout(180_000)

const here = cloudAndBrowser()

const card = (start: string, signs: number) => start + '0'.repeat(signs)
/** A code that WeChat's own scanner opened: cut off, of nobody, or long past; each page says so and leads on. */
it.each([
  { what: 'a card cut off', page: 'mine/card/index?q=YLK-cut-off', words: '这个码打不开', way: '我的申请' },
  {
    what: 'a card of nobody',
    page: `mine/card/index?scene=${card('YLK', 26)}`,
    words: '请把卡交给窗口',
    way: '回首页',
  },
  {
    what: 'a proposal’s card of nobody',
    page: `voice/proposal/index?card=${card('YLP', 26)}`,
    ...{ words: '这张卡认不出来，可能已经换了新卡', way: '返回' },
  },
  {
    what: 'a screen’s code that is none',
    page: `coming/centre/index?code=${card('YLS1', 40)}`,
    ...{ words: '不是我们的码。请扫屏幕上现在的码，或到服务台说一声。', way: '邻里中心的码' },
  },
  {
    what: 'a certificate of nobody',
    page: 'coming/proof/index?code=0123456789AB',
    ...{ words: '没有这个编号的证明，请对一遍编号', way: '请对一遍编号' },
  },
  {
    what: 'a desktop’s code of nobody',
    page: 'admin/confirm/index?code=c-nobody',
    ...{ words: '这个码不认得，请在电脑上换一个再扫', way: '返回' },
  },
])('opens $what, says what it is and leads on', async ({ page, words, way }) => {
  const wang = await openResident(here.browser, here.cloud.url, { page })
  await wang.shown.getByText(words).first().waitFor()
  await wang.shown.getByText(way).first().waitFor()
  expect(wang.faults).toEqual([])
  await wang.page.context().close()
})

import { type Cases, type Given, type Stage, until } from '../support/stage'
import { hoverCases } from './simple'

const route = (at: Stage) => at.page.evaluate<string>(`__phone.phone.stack.top().path`)
const other = async (at: Stage, given: Given): Promise<void> => {
  await at.put({ target: 'miniProgram', ...given })
  await at.it.click()
}
const allow = (at: Stage) => at.over.getByRole('button', { name: '允许' }).click()

const carried = (given: Given, words: string): Cases[string] => {
  return async (at) => {
    await other(at, { appId: 'wx0', ...given })
    await allow(at)
    expect(await at.over.getByText(words).isVisible()).toBe(true)
  }
}

const navigator: Cases = {
  ...hoverCases.pressed('rgba(0, 0, 0, 0)'),
  ...hoverCases.stops,
  target: async (at) => {
    await other(at, { appId: 'wx123' })
    expect(await at.over.getByText('即将打开“wx123”小程序').isVisible()).toBe(true)
    expect(await route(at)).toBe('pages/navigator/index')
    await at.put({ target: 'self', url: '/pages/arrived/index' })
    await at.page.evaluate(`__phone.phone.shell.overlays.replaceChildren()`)
    await at.it.click()
    await until(() => route(at), 'pages/arrived/index')
  },
  url: async (at) => {
    await at.put({ url: '../arrived/index?from=这里' })
    await at.shown.getByRole('link', { name: '去' }).click()
    await at.shown.getByText('到了 这里').waitFor()
  },
  'open-type': async (at) => {
    for (const [openType, url, depth] of [
      ['redirect', '/pages/arrived/index', 1],
      ['navigate', '/pages/arrived/index', 2],
      ['reLaunch', '/pages/arrived/index', 1],
      ['switchTab', '/pages/tab/index', 1],
    ] as const) {
      await at.go('navigator')
      await at.put({ openType, url })
      await at.it.press('Enter')
      await until(() => route(at), url.slice(1))
      expect([openType, await at.page.evaluate(`__phone.phone.stack.pages().length`)]).toEqual([openType, depth])
    }
  },
  delta: async (at) => {
    await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/arrived/index' })`)
    await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/navigator/index' })`)
    await at.put({ openType: 'navigateBack', delta: 2 })
    await at.it.click()
    await until(() => at.page.evaluate(`__phone.phone.stack.pages().length`), 1)
  },
  'app-id': carried({ appId: 'wx9' }, 'appId wx9'),
  path: carried({ path: 'pages/x?y=1' }, '页面 pages/x?y=1'),
  'extra-data': carried({ extraData: { from: '社区' } }, '{"from":"社区"}'),
  version: carried({ version: 'trial' }, '版本 trial'),
  'short-link': async (at) => {
    await other(at, { shortLink: '#小程序://社区/abc' })
    await allow(at)
    expect(await at.over.getByText('短链 #小程序://社区/abc').isVisible()).toBe(true)
  },
  success: async (at) => {
    await other(at, { appId: 'wx0' })
    await allow(at)
    expect(await at.told('success')).toEqual({ errMsg: 'navigateToMiniProgram:ok' })
  },
  fail: async (at) => {
    await other(at, { appId: 'wx0' })
    await at.over.getByRole('button', { name: '取消' }).click()
    expect(await at.told('fail')).toEqual({ errMsg: 'navigateToMiniProgram:fail cancel' })
  },
  complete: async (at) => {
    await other(at, {})
    expect(await at.told('complete')).toMatchObject({ errMsg: expect.stringContaining('fail') })
  },
}

const pageMeta: Cases = {
  'background-text-style': async (at) => {
    await at.put({ backgroundTextStyle: 'light' })
    expect(await at.shown.getAttribute('data-pulled')).toBe('light')
  },
  'background-color': async (at) => {
    await at.put({ backgroundColor: '#010203' })
    expect(await at.shown.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(1, 2, 3)')
  },
  'background-color-top': async (at) => {
    await at.put({ backgroundColorTop: '#010203' })
    expect(await at.shown.evaluate((one) => getComputedStyle(one).backgroundImage)).toMatch(/rgb\(1, 2, 3\) 50%, rgb/)
  },
  'background-color-bottom': async (at) => {
    await at.put({ backgroundColorBottom: '#010203' })
    expect(await at.shown.evaluate((one) => getComputedStyle(one).backgroundImage)).toMatch(/, rgb\(1, 2, 3\) 50%\)/)
  },
  'scroll-top': async (at) => {
    await at.put({ scrollTop: '100px', scrollDuration: 0 })
    await until(() => at.get('.phone-scroller', 'scrollTop'), 100)
    await at.set({ scrollTop: '100rpx' })
    await until(() => at.get('.phone-scroller', 'scrollTop'), 50)
  },
  'scroll-duration': async (at) => {
    await at.put({ scrollTop: '300px', scrollDuration: 2000 })
    expect(await at.get<number>('.phone-scroller', 'scrollTop')).toBeLessThan(200)
    await until(() => at.get('.phone-scroller', 'scrollTop'), 300)
  },
  'page-style': async (at) => {
    await at.put({ pageStyle: 'color: rgb(1, 2, 3)' })
    expect(await at.style('#size', 'color')).toBe('rgb(1, 2, 3)')
  },
  'root-font-size': async (at) => {
    await at.put({ rootFontSize: '30px' })
    expect((await at.box('#rem')).width).toBe(60)
    await at.set({ on: false })
    expect((await at.box('#rem')).width).toBe(32)
  },
  'root-background-color': async (at) => {
    await at.put({ rootBackgroundColor: '#010203' })
    expect(await at.style('wx-page', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'page-font-size': async (at) => {
    await at.put({ pageFontSize: '21px' })
    expect(await at.style('#size', 'font-size')).toBe('21px')
    await at.set({ pageFontSize: 'system' })
    expect(await at.style('#size', 'font-size')).toBe('17px')
  },
  resize: async (at) => {
    await at.put()
    await at.page.setViewportSize({ width: 414, height: 812 })
    expect(await at.told('resize')).toMatchObject({ size: { windowWidth: 414 } })
    await at.page.setViewportSize({ width: 375, height: 812 })
  },
  scroll: async (at) => {
    await at.put()
    await at.find('.phone-scroller').evaluate((one) => one.scrollTo(0, 70))
    expect(await at.told('scroll')).toEqual({ scrollTop: 70 })
  },
  scrolldone: async (at) => {
    await at.put({ scrollTop: '100px', scrollDuration: 50 })
    await at.told('scrolldone')
    expect(await at.get('.phone-scroller', 'scrollTop')).toBe(100)
  },
}

const bar = (at: Stage, name: string) =>
  at.page.locator('.phone-bar').evaluate((one, what) => getComputedStyle(one).getPropertyValue(what), name)
const navigationBar: Cases = {
  title: async (at) => {
    await at.put({ barTitle: '办事' })
    expect(await at.page.getByRole('heading', { level: 1 }).textContent()).toBe('办事')
  },
  loading: async (at) => {
    await at.put({ loading: true })
    expect(await at.page.locator('.phone-title.phone-loading').count()).toBe(1)
    await at.set({ loading: false })
    await until(() => at.page.locator('.phone-title.phone-loading').count(), 0)
  },
  'front-color': async (at) => {
    await at.put({ frontColor: '#ffffff' })
    await until(() => bar(at, 'color'), 'rgb(255, 255, 255)')
  },
  'background-color': async (at) => {
    await at.put({ barColor: '#010203' })
    await until(() => bar(at, 'background-color'), 'rgb(1, 2, 3)')
  },
  'color-animation-duration': async (at) => {
    await at.put({ barColor: '#000000', colorAnimationDuration: 400 })
    await until(() => bar(at, 'transition-duration'), '0.4s')
    await at.put()
  },
  'color-animation-timing-func': async (at) => {
    await at.put({ barColor: '#ffffff', colorAnimationDuration: 50, colorAnimationTimingFunc: 'easeIn' })
    await until(() => bar(at, 'transition-timing-function'), 'ease-in')
    await at.put()
  },
}

export const navigating: Record<string, Cases> = { navigator, 'page-meta': pageMeta, 'navigation-bar': navigationBar }

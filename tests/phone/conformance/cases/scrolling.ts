import { type Cases, type Given, type Stage, until } from '../support/stage'

const inner = '#it > .phone-scroll'
const list = { scrollY: true, look: 'list' }
const wide = { scrollX: true, look: 'wide', scrollY: false }
const top = (at: Stage) => at.get<number>(inner, 'scrollTop')
const scroll = (at: Stage, to: Given) => at.find(inner).evaluate((one, options) => one.scrollTo(options), to)
/** Pulls the list down by a finger. */
const pull = (at: Stage, px: number) => at.swipe('#it', [100, 20], [0, px])

const moving: Cases = {
  'scroll-x': async (at) => {
    await at.put({ ...wide, scrollX: false })
    expect(await at.style(inner, 'overflow-x')).toBe('hidden')
    await at.put(wide)
    await at.swipe('#it', [150, 20], [-100, 0])
    await until(async () => (await at.get<number>(inner, 'scrollLeft')) > 30, true)
  },
  'scroll-y': async (at) => {
    await at.put({ look: 'list', scrollY: false })
    expect(await at.style(inner, 'overflow-y')).toBe('hidden')
    await at.put(list)
    await at.swipe('#it', [100, 150], [0, -100])
    await until(async () => (await top(at)) > 30, true)
  },
  'upper-threshold': async (at) => {
    await at.put({ ...list, upperThreshold: 120 })
    await scroll(at, { top: 500 })
    await at.told('scroll')
    await scroll(at, { top: 110 })
    await at.told('scrolltoupper')
  },
  'lower-threshold': async (at) => {
    await at.put({ ...list, lowerThreshold: 300 })
    await scroll(at, { top: 1490 })
    await at.told('scroll')
    await at.silent('scrolltolower')
    await scroll(at, { top: 1510 })
    await at.told('scrolltolower')
  },
  'scroll-top': async (at) => {
    await at.put({ ...list, scrollTop: 120 })
    await until(() => top(at), 120)
    await at.set({ scrollTop: 40 })
    await until(() => top(at), 40)
  },
  'scroll-left': async (at) => {
    await at.put({ ...wide, scrollLeft: 90 })
    await until(() => at.get(inner, 'scrollLeft'), 90)
  },
  'scroll-into-view': async (at) => {
    await at.put(list)
    await at.set({ scrollIntoView: 'row7' })
    await until(() => top(at), 350)
  },
  'scroll-with-animation': async (at) => {
    await at.put({ ...list, scrollWithAnimation: true })
    await at.set({ scrollTop: 1500 })
    expect(await top(at)).toBeLessThan(1400)
    await until(() => top(at), 1500)
  },
  'enable-back-to-top': async (at) => {
    for (const enableBackToTop of [false, true]) {
      await at.put({ ...list, enableBackToTop, scrollTop: 400 })
      await until(() => top(at), 400)
      await at.page.locator('.phone-status').click()
      if (enableBackToTop) await until(() => top(at), 0)
      else expect(await top(at)).toBe(400)
    }
  },
  'enable-flex': async (at) => {
    await at.put({ scrollX: true, look: 'flexed' })
    expect((await at.box('#row1')).y).toBeGreaterThan((await at.box('#row0')).y)
    await at.put({ scrollX: true, look: 'flexed', enableFlex: true })
    expect((await at.box('#row1')).y).toBe((await at.box('#row0')).y)
  },
  'scroll-anchoring': async (at) => {
    for (const scrollAnchoring of [false, true]) {
      await at.put({ ...list, scrollAnchoring, more: false })
      await scroll(at, { top: 500 })
      await at.frame()
      await at.set({ more: true })
      expect(await top(at)).toBe(scrollAnchoring ? 570 : 500)
    }
  },
  'using-sticky': async (at) => {
    await at.put({ ...list, usingSticky: true, scrollTop: 600 })
    await until(() => top(at), 600)
    expect((await at.box('#stuck')).y).toBe((await at.box('#it')).y)
  },
  enhanced: async (at) => {
    for (const enhanced of [false, true]) {
      await at.put({ ...list, enhanced, showScrollbar: false })
      expect(await at.style(inner, 'scrollbar-width')).toBe(enhanced ? 'none' : 'auto')
    }
  },
  bounces: async (at) => {
    await at.put({ ...list, enhanced: true })
    expect(await at.style(inner, 'overscroll-behavior-y')).toBe('contain')
    await at.put({ ...list, enhanced: true, bounces: false })
    expect(await at.style(inner, 'overscroll-behavior-y')).toBe('none')
  },
  'show-scrollbar': async (at) => {
    await at.put({ ...list, enhanced: true })
    expect(await at.style(inner, 'scrollbar-width')).toBe('auto')
    await at.set({ showScrollbar: false })
    expect(await at.style(inner, 'scrollbar-width')).toBe('none')
  },
  'paging-enabled': async (at) => {
    await at.put({ ...list, enhanced: true, pagingEnabled: true })
    await at.find(inner).evaluate((one) => one.scrollTo({ top: 260, behavior: 'smooth' }))
    await until(() => top(at), 200)
  },
  scrolltoupper: async (at) => {
    await at.put(list)
    await scroll(at, { top: 500 })
    await at.told('scroll')
    await scroll(at, { top: 0 })
    expect(await at.told('scrolltoupper')).toEqual({ direction: 'top' })
    await at.put(wide)
    await scroll(at, { left: 500 })
    await at.told('scroll')
    await scroll(at, { left: 0 })
    expect(await at.told('scrolltoupper')).toEqual({ direction: 'left' })
  },
  scrolltolower: async (at) => {
    await at.put(list)
    await scroll(at, { top: 9000 })
    expect(await at.told('scrolltolower')).toEqual({ direction: 'bottom' })
    await scroll(at, { top: 8999 })
    expect((await at.heard('scrolltolower')).length).toBe(1)
  },
  scroll: async (at) => {
    await at.put(list)
    await scroll(at, { top: 60 })
    const whole = { scrollTop: 60, scrollLeft: 0, scrollHeight: 2000, deltaX: 0, deltaY: -60 }
    expect(await at.told('scroll')).toMatchObject(whole)
  },
  dragstart: async (at) => {
    await at.put({ ...list, enhanced: true })
    await at.swipe('#it', [100, 150], [0, -100])
    expect(await at.told('dragstart')).toMatchObject({ scrollTop: expect.any(Number), scrollLeft: 0 })
    expect((await at.heard('dragstart')).length).toBe(1)
    await at.put(list)
    await at.swipe('#it', [100, 150], [0, -100])
    await at.silent('dragstart')
  },
  dragging: async (at) => {
    await at.put({ ...list, enhanced: true })
    await at.swipe('#it', [100, 150], [0, -100])
    await at.told('dragging')
    expect((await at.heard('dragging')).length).toBeGreaterThan(1)
  },
  dragend: async (at) => {
    await at.put({ ...list, enhanced: true })
    await at.swipe('#it', [100, 150], [0, -100])
    expect(await at.told('dragend')).toMatchObject({ velocity: expect.any(Object) })
  },
}

const fresh = { ...list, refresherEnabled: true }
const area = '.phone-refresher'
const refreshing: Cases = {
  'refresher-enabled': async (at) => {
    await at.put(list)
    await pull(at, 120)
    await at.silent('refresherpulling')
    await at.put(fresh)
    await pull(at, 120)
    await at.told('refresherrefresh')
  },
  'refresher-threshold': async (at) => {
    await at.put({ ...fresh, refresherThreshold: 100 })
    await pull(at, 120)
    await at.told('refresherabort')
    await at.silent('refresherrefresh')
    await at.put({ ...fresh, refresherThreshold: 30 })
    await pull(at, 120)
    await at.told('refresherrefresh')
    await until(async () => (await at.box(area)).height, 30)
  },
  'refresher-default-style': async (at) => {
    await at.put({ ...fresh, refresherTriggered: true })
    expect(await at.style('.phone-dots', 'color')).toBe('rgb(0, 0, 0)')
    await at.set({ refresherDefaultStyle: 'white' })
    expect(await at.style('.phone-dots', 'color')).toBe('rgb(255, 255, 255)')
    await at.set({ refresherDefaultStyle: 'none' })
    expect(await at.style('.phone-dots', 'display')).toBe('none')
  },
  'refresher-background': async (at) => {
    await at.put(fresh)
    expect(await at.style(area, 'background-color')).toBe('rgb(255, 255, 255)')
    await at.set({ refresherBackground: '#010203' })
    expect(await at.style(area, 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'refresher-triggered': async (at) => {
    await at.put(fresh)
    await at.set({ refresherTriggered: true })
    await at.told('refresherrefresh')
    await until(async () => (await at.box(area)).height, 45)
    await at.set({ refresherTriggered: false })
    await at.told('refresherrestore')
    await until(() => at.find(area).evaluate((one) => one.getBoundingClientRect().height), 0)
  },
  refresherpulling: async (at) => {
    await at.put(fresh)
    await pull(at, 60)
    const ways = (await at.heard('refresherpulling')).map(({ detail }) => Number(detail.dy))
    expect(ways.length).toBeGreaterThan(2)
    expect(ways).toEqual([...ways].sort((one, next) => one - next))
  },
  refresherrefresh: async (at) => {
    await at.put(fresh)
    await at.drag('#it', [100, 20], [0, 120])
    await at.told('refresherrefresh')
  },
  refresherrestore: async (at) => {
    await at.put({ ...fresh, refresherTriggered: true })
    await at.set({ refresherTriggered: false })
    await at.told('refresherrestore')
  },
  refresherabort: async (at) => {
    await at.put(fresh)
    await pull(at, 40)
    await at.told('refresherabort')
  },
}

export const scrolling: Record<string, Cases> = { 'scroll-view': { ...moving, ...refreshing } }

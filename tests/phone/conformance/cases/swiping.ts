import { type Cases, type Stage, until } from '../support/stage'

/** Where a slide stands, in px from the left (or top) of the swiper. */
const place = async (at: Stage, words: string, axis: 'x' | 'y' = 'x'): Promise<number> => {
  const [slide, all] = [await at.shown.getByText(words, { exact: true }).boundingBox(), await at.box('#it')]
  return Math.round((slide?.[axis] ?? 0) - all[axis])
}
const dots = '.wx-swiper-dot'
const changes = async (at: Stage) => (await at.heard('change')).map(({ detail }) => detail)

const swiper: Cases = {
  'indicator-dots': async (at) => {
    await at.put()
    expect(await at.find(dots).isVisible()).toBe(false)
    await at.set({ indicatorDots: true })
    expect(await at.shown.locator(dots).count()).toBe(4)
    expect(await at.find(dots).isVisible()).toBe(true)
  },
  'indicator-color': async (at) => {
    await at.put({ indicatorDots: true })
    expect(await at.style(`${dots}:nth-child(2)`, 'background-color')).toBe('rgba(0, 0, 0, 0.3)')
    await at.set({ indicatorColor: 'rgb(1, 2, 3)' })
    await until(() => at.style(`${dots}:nth-child(2)`, 'background-color'), 'rgb(1, 2, 3)')
  },
  'indicator-active-color': async (at) => {
    await at.put({ indicatorDots: true, current: 1, indicatorActiveColor: 'rgb(1, 2, 3)' })
    await until(() => at.style(`${dots}:nth-child(2)`, 'background-color'), 'rgb(1, 2, 3)')
  },
  autoplay: async (at) => {
    await at.put({ autoplay: true, interval: 60, duration: 20 })
    expect(await at.told('change')).toMatchObject({ current: expect.any(Number), source: 'autoplay' })
    await at.set({ autoplay: false })
    await at.page.waitForTimeout(80)
    const before = (await changes(at)).length
    await at.page.waitForTimeout(150)
    expect((await changes(at)).length).toBe(before)
  },
  current: async (at) => {
    await at.put({ current: 2, duration: 0 })
    expect(await place(at, '丙')).toBe(0)
    await at.set({ current: 1 })
    await until(() => place(at, '乙'), 0)
    expect(await changes(at)).toEqual([{ current: 1, currentItemId: '乙', source: '' }])
  },
  interval: async (at) => {
    await at.put({ autoplay: true, interval: 1500, duration: 10 })
    await at.silent('change', 200)
    await at.told('change')
  },
  duration: async (at) => {
    await at.put({ duration: 300 })
    const started = Date.now()
    await at.set({ current: 1 })
    await at.told('animationfinish')
    expect(Date.now() - started).toBeGreaterThan(280)
  },
  circular: async (at) => {
    for (const circular of [false, true]) {
      await at.put({ circular, duration: 20 })
      await at.drag('#it', [100, 50], [180, 0])
      await at.told('animationfinish')
      expect(await place(at, circular ? '丁' : '甲')).toBe(0)
    }
    expect(await changes(at)).toEqual([{ current: 3, currentItemId: '丁', source: 'touch' }])
  },
  vertical: async (at) => {
    await at.put({ vertical: true, duration: 20 })
    expect([await place(at, '乙'), await place(at, '乙', 'y')]).toEqual([0, 200])
    await at.drag('#it', [100, 180], [0, -130])
    await until(() => place(at, '乙', 'y'), 0)
  },
  'previous-margin': async (at) => {
    await at.put({ current: 1, previousMargin: '40px' })
    expect([await place(at, '甲'), await place(at, '乙')]).toEqual([40 - 260, 40])
    await at.set({ previousMargin: '40rpx' })
    await until(() => place(at, '乙'), 20)
  },
  'next-margin': async (at) => {
    await at.put({ nextMargin: '60px' })
    expect(await place(at, '乙')).toBe(240)
  },
  'snap-to-edge': async (at) => {
    await at.put({ previousMargin: '40px', snapToEdge: true, duration: 0 })
    expect(await place(at, '甲')).toBe(0)
    await at.set({ current: 1 })
    await until(() => place(at, '乙'), 40)
  },
  'display-multiple-items': async (at) => {
    await at.put({ displayMultipleItems: 2 })
    expect([await place(at, '乙'), await place(at, '丙')]).toEqual([150, 300])
    await at.set({ current: 3, duration: 0 })
    await until(() => place(at, '丁'), 150)
  },
  'easing-function': async (at) => {
    const ways: Record<string, number> = {}
    for (const easingFunction of ['easeInCubic', 'easeOutCubic']) {
      await at.put({ easingFunction, duration: 2000 })
      await at.set({ current: 1 })
      await at.page.waitForTimeout(750)
      ways[easingFunction] = await place(at, '乙')
      await at.told('animationfinish')
    }
    expect(ways.easeInCubic).toBeGreaterThan((ways.easeOutCubic ?? 0) + 60)
  },
  change: async (at) => {
    await at.put({ duration: 20 })
    await at.swipe('#it', [250, 50], [-200, 0])
    expect(await at.told('change')).toEqual({ current: 1, currentItemId: '乙', source: 'touch' })
    await at.told('animationfinish')
    // too short and too slow
    const { x, y } = await at.box('#it')
    await at.page.mouse.move(x + 100, y + 50)
    await at.page.mouse.down()
    await at.page.mouse.move(x + 130, y + 50, { steps: 3 })
    await at.page.waitForTimeout(120)
    await at.page.mouse.up()
    await until(() => place(at, '乙'), 0)
  },
  transition: async (at) => {
    await at.put({ duration: 100 })
    await at.drag('#it', [250, 50], [-100, 0])
    const [first] = await at.heard('transition')
    expect(first?.detail).toEqual({ dx: expect.any(Number), dy: 0 })
    expect(Number(first?.detail.dx)).toBeGreaterThan(0)
  },
  animationfinish: async (at) => {
    await at.put({ duration: 20 })
    await at.drag('#it', [250, 50], [-200, 0])
    expect(await at.told('animationfinish')).toEqual({ current: 1, currentItemId: '乙', source: 'touch' })
  },
}

const swiperItem: Cases = {
  'item-id': async (at) => {
    await at.put({ itemId: '第' })
    await at.drag('#it', [250, 50], [-200, 0])
    expect(await at.told('change')).toMatchObject({ currentItemId: '第乙' })
  },
  'skip-hidden-item-layout': async (at) => {
    for (const skipHiddenItemLayout of [false, true]) {
      await at.put({ skipHiddenItemLayout })
      const look = await at.style('wx-swiper-item:nth-child(3)', 'content-visibility')
      expect(look).toBe(skipHiddenItemLayout ? 'hidden' : 'visible')
      expect(await at.style('wx-swiper-item:nth-child(1)', 'content-visibility')).toBe('visible')
    }
  },
}

export const swiping: Record<string, Cases> = {
  swiper,
  'swiper-item': swiperItem,
}

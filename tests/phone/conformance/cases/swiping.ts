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
    await at.put({ autoplay: true, interval: 300, duration: 10 })
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
      await at.put({ easingFunction, duration: 400 })
      await at.set({ current: 1 })
      await at.page.waitForTimeout(150)
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
    await at.drag('#it', [100, 50], [30, 0])
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

const where = async (at: Stage): Promise<[number, number]> => {
  const [cart, yard] = [await at.box('#it'), await at.box('wx-movable-area')]
  return [Math.round(cart.x - yard.x), Math.round(cart.y - yard.y)]
}
/** Two fingers apart from 40 to 80 px around a spot inside the element. */
export const spread = async (at: Stage, selector: string, [x, y]: readonly [number, number]): Promise<void> => {
  const box = await at.box(selector)
  const pair = (half: number): [number, number][] => [
    [box.x + x - half, box.y + y],
    [box.x + x + half, box.y + y],
  ]
  await at.touch('touchStart', pair(10))
  for (const half of [12, 16, 20]) await at.touch('touchMove', pair(half))
  await at.touch('touchEnd', [])
}

const movableArea: Cases = {
  'scale-area': async (at) => {
    await at.put()
    await spread(at, '#area', [150, 150])
    await at.silent('scale')
    await at.put({ scaleArea: true })
    await spread(at, '#area', [150, 150])
    await at.told('scale')
  },
}

const all = { direction: 'all', damping: 1000 }
const movableView: Cases = {
  direction: async (at) => {
    const ways: Record<string, [number, number]> = {
      all: [40, 30],
      horizontal: [40, 0],
      vertical: [0, 30],
      none: [0, 0],
    }
    for (const [direction, wanted] of Object.entries(ways)) {
      await at.put({ ...all, direction })
      await at.drag('#it', [10, 10], [40, 30])
      await at.page.waitForTimeout(40)
      expect([direction, await where(at)]).toEqual([direction, wanted])
    }
  },
  inertia: async (at) => {
    for (const inertia of [false, true]) {
      await at.put({ ...all, inertia })
      await at.drag('#it', [10, 10], [60, 0])
      await at.page.waitForTimeout(40)
      const [x] = await where(at)
      if (inertia) expect(x).toBeGreaterThan(70)
      else expect(x).toBe(60)
    }
  },
  'out-of-bounds': async (at) => {
    for (const outOfBounds of [false, true]) {
      await at.put({ ...all, outOfBounds })
      await at.drag('#it', [10, 10], [170, 0])
      const far = (await at.heard('change')).map(({ detail }) => Number(detail.x))
      expect(Math.max(...far)).toBe(outOfBounds ? 170 : 150)
      await until(() => where(at), [150, 0])
    }
  },
  x: async (at) => {
    await at.put({ ...all, x: 30 })
    await until(() => where(at), [30, 0])
    await at.set({ x: 999 })
    await until(() => where(at), [150, 0])
  },
  y: async (at) => {
    await at.put({ ...all, y: 20 })
    await until(() => where(at), [0, 20])
  },
  damping: async (at) => {
    await at.put({ direction: 'all', damping: 5, x: 10 })
    await at.set({ x: 100 })
    expect(await at.style('#it', 'transition-duration')).toBe('2s')
  },
  friction: async (at) => {
    const ends: number[] = []
    for (const friction of [2, 50]) {
      await at.put({ ...all, inertia: true, friction })
      await at.drag('#it', [10, 10], [50, 0])
      await at.page.waitForTimeout(40)
      ends.push((await where(at))[0])
    }
    expect(ends[0]).toBeGreaterThan(ends[1] ?? 0)
  },
  disabled: async (at) => {
    await at.put({ ...all, disabled: true })
    await at.drag('#it', [10, 10], [40, 30])
    expect(await where(at)).toEqual([0, 0])
  },
  scale: async (at) => {
    for (const scale of [false, true]) {
      await at.put({ ...all, scale })
      await spread(at, '#it', [25, 25])
      if (!scale) await at.silent('scale')
      else expect(Number((await at.told('scale')).scale)).toBeCloseTo(2, 1)
    }
  },
  'scale-min': async (at) => {
    await at.put({ ...all, scale: true, scaleMin: 0.8, scaleValue: 0.1, x: 60, y: 60 })
    await until(async () => Math.round((await at.box('#it')).width), 40)
  },
  'scale-max': async (at) => {
    await at.put({ ...all, scale: true, scaleMax: 1.2, scaleValue: 9, x: 60, y: 60 })
    await until(async () => Math.round((await at.box('#it')).width), 60)
  },
  'scale-value': async (at) => {
    await at.put({ ...all, scale: true, scaleValue: 2, x: 60, y: 60 })
    await until(async () => Math.round((await at.box('#it')).width), 100)
  },
  animation: async (at) => {
    await at.put({ direction: 'all', x: 10, animation: false })
    await at.set({ x: 100 })
    expect(await at.style('#it', 'transition-duration')).toBe('0s')
    expect(await where(at)).toEqual([100, 0])
  },
  change: async (at) => {
    await at.put(all)
    await at.drag('#it', [10, 10], [40, 30])
    expect((await at.heard('change')).at(-1)?.detail).toEqual({ x: 40, y: 30, source: 'touch' })
    await at.set({ x: 70 })
    expect(await at.told('change')).toMatchObject({ x: 70, source: '' })
  },
  htouchmove: async (at) => {
    await at.put(all)
    await at.drag('#it', [10, 10], [40, 5])
    await at.told('htouchmove')
    await at.silent('vtouchmove')
  },
  vtouchmove: async (at) => {
    await at.put(all)
    await at.drag('#it', [10, 10], [5, 40])
    await at.told('vtouchmove')
    await at.silent('htouchmove')
  },
}
const movable: Cases = {
  ...movableView,
  scale: async (at) => {
    await movableView.scale?.(at)
    await at.put({ ...all, scale: true })
    await spread(at, '#it', [25, 25])
    expect(await at.told('scale')).toEqual({ x: expect.any(Number), y: expect.any(Number), scale: expect.any(Number) })
  },
}

export const swiping: Record<string, Cases> = {
  swiper,
  'swiper-item': swiperItem,
  'movable-area': movableArea,
  'movable-view': movable,
}

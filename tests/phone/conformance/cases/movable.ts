import { type Cases, type Stage, until } from '../support/stage'

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

export const movables: Record<string, Cases> = { 'movable-area': movableArea, 'movable-view': movable }

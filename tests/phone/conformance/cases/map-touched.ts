import { type Cases, type Stage, until } from '../support/stage'
import { ends, here, marker, near, put, scaleNow, wheel } from './map-support'
import { spread } from './movable'

/** Two fingers from one pair of spots to another, in px from the left top of the map. */
const fingers = async (at: Stage, from: [number, number][], to: [number, number][]): Promise<void> => {
  const { x, y } = await at.box('#it')
  const on = (spots: [number, number][]) => spots.map(([dx, dy]): [number, number] => [x + dx, y + dy])
  await at.touch('touchStart', on(from))
  const way = (part: number) =>
    from.map(([fx, fy], n): [number, number] => [
      fx + ((to[n]?.[0] ?? fx) - fx) * part,
      fy + ((to[n]?.[1] ?? fy) - fy) * part,
    ])
  for (const part of [0.3, 0.6, 1]) await at.touch('touchMove', on(way(part)))
  await at.touch('touchEnd', [])
}

const moved: Cases = {
  'enable-zoom': async (at) => {
    await put(at, { enableZoom: false })
    await wheel(at, -100)
    await at.silent('regionchange')
    await put(at)
    await spread(at, '#it', [150, 100])
    await until(async () => Math.round((await scaleNow(at)) * 10) / 10, 17)
  },
  'enable-scroll': async (at) => {
    await put(at, { enableScroll: false })
    await at.drag('#it', [100, 100], [60, 0])
    await at.silent('regionchange')
  },
  'enable-rotate': async (at) => {
    for (const enableRotate of [false, true]) {
      await put(at, { enableRotate })
      await fingers(
        at,
        [
          [100, 100],
          [200, 100],
        ],
        [
          [150, 50],
          [150, 150],
        ],
      )
      expect(Math.round(Number((await ends(at)).at(-1)?.detail.rotate))).toBe(enableRotate ? 90 : 0)
    }
  },
  'enable-overlooking': async (at) => {
    for (const enableOverlooking of [false, true]) {
      await put(at, { enableOverlooking })
      await fingers(
        at,
        [
          [100, 180],
          [200, 180],
        ],
        [
          [100, 20],
          [200, 20],
        ],
      )
      expect((await ends(at)).at(-1)?.detail.skew).toBe(enableOverlooking ? 40 : 0)
    }
  },
  'enable-auto-max-overlooking': async (at) => {
    for (const enableAutoMaxOverlooking of [false, true]) {
      await put(at, { enableOverlooking: true, skew: 30, enableAutoMaxOverlooking })
      await fingers(
        at,
        [
          [100, 180],
          [200, 180],
        ],
        [
          [100, 20],
          [200, 20],
        ],
      )
      expect((await ends(at)).at(-1)?.detail.skew).toBe(enableAutoMaxOverlooking ? 70 : 45)
    }
  },
}

const told: Cases = {
  tap: async (at) => {
    await put(at)
    const { x, y } = await at.box('#it')
    await at.page.mouse.click(x + 150, y + 100)
    const detail = await at.told('tap')
    expect(Number(detail.longitude)).toBeCloseTo(here.longitude, 4)
    expect(Number(detail.latitude)).toBeCloseTo(here.latitude, 4)
    expect((await at.heard('tap')).length).toBe(1)
  },
  markertap: async (at) => {
    await put(at, { markers: [marker] })
    await at.shown.getByRole('button', { name: '邻里中心' }).click()
    expect(await at.told('markertap')).toEqual({ markerId: 7 })
    await at.silent('tap')
    expect(await at.shown.locator('.wx-map-callout').textContent()).toBe('邻里中心')
  },
  callouttap: async (at) => {
    await put(at, { markers: [{ ...marker, callout: { content: '今天开门', display: 'ALWAYS' } }] })
    await at.shown.getByText('今天开门').click()
    expect(await at.told('callouttap')).toEqual({ markerId: 7 })
  },
  labeltap: async (at) => {
    await put(at, { markers: [{ ...marker, label: { content: '标签' } }] })
    await at.shown.getByText('标签').click()
    expect(await at.told('labeltap')).toEqual({ markerId: 7 })
  },
  updated: async (at) => {
    await put(at)
    await at.told('updated')
  },
  regionchange: async (at) => {
    await put(at)
    await at.drag('#it', [100, 100], [-60, 0])
    const [begin, end] = (await at.heard('regionchange')).map(({ detail }) => detail)
    expect([begin?.type, end?.type, end?.causedBy]).toEqual(['begin', 'end', 'drag'])
    expect(Object(end?.centerLocation).longitude).toBeGreaterThan(here.longitude)
  },
  poitap: async (at) => {
    await put(at)
    const poi = at.shown.locator('.wx-map-poi').first()
    await poi.evaluate((one) => one instanceof HTMLElement && one.click())
    expect(await at.told('poitap')).toMatchObject({ name: await poi.textContent(), longitude: expect.any(Number) })
  },
  polylinetap: async (at) => {
    await put(at, { enablePoi: false, polyline: [{ id: 3, points: [near(-0.001), near(0.001)], width: 8 }] })
    const { x, y } = await at.box('#it')
    await at.page.mouse.click(x + 150, y + 100)
    expect(await at.told('polylinetap')).toMatchObject({ polylineId: 3, longitude: expect.any(Number) })
  },
  error: async (at) => {
    await put(at)
    await at.silent('error')
    await put(at, { subkey: 'ABCDE' })
    expect(await at.told('error')).toMatchObject({ ...here, errMsg: expect.stringContaining('auth fail') })
  },
  abilityfailed: async (at) => {
    await put(at, { layerStyle: 2 })
    expect(await at.told('abilityfailed')).toMatchObject({ ability: 'layerStyle', errCode: -1 })
  },
  anchorpointtap: async (at) => {
    await put(at, { showLocation: true })
    await at.shown.getByRole('button', { name: '我的位置（示例）' }).click()
    expect(await at.told('anchorpointtap')).toEqual(here)
  },
}

export const touched: Cases = { ...moved, ...told }

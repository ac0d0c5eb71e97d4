import { type Cases, until } from '../support/stage'
import { here, marker, near, place, put, scaleNow, wheel } from './map-support'
import { touched } from './map-touched'

const looking: Cases = {
  longitude: async (at) => {
    await put(at, { markers: [marker] })
    expect((await place(at, '.wx-map-pin'))[0]).toBe(150)
    await at.set({ longitude: here.longitude + 0.001 })
    expect((await place(at, '.wx-map-pin'))[0]).toBeLessThan(120)
  },
  latitude: async (at) => {
    await put(at, { markers: [marker] })
    expect((await place(at, '.wx-map-pin'))[1]).toBe(100)
    await at.set({ latitude: here.latitude + 0.0005 })
    expect((await place(at, '.wx-map-pin'))[1]).toBeGreaterThan(120)
  },
  scale: async (at) => {
    const markers = [{ ...marker, ...near(0.001) }]
    await put(at, { markers })
    const [from16] = await place(at, '.wx-map-pin')
    await at.set({ scale: 17 })
    const [from17] = await place(at, '.wx-map-pin')
    expect((from17 - 150) / (from16 - 150)).toBeCloseTo(2, 1)
  },
  'min-scale': async (at) => {
    await put(at, { scale: 10, minScale: 9.8 })
    await wheel(at, 100)
    await until(() => scaleNow(at), 9.8)
  },
  'max-scale': async (at) => {
    await put(at, { scale: 10, maxScale: 10.2 })
    await wheel(at, -100)
    await until(() => scaleNow(at), 10.2)
  },
  'include-points': async (at) => {
    const points = [here, near(1)]
    await put(at, { includePoints: points, markers: points.map((point, id) => ({ id, ...point })) })
    for (const id of [0, 1]) {
      const [x] = await place(at, `.wx-map-marker[data-marker="${id}"]`)
      expect(x > 0 && x < 300).toBe(true)
    }
  },
  rotate: async (at) => {
    await put(at, { rotate: 90, markers: [{ ...marker, ...near(0.001), anchor: { x: 0.5, y: 0.5 } }] })
    const [x, y] = await place(at, '.wx-map-marker')
    expect(Math.abs(x - 150)).toBeLessThan(3)
    expect(y).toBeGreaterThan(130)
  },
  skew: async (at) => {
    await put(at, { skew: 30 })
    expect(await at.style('.wx-map-plane', 'transform')).toMatch(/^matrix3d/)
  },
  setting: async (at) => {
    await put(at, { setting: { ...near(0.001), showCompass: true }, markers: [marker] })
    expect((await place(at, '.wx-map-pin'))[0]).toBeLessThan(120)
    expect(await at.find('.wx-map-compass').isVisible()).toBe(true)
  },
  // a style of one's own is refused as with a key that the map does not know
  subkey: async (at) => {
    await put(at, { subkey: 'ABCDE' })
    await at.told('error')
    await at.told('abilityfailed')
  },
  'layer-style': async (at) => {
    await put(at, { layerStyle: 1 })
    await at.silent('abilityfailed')
    await put(at, { layerStyle: 2 })
    await at.told('abilityfailed')
  },
}

const drawn: Cases = {
  markers: async (at) => {
    const callout = { content: '今天开门', display: 'ALWAYS', color: '#010203' }
    await put(at, {
      markers: [
        {
          ...marker,
          iconPath: '/pictures/dot.svg',
          width: 30,
          height: 40,
          alpha: 0.5,
          callout,
          label: { content: '标签' },
        },
      ],
    })
    const icon = await at.box('.wx-map-pin img')
    expect([icon.width, icon.height]).toEqual([30, 40])
    expect(await at.get<string>('.wx-map-pin img', 'src')).toContain('/pictures/dot.svg')
    expect(await at.style('.wx-map-pin img', 'opacity')).toBe('0.5')
    expect(await at.style('.wx-map-callout', 'color')).toBe('rgb(1, 2, 3)')
    expect(await at.shown.getByText('标签').isVisible()).toBe(true)
  },
  polyline: async (at) => {
    await put(at, { polyline: [{ points: [here, near(0.001)], color: '#010203', width: 6, dottedLine: true }] })
    expect([await at.style('polyline', 'stroke'), await at.style('polyline', 'stroke-width')]).toEqual([
      'rgb(1, 2, 3)',
      '6px',
    ])
    expect((await at.box('polyline')).width).toBeGreaterThan(30)
  },
  circles: async (at) => {
    await put(at, { circles: [{ ...here, radius: 100, fillColor: '#010203' }] })
    expect(await at.style('circle', 'fill')).toBe('rgb(1, 2, 3)')
    // 100 m at 34° north and scale 16
    expect(Number(await at.find('circle').getAttribute('r'))).toBeCloseTo(
      100 / ((40075016.7 * Math.cos((34.26 * Math.PI) / 180)) / (256 * 2 ** 16)),
      1,
    )
  },
  polygons: async (at) => {
    const points = [here, near(0.001), { longitude: here.longitude, latitude: here.latitude + 0.001 }]
    await put(at, { polygons: [{ points, fillColor: '#010203', strokeWidth: 3 }] })
    expect([await at.style('polygon', 'fill'), await at.style('polygon', 'stroke-width')]).toEqual([
      'rgb(1, 2, 3)',
      '3px',
    ])
  },
  'show-location': async (at) => {
    await put(at, { showLocation: true })
    expect(await at.shown.getByRole('button', { name: '我的位置（示例）' }).isVisible()).toBe(true)
  },
  'show-compass': async (at) => {
    await put(at)
    expect(await at.find('.wx-map-compass').isVisible()).toBe(false)
    await at.set({ showCompass: true })
    expect(await at.find('.wx-map-compass').isVisible()).toBe(true)
  },
  'show-scale': async (at) => {
    await put(at, { showScale: true })
    expect(await at.find('.wx-map-scale').textContent()).toBe('158 米')
  },
  'enable-satellite': async (at) => {
    await put(at, { enableSatellite: true })
    expect(await at.style('.wx-map-ground', 'background-color')).toBe('rgb(61, 75, 56)')
  },
  'enable-traffic': async (at) => {
    await put(at)
    const plain = await at.style('.wx-map-ground', 'background-image')
    await at.set({ enableTraffic: true })
    expect(await at.style('.wx-map-ground', 'background-image')).not.toBe(plain)
  },
  'enable-poi': async (at) => {
    await put(at)
    expect(await at.shown.locator('.wx-map-poi').count()).toBeGreaterThan(0)
    await at.set({ enablePoi: false })
    expect(await at.shown.locator('.wx-map-poi').count()).toBe(0)
  },
  'enable-building': async (at) => {
    await put(at)
    expect(await at.style('.wx-map-ground', 'content', '::before')).toBe('""')
    await at.set({ enableBuilding: false })
    expect(await at.style('.wx-map-ground', 'content', '::before')).toBe('none')
  },
  'enable-3D': async (at) => {
    await put(at, { enable3D: true })
    expect(await at.style('.wx-map-ground', 'filter', '::before')).toContain('drop-shadow')
  },
}

export const maps: Record<string, Cases> = { map: { ...looking, ...drawn, ...touched } }

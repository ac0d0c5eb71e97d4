import { type Cases, until } from '../support/stage'

const svg = (width: number, height: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="red"/></svg>`)}`
const WEBP = 'data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'

const image: Cases = {
  src: async (at) => {
    await at.put({ src: svg(20, 10) })
    await at.told('load')
    await at.put({ src: '/pictures/dot.svg' })
    expect(await at.told('load')).toEqual({ width: 8, height: 4 })
    expect(await at.get<string>('#it img', 'src')).toContain('/phone/app/pictures/dot.svg')
  },
  mode: async (at) => {
    const modes: Record<string, [string, string]> = {
      scaleToFill: ['fill', '50% 50%'],
      aspectFit: ['contain', '50% 50%'],
      aspectFill: ['cover', '50% 50%'],
      top: ['none', '50% 0%'],
      bottom: ['none', '50% 100%'],
      center: ['none', '50% 50%'],
      left: ['none', '0% 50%'],
      right: ['none', '100% 50%'],
      'top left': ['none', '0% 0%'],
      'top right': ['none', '100% 0%'],
      'bottom left': ['none', '0% 100%'],
      'bottom right': ['none', '100% 100%'],
    }
    for (const [mode, wanted] of Object.entries(modes)) {
      await at.put({ src: svg(20, 10), mode })
      const seen = [await at.style('#it img', 'object-fit'), await at.style('#it img', 'object-position')]
      expect([mode, ...seen]).toEqual([mode, ...wanted])
    }
    await at.put({ src: svg(20, 10), mode: 'widthFix' })
    await until(async () => (await at.box('#it')).height, 50)
    await at.put({ src: svg(20, 10), mode: 'heightFix' })
    await until(async () => (await at.box('#it')).width, 160)
  },
  webp: async (at) => {
    await at.put({ src: WEBP, webp: true })
    expect(await at.told('load')).toEqual({ width: 1, height: 1 })
  },
  'lazy-load': async (at) => {
    await at.put({ src: svg(20, 10), lazyLoad: true })
    expect(await at.get('#it img', 'loading')).toBe('lazy')
  },
  'show-menu-by-longpress': async (at) => {
    for (const showMenuByLongpress of [false, true]) {
      await at.put({ src: svg(20, 10), showMenuByLongpress })
      const { x, y } = await at.box('#it')
      await at.page.mouse.move(x + 5, y + 5)
      await at.page.mouse.down()
      await at.page.waitForTimeout(600)
      await at.page.mouse.up()
      expect(await at.over.getByRole('button', { name: '保存图片' }).count()).toBe(showMenuByLongpress ? 1 : 0)
    }
  },
  'force-https': async (at) => {
    await at.put({ src: 'http://127.0.0.1:9/a.png', forceHttps: true })
    expect(await at.get('#it img', 'src')).toBe('https://127.0.0.1:9/a.png')
  },
  error: async (at) => {
    await at.put({ src: '/pictures/none.png' })
    expect(await at.told('error')).toEqual({ errMsg: 'GET /pictures/none.png 404 (Not Found)' })
  },
  load: async (at) => {
    await at.put({ src: svg(20, 10) })
    expect(await at.told('load')).toEqual({ width: 20, height: 10 })
  },
}

const coverImage: Cases = {
  src: async (at) => {
    await at.put({ src: '/pictures/dot.svg' })
    await at.told('load')
    expect(await at.get<string>('#it img', 'src')).toContain('/phone/app/pictures/dot.svg')
  },
  'referrer-policy': async (at) => {
    await at.put({ src: '/pictures/dot.svg' })
    expect(await at.get('#it img', 'referrerPolicy')).toBe('no-referrer')
    await at.put({ src: '/pictures/dot.svg', referrerPolicy: 'origin' })
    expect(await at.get('#it img', 'referrerPolicy')).toBe('origin')
  },
  load: async (at) => {
    await at.put({ src: '/pictures/dot.svg' })
    expect(await at.told('load')).toEqual({ width: 8, height: 4 })
  },
  error: async (at) => {
    await at.put({ src: '/pictures/none.png' })
    await at.told('error')
  },
}

const coverView: Cases = {
  'scroll-top': async (at) => {
    await at.put({ scrollTop: 40 })
    await until(() => at.get('#it', 'scrollTop'), 40)
    await at.set({ scrollTop: 10 })
    await until(() => at.get('#it', 'scrollTop'), 10)
  },
  'marker-id': async (at) => {
    await at.put({ markerId: 7 })
    const [town, callout] = [await at.box('wx-map'), await at.box('#callout')]
    expect(callout.x + callout.width / 2 - town.x).toBeCloseTo(150, 0)
    expect(callout.y + callout.height).toBeLessThan(town.y + 101)
    await at.put({ markerId: 8 })
    expect(await at.find('#callout').isVisible()).toBe(false)
  },
}

const words = (at: Parameters<Cases[string]>[0]) => at.get<string>('#it', 'innerHTML')
const richText: Cases = {
  nodes: async (at) => {
    const nodes = [
      {
        name: 'div',
        attrs: { class: 'red', style: 'margin: 3px', id: 'no', onclick: 'no' },
        children: [
          { type: 'text', text: '你好 &lt;' },
          { name: 'script', children: [{ type: 'text', text: '坏' }] },
        ],
      },
    ]
    await at.put({ nodes })
    expect(await words(at)).toBe('<div class="red" style="margin: 3px">你好 &lt;</div>')
    expect(await at.style('#it .red', 'color')).toBe('rgb(200, 0, 0)')
    const html = `<p onclick="x()">一<b>二</b></p><iframe src="x"></iframe><table width="9"><tr><td colspan="2">三</td></tr></table><img src="javascript:x" alt="图">`
    await at.put({ nodes: html })
    expect(await words(at)).toBe(
      '<p>一<b>二</b></p><table width="9"><tbody><tr><td colspan="2">三</td></tr></tbody></table><img alt="图">',
    )
  },
  'user-select': async (at) => {
    await at.put({ nodes: '字' })
    expect(await at.style('#it', 'user-select')).toBe('none')
    await at.put({ nodes: '字', userSelect: true })
    expect([await at.style('#it', 'user-select'), await at.style('#it', 'display')]).toEqual(['text', 'block'])
  },
  space: async (at) => {
    await at.put({ nodes: '一 二', space: 'emsp' })
    expect(await at.get('#it', 'textContent')).toBe('一\u2003二')
  },
}

export const pictures: Record<string, Cases> = {
  image,
  'cover-image': coverImage,
  'cover-view': coverView,
  'rich-text': richText,
}

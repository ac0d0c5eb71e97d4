import { type Cases, until } from '../support/stage'

/** Presses an element until its look changes, and lets go again. */
const pressed = (wanted: string): Cases => ({
  'hover-class': async (at) => {
    await at.put({ hoverClass: 'pressed', hoverStartTime: 0, hoverStayTime: 0 })
    const { x, y } = await at.box('#it')
    await at.page.mouse.move(x + 5, y + 5)
    await at.page.mouse.down()
    await until(() => at.style('#it', 'background-color'), 'rgb(1, 2, 3)')
    await at.page.mouse.up()
    await until(() => at.style('#it', 'background-color'), wanted)
  },
  'hover-start-time': async (at) => {
    await at.put({ hoverClass: 'pressed', hoverStartTime: 700, hoverStayTime: 0 })
    const { x, y } = await at.box('#it')
    await at.page.mouse.move(x + 5, y + 5)
    await at.page.mouse.down()
    expect(await at.style('#it', 'background-color')).toBe(wanted)
    await until(() => at.style('#it', 'background-color'), 'rgb(1, 2, 3)')
    await at.page.mouse.up()
  },
  'hover-stay-time': async (at) => {
    await at.put({ hoverClass: 'pressed', hoverStartTime: 0, hoverStayTime: 700 })
    const { x, y } = await at.box('#it')
    await at.page.mouse.move(x + 5, y + 5)
    await at.page.mouse.down()
    await until(() => at.style('#it', 'background-color'), 'rgb(1, 2, 3)')
    await at.page.mouse.up()
    expect(await at.style('#it', 'background-color')).toBe('rgb(1, 2, 3)')
    await until(() => at.style('#it', 'background-color'), wanted)
  },
})
const stops: Cases = {
  'hover-stop-propagation': async (at) => {
    for (const hoverStopPropagation of [false, true]) {
      await at.put({ hoverClass: 'none', hoverStopPropagation })
      const { x, y } = await at.box('#it')
      await at.page.mouse.move(x + 5, y + 5)
      await at.page.mouse.down()
      await at.page.waitForTimeout(120)
      const colour = hoverStopPropagation ? 'rgba(0, 0, 0, 0)' : 'rgb(1, 2, 3)'
      expect(await at.style('#outer', 'background-color')).toBe(colour)
      await at.page.mouse.up()
    }
  },
}

const view: Cases = { ...pressed('rgba(0, 0, 0, 0)'), ...stops }

/** Ready for the other files: a button and a navigator press alike. */
export const hoverCases = { pressed, stops }

const text: Cases = {
  selectable: async (at) => {
    await at.put({ selectable: false })
    expect(await at.style('#it', 'user-select')).toBe('none')
    await at.set({ selectable: true })
    expect([await at.style('#it', 'user-select'), await at.style('#it', 'display')]).toEqual(['text', 'inline'])
  },
  'user-select': async (at) => {
    await at.put({ userSelect: true })
    expect([await at.style('#it', 'user-select'), await at.style('#it', 'display')]).toEqual(['text', 'inline-block'])
  },
  space: async (at) => {
    for (const [space, character] of Object.entries({ ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' })) {
      await at.put({ space })
      expect(await at.get('#it', 'textContent')).toBe('a b  c'.replaceAll(' ', character))
    }
    await at.set({ words: 'd e' })
    expect(await at.get('#it', 'textContent')).toBe('d\u00a0e')
  },
  decode: async (at) => {
    const words = '&lt;a&gt;&nbsp;&amp;&apos;&ensp;&emsp;&copy;'
    await at.put({ words })
    expect(await at.get('#it', 'textContent')).toBe(words)
    await at.put({ words, decode: true })
    expect(await at.get('#it', 'textContent')).toBe("<a>\u00a0&'\u2002\u2003&copy;")
  },
  overflow: async (at) => {
    await at.put({ words: '很长很长的一句话说不完', overflow: 'ellipsis' })
    expect([await at.style('#it', 'text-overflow'), await at.style('#it', 'overflow-x')]).toEqual([
      'ellipsis',
      'hidden',
    ])
    await at.set({ overflow: 'clip' })
    expect([await at.style('#it', 'text-overflow'), await at.style('#it', 'overflow-x')]).toEqual(['clip', 'hidden'])
    await at.set({ overflow: 'fade' })
    expect(await at.style('#it', 'mask-image')).toContain('gradient')
    await at.set({ overflow: 'visible' })
    expect(await at.style('#it', 'overflow-x')).toBe('visible')
  },
  'max-lines': async (at) => {
    const words = '很长很长的一句话说不完还在说'
    await at.put({ words })
    const whole = (await at.box('#it')).height
    await at.put({ words, maxLines: 1 })
    expect((await at.box('#it')).height).toBeLessThan(whole / 1.5)
  },
}

const icon: Cases = {
  type: async (at) => {
    const seen = new Set<string>()
    for (const type of 'success success_no_circle info warn waiting cancel download search clear'.split(' ')) {
      await at.put({ type })
      seen.add(await at.get('#it', 'innerHTML'))
    }
    expect(seen.size).toBe(9)
    await at.put({ type: 'warn' })
    expect(await at.style('#it svg', 'color')).toBe('rgb(247, 98, 96)')
  },
  size: async (at) => {
    await at.put({ type: 'info' })
    expect((await at.box('#it')).width).toBe(23)
    await at.put({ type: 'info', size: 40 })
    expect((await at.box('#it')).width).toBe(40)
  },
  color: async (at) => {
    await at.put({ type: 'info', color: 'rgb(1, 2, 3)' })
    expect(await at.style('#it svg', 'fill')).toBe('rgb(1, 2, 3)')
  },
}

const progress: Cases = {
  percent: async (at) => {
    await at.put({ percent: 40 })
    const [bar, inner] = [await at.box('#it .wx-progress-bar'), await at.box('#it .wx-progress-inner-bar')]
    expect(inner.width / bar.width).toBeCloseTo(0.4, 2)
    expect(await at.it.getAttribute('aria-valuenow')).toBe('40')
  },
  'show-info': async (at) => {
    await at.put({ percent: 40 })
    expect(await at.find('#it .wx-progress-info').isVisible()).toBe(false)
    await at.set({ showInfo: true })
    expect(await at.it.getByText('40%').isVisible()).toBe(true)
  },
  'border-radius': async (at) => {
    await at.put({ percent: 40, borderRadius: 5 })
    expect(await at.style('#it .wx-progress-bar', 'border-radius')).toBe('5px')
  },
  'font-size': async (at) => {
    await at.put({ percent: 40, showInfo: true })
    expect(await at.style('#it .wx-progress-info', 'font-size')).toBe('16px')
    await at.set({ fontSize: '20px' })
    expect(await at.style('#it .wx-progress-info', 'font-size')).toBe('20px')
  },
  'stroke-width': async (at) => {
    await at.put({ percent: 40 })
    expect((await at.box('#it .wx-progress-bar')).height).toBe(6)
    await at.set({ strokeWidth: 12 })
    expect((await at.box('#it .wx-progress-bar')).height).toBe(12)
  },
  color: async (at) => {
    await at.put({ percent: 40 })
    expect(await at.style('#it .wx-progress-inner-bar', 'background-color')).toBe('rgb(9, 187, 7)')
    await at.set({ color: 'rgb(1, 2, 3)' })
    expect(await at.style('#it .wx-progress-inner-bar', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  'active-color': async (at) => {
    await at.put({ percent: 40, color: 'rgb(1, 2, 3)', activeColor: 'rgb(4, 5, 6)' })
    expect(await at.style('#it .wx-progress-inner-bar', 'background-color')).toBe('rgb(4, 5, 6)')
  },
  'background-color': async (at) => {
    await at.put({ percent: 40 })
    expect(await at.style('#it .wx-progress-bar', 'background-color')).toBe('rgb(235, 235, 235)')
    await at.set({ backgroundColor: 'rgb(1, 2, 3)' })
    expect(await at.style('#it .wx-progress-bar', 'background-color')).toBe('rgb(1, 2, 3)')
  },
  active: async (at) => {
    await at.put({ percent: 40, active: true, duration: 50 })
    expect(Number(await at.it.getAttribute('aria-valuenow'))).toBeLessThan(40)
    await until(() => at.it.getAttribute('aria-valuenow'), '40')
  },
  'active-mode': async (at) => {
    for (const activeMode of ['backwards', 'forwards']) {
      await at.put({ percent: 50, active: true, activeMode, duration: 30 })
      await until(() => at.it.getAttribute('aria-valuenow'), '50')
      await at.set({ duration: 100, percent: 80 })
      const now = Number(await at.it.getAttribute('aria-valuenow'))
      if (activeMode === 'backwards') expect(now).toBeLessThan(10)
      else expect(now).toBeGreaterThanOrEqual(50)
    }
  },
  duration: async (at) => {
    const started = Date.now()
    await at.put({ percent: 20, active: true, duration: 20 })
    await at.told('activeend')
    expect(Date.now() - started).toBeGreaterThan(350)
  },
  activeend: async (at) => {
    await at.put({ percent: 20, active: true, duration: 1 })
    expect(await at.told('activeend')).toEqual({ curPercent: 20 })
  },
}

const label: Cases = {
  for: async (at) => {
    await at.put()
    await at.it.click({ position: { x: 3, y: 8 } })
    expect(await at.find('#inside').getAttribute('aria-checked')).toBe('true')
    expect(await at.shown.getByRole('checkbox', { name: '同意' }).count()).toBe(1)
    await at.put({ for: 'far' })
    await at.it.click({ position: { x: 3, y: 8 } })
    expect(await at.find('#far').getAttribute('aria-checked')).toBe('true')
    expect(await at.find('#inside').getAttribute('aria-checked')).toBe('false')
    expect((await at.heard('tap')).map(({ id }) => id)).toEqual(['far'])
  },
}

const rootPortal: Cases = {
  enable: async (at) => {
    await at.put({ enable: false })
    expect((await at.box('#inside')).y).toBeLessThan(300)
    await at.put()
    const box = await at.box('#inside')
    expect(box.y + box.height).toBe(812)
    await at.find('#inside').click()
    expect((await at.heard('tap')).length).toBe(1)
    await at.set({ on: false })
    expect(await at.find('#inside').count()).toBe(0)
  },
}

const sizes: [string, object, object][] = [
  ['min-width', { minWidth: 300 }, { minWidth: 400 }],
  ['max-width', { maxWidth: 400 }, { maxWidth: 300 }],
  ['width', { width: 375 }, { width: 320 }],
  ['min-height', { minHeight: 300 }, { minHeight: 900 }],
  ['max-height', { maxHeight: 900 }, { maxHeight: 300 }],
  ['height', { height: 724 }, { height: 700 }],
  ['orientation', { orientation: 'portrait' }, { orientation: 'landscape' }],
]
const matchMedia: Cases = Object.fromEntries(
  sizes.map(([name, fits, not]): [string, Cases[string]] => [
    name,
    async (at) => {
      await at.put({ ...fits })
      expect(await at.it.isVisible()).toBe(true)
      await at.put({ ...not })
      expect(await at.it.isVisible()).toBe(false)
    },
  ]),
)

export const simple: Record<string, Cases> = {
  view,
  text,
  icon,
  progress,
  label,
  'root-portal': rootPortal,
  'match-media': matchMedia,
}

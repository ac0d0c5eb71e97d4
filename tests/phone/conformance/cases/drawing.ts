import { type Cases, type Stage, until } from '../support/stage'

const NODE = `new Promise((done) => __phone.phone.wx.createSelectorQuery().select('#it').fields({ node: true, size: true }).exec(([it]) => done(it)))`
const touch = (name: string, how: (at: Stage) => Promise<void>): Cases[string] => {
  return async (at) => {
    await at.put({ type: '2d' })
    await how(at)
    await at.told(name)
    const [event] = await at.heard(name)
    const [finger] = event?.changedTouches ?? []
    expect(finger).toMatchObject({ identifier: 0, x: expect.any(Number), y: expect.any(Number) })
    if (name === 'touchstart') expect(finger).toMatchObject({ x: 30, y: 40 })
  }
}

const canvas: Cases = {
  type: async (at) => {
    await at.put({ type: '2d' })
    const painted = await at.page.evaluate(`${NODE}.then(({ node, width, height }) => {
      node.width = width
      node.height = height
      const context = node.getContext('2d')
      context.fillStyle = '#010203'
      context.fillRect(0, 0, 5, 5)
      const { data } = context.getImageData(1, 1, 1, 1)
      return [width, height, ...data, 'parentNode' in node, context.canvas === node, node.toDataURL().slice(0, 14)]
    })`)
    expect(painted).toEqual([200, 100, 1, 2, 3, 255, false, true, 'data:image/png'])
    const drawn = await at.page.evaluate(`${NODE}.then(({ node }) => new Promise((done) => {
      const picture = node.createImage()
      picture.onload = () => {
        node.getContext('2d').drawImage(picture, 0, 0, 20, 20)
        done([...node.getContext('2d').getImageData(10, 10, 1, 1).data])
      }
      picture.src = '/pictures/dot.svg'
    }))`)
    expect(drawn).toEqual([7, 193, 96, 255])
    await at.put({ type: 'cube' })
    expect(await at.problems()).toContain('missing property <canvas> type="cube"')
  },
  'canvas-id': async (at) => {
    await at.put({ canvasId: 'one' })
    expect(await at.find('#it canvas').isVisible()).toBe(true)
    await at.put({ canvasId: 'one', twin: true })
    await at.told('error')
    expect(await at.shown.locator('canvas:visible').count()).toBe(1)
  },
  'disable-scroll': async (at) => {
    for (const disableScroll of [true, false]) {
      await at.put({ type: '2d', disableScroll })
      await at.swipe('#it', [100, 80], [0, -70])
      const moved = () => at.get<number>('.phone-scroller', 'scrollTop')
      if (disableScroll) expect(await moved()).toBe(0)
      else await until(async () => (await moved()) > 20, true)
    }
  },
  touchstart: touch('touchstart', (at) => at.swipe('#it', [30, 40], [20, 10])),
  touchmove: touch('touchmove', (at) => at.swipe('#it', [30, 40], [20, 10])),
  touchend: touch('touchend', (at) => at.swipe('#it', [30, 40], [20, 10])),
  touchcancel: touch('touchcancel', async (at) => {
    const { x, y } = await at.box('#it')
    await at.touch('touchStart', [[x + 30, y + 40]])
    await at.touch('touchCancel', [])
  }),
  longtap: async (at) => {
    await at.put({ type: '2d' })
    const { x, y } = await at.box('#it')
    await at.touch('touchStart', [[x + 30, y + 40]])
    await at.told('longtap')
    await at.touch('touchEnd', [])
  },
  error: async (at) => {
    await at.put({ canvasId: 'one', twin: true })
    expect(await at.told('error')).toEqual({ errMsg: 'canvas-id "one" is not unique in this page' })
  },
}

const still = '#it > canvas'
const camera: Cases = {
  mode: async (at) => {
    await at.put()
    expect(await at.shown.getByLabel('码里的文字').count()).toBe(0)
    await at.set({ mode: 'scanCode' })
    expect(await at.shown.getByLabel('码里的文字').count()).toBe(1)
  },
  resolution: async (at) => {
    await at.put({ resolution: 'low' })
    expect(await at.get(still, 'height')).toBe(480)
    await at.put({ resolution: 'high' })
    expect(await at.get(still, 'height')).toBe(1080)
  },
  'device-position': async (at) => {
    await at.put({ devicePosition: 'front' })
    expect(await at.style(still, 'transform')).toBe('matrix(-1, 0, 0, 1, 0, 0)')
    await at.set({ devicePosition: 'back' })
    expect(await at.style(still, 'transform')).toBe('none')
  },
  flash: async (at) => {
    await at.put({ flash: 'torch' })
    expect(await at.style('#it', 'content', '::after')).toBe('""')
    await at.set({ flash: 'off' })
    expect(await at.style('#it', 'content', '::after')).toBe('none')
  },
  stop: async (at) => {
    await at.put()
    await at.page.evaluate(`__phone.phone.app.hide()`)
    await at.told('stop')
    await at.page.evaluate(`__phone.phone.app.show()`)
  },
  error: async (at) => {
    await at.put()
    await at.shown.getByRole('button', { name: '用这台电脑的摄像头' }).click()
    expect(await at.told('error')).toEqual({ errMsg: expect.stringContaining('insertCamera:fail') })
  },
  initdone: async (at) => {
    await at.put()
    expect(await at.told('initdone')).toEqual({ maxZoom: 1 })
  },
  scancode: async (at) => {
    await at.put({ mode: 'scanCode' })
    await at.shown.getByLabel('码里的文字').fill('社区 7')
    await at.shown.getByRole('button', { name: '扫到这个码' }).click()
    expect(await at.told('scancode')).toMatchObject({ type: 'QR_CODE', result: '社区 7', charSet: 'UTF-8' })
  },
}

export const drawing: Record<string, Cases> = { canvas, camera }

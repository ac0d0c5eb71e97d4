import { type Cases, until } from '../support/stage'
import { control, full, playing, ready, src, visible } from './video-support'

export const events: Cases = {
  play: async (at) => {
    await ready(at)
    await control(at, '播放').first().click()
    await at.told('play')
  },
  pause: async (at) => {
    await playing(at)
    await at.find('.wx-video-play').click()
    await at.told('pause')
  },
  ended: async (at) => {
    await playing(at, { initialTime: 1.7 })
    await at.told('ended')
  },
  timeupdate: async (at) => {
    await playing(at)
    expect(await at.told('timeupdate')).toEqual({ currentTime: expect.any(Number), duration: 2 })
  },
  error: async (at) => {
    await at.put({ src: 'data:video/mp4;base64,AAAA' })
    expect(await at.told('error')).toEqual({ errMsg: expect.stringMatching(/\w/) })
  },
  progress: async (at) => {
    await ready(at)
    expect(await at.told('progress')).toEqual({ buffered: expect.any(Number) })
  },
  loadedmetadata: async (at) => {
    await at.put({ src })
    expect(await at.told('loadedmetadata')).toEqual({ width: 0, height: 0, duration: 2 })
  },
  enterpictureinpicture: async (at) => {
    await playing(at, { pictureInPictureMode: 'push', loop: true })
    await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/arrived/index' })`)
    await until(() => at.over.locator('.wx-video-stage').count(), 1)
    await at.page.evaluate(`__phone.phone.wx.navigateBack()`)
    await at.told('enterpictureinpicture')
  },
  leavepictureinpicture: async (at) => {
    await events.enterpictureinpicture?.(at)
    await at.told('leavepictureinpicture')
    expect(await at.it.locator('.wx-video-stage').count()).toBe(1)
  },
  waiting: async (at) => {
    // nothing has been read yet when it is told to play
    await at.put({ src, autoplay: true, muted: true })
    await at.told('waiting')
  },
  castinguserselect: async (at) => {
    await ready(at, { showCastingButton: true })
    await control(at, '投屏').click()
    await at.over.getByRole('button', { name: '取消' }).click()
    expect(await at.told('castinguserselect')).toEqual({ state: 'fail' })
    await at.silent('castingstatechange')
  },
  castingstatechange: async (at) => {
    await ready(at, { showCastingButton: true })
    await control(at, '投屏').click()
    await at.over.getByRole('button', { name: '客厅电视（示例）' }).click()
    expect(await at.told('castingstatechange')).toEqual({ type: 'start', state: 'success' })
    expect((await at.heard('castinguserselect')).map(({ detail }) => detail)).toEqual([{ state: 'success' }])
  },
  castinginterrupt: async (at) => {
    await events.castingstatechange?.(at)
    await control(at, '停止投屏').click()
    await at.told('castinginterrupt')
  },
  seekcomplete: async (at) => {
    await ready(at)
    await at.shown.getByRole('slider', { name: '播放进度' }).fill('1.2')
    expect(await at.told('seekcomplete')).toEqual({ position: 1.2 })
  },
  fullscreenchange: async (at) => {
    await ready(at)
    await full(at)
    expect(await at.told('fullscreenchange')).toEqual({ fullScreen: true, direction: 'vertical' })
    const box = await at.box('.wx-video-stage')
    expect([box.width, box.height]).toEqual([375, 812])
    await control(at, '退出全屏').click()
    expect(await at.told('fullscreenchange')).toEqual({ fullScreen: false, direction: 'vertical' })
  },
  controlstoggle: async (at) => {
    await ready(at)
    await at.it.click({ position: { x: 20, y: 20 } })
    expect(await at.told('controlstoggle')).toEqual({ show: false })
    expect(await visible(at, '.wx-video-bar')).toBe(false)
  },
}

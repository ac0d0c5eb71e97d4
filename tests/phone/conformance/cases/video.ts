import { type Cases, until } from '../support/stage'
import { events } from './video-events'
import { control, full, inFull, media, playing, ready, shows, src, visible } from './video-support'

const properties: Cases = {
  src: async (at) => {
    await ready(at)
    expect(await media(at, 'src')).toBe(src)
    await at.put({ src: '/films/none.mp4' })
    await at.told('error')
    expect(await media<string>(at, 'src')).toContain('/phone/app/films/none.mp4')
  },
  duration: async (at) => {
    await ready(at, { duration: 90 })
    expect(await at.find('.wx-video-end').textContent()).toBe('01:30')
  },
  controls: shows('controls', '.wx-video-bar'),
  'danmu-list': async (at) => {
    await playing(at, { enableDanmu: true, danmuList: [{ text: '好看', color: '#010203', time: 0 }] })
    await at.shown.getByText('好看').waitFor({ state: 'attached' })
    expect(await at.style('.wx-video-danmus > span', 'color')).toBe('rgb(1, 2, 3)')
  },
  'danmu-btn': async (at) => {
    await ready(at)
    expect(await control(at, '弹幕').count()).toBe(0)
    await ready(at, { danmuBtn: true })
    await control(at, '弹幕').click()
    expect(await control(at, '弹幕').getAttribute('aria-pressed')).toBe('true')
  },
  'enable-danmu': async (at) => {
    await playing(at, { danmuList: [{ text: '好看', time: 0 }] })
    await at.told('timeupdate')
    expect(await at.shown.getByText('好看').count()).toBe(0)
    await playing(at, { enableDanmu: true, danmuList: [{ text: '好看', time: 0 }] })
    await at.shown.getByText('好看').waitFor({ state: 'attached' })
  },
  autoplay: async (at) => {
    await ready(at)
    expect(await media(at, 'paused')).toBe(true)
    await ready(at, { autoplay: true })
    await until(() => media(at, 'paused'), false)
  },
  loop: async (at) => {
    await playing(at, { loop: true, initialTime: 1.8 })
    await until(async () => (await media<number>(at, 'currentTime')) < 1, true)
    expect(await media(at, 'paused')).toBe(false)
  },
  muted: async (at) => {
    await ready(at, { muted: true })
    expect(await media(at, 'muted')).toBe(true)
  },
  'initial-time': async (at) => {
    await ready(at, { initialTime: 1.5 })
    await until(() => media(at, 'currentTime'), 1.5)
  },
  'page-gesture': async (at) => {
    await ready(at)
    await at.drag('#it', [40, 150], [0, -100])
    expect(await at.style('.wx-video-stage > video', 'filter')).toBe('none')
    await ready(at, { pageGesture: true })
    await at.drag('#it', [40, 150], [0, -50])
    expect(await at.style('.wx-video-stage > video', 'filter')).toBe('brightness(1.25)')
    await at.drag('#it', [260, 50], [0, 100])
    expect(await media(at, 'volume')).toBe(0.5)
  },
  direction: async (at) => {
    await ready(at, { direction: 90 })
    await full(at)
    expect(await at.told('fullscreenchange')).toEqual({ fullScreen: true, direction: 'horizontal' })
    expect(await at.style('.wx-video-stage', 'transform')).toMatch(/^matrix\(0, 1, -1, 0/)
    await control(at, '退出全屏').evaluate((one) => one instanceof HTMLElement && one.click())
    await ready(at, { direction: 0 })
    await full(at)
    expect(await at.told('fullscreenchange')).toEqual({ fullScreen: true, direction: 'vertical' })
    await control(at, '退出全屏').click()
  },
  'show-progress': shows('showProgress', '.wx-video-track'),
  'show-fullscreen-btn': shows('showFullscreenBtn', '.wx-video-full'),
  'show-play-btn': shows('showPlayBtn', '.wx-video-play'),
  'show-center-play-btn': async (at) => {
    await shows('showCenterPlayBtn', '.wx-video-center')(at)
    await ready(at)
    await at.find('.wx-video-center').click()
    await until(() => media(at, 'paused'), false)
    expect(await visible(at, '.wx-video-center')).toBe(false)
  },
  'enable-progress-gesture': async (at) => {
    await ready(at, { enableProgressGesture: false })
    await at.drag('#it', [50, 50], [100, 0])
    expect(await media(at, 'currentTime')).toBe(0)
    await ready(at)
    await at.drag('#it', [50, 50], [5, 0])
    await until(async () => Math.round(await media<number>(at, 'currentTime')), 1)
  },
  'object-fit': async (at) => {
    for (const objectFit of ['contain', 'fill', 'cover']) {
      await ready(at, { objectFit })
      expect(await at.style('.wx-video-stage > video', 'object-fit')).toBe(objectFit)
    }
  },
  poster: async (at) => {
    await at.put({ src, poster: '/pictures/dot.svg' })
    expect(await media<string>(at, 'poster')).toContain('/phone/app/pictures/dot.svg')
    await at.put({ src, poster: '/pictures/dot.svg', controls: false })
    expect(await media<string>(at, 'poster')).toBe('')
  },
  'show-mute-btn': async (at) => {
    await ready(at)
    expect(await visible(at, '.wx-video-mute')).toBe(false)
    await ready(at, { showMuteBtn: true })
    await control(at, '静音').click()
    expect(await media(at, 'muted')).toBe(true)
  },
  title: async (at) => {
    await ready(at, { title: '家庭微党课' })
    expect(await visible(at, '.wx-video-title')).toBe(false)
    await full(at)
    expect(await at.over.getByText('家庭微党课').isVisible()).toBe(true)
    await control(at, '退出全屏').click()
  },
  'play-btn-position': async (at) => {
    await playing(at, { playBtnPosition: 'center' })
    expect([await visible(at, '.wx-video-center'), await visible(at, '.wx-video-play')]).toEqual([true, false])
    await playing(at, { playBtnPosition: 'bottom' })
    expect([await visible(at, '.wx-video-center'), await visible(at, '.wx-video-play')]).toEqual([false, true])
  },
  'enable-play-gesture': async (at) => {
    await ready(at)
    await at.it.dblclick({ position: { x: 20, y: 20 } })
    expect(await media(at, 'paused')).toBe(true)
    await ready(at, { enablePlayGesture: true })
    await at.it.dblclick({ position: { x: 20, y: 20 } })
    await until(() => media(at, 'paused'), false)
  },
  'auto-pause-if-navigate': async (at) => {
    for (const autoPauseIfNavigate of [true, false]) {
      await at.go('video')
      await playing(at, { autoPauseIfNavigate, loop: true })
      await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/arrived/index' })`)
      await at.page.waitForTimeout(60)
      expect(await at.page.locator('#it video').evaluate((one) => Reflect.get(one, 'paused'))).toBe(autoPauseIfNavigate)
    }
  },
  'auto-pause-if-open-native': async (at) => {
    for (const autoPauseIfOpenNative of [true, false]) {
      await playing(at, { autoPauseIfOpenNative, loop: true })
      await at.page.evaluate(() => {
        const pane = Object.assign(document.createElement('div'), { className: 'phone-over phone-over-pane' })
        document.querySelector('.phone-overlays')?.append(pane)
      })
      await until(() => media(at, 'paused'), autoPauseIfOpenNative)
      await at.page.evaluate(() => document.querySelector('.phone-overlays')?.replaceChildren())
    }
  },
  'vslide-gesture': async (at) => {
    await ready(at, { vslideGesture: true })
    await at.drag('#it', [40, 150], [0, -50])
    expect(await at.style('.wx-video-stage > video', 'filter')).toBe('brightness(1.25)')
  },
  'vslide-gesture-in-fullscreen': async (at) => {
    for (const on of [false, true]) {
      await ready(at, { vslideGestureInFullscreen: on, direction: 0 })
      await full(at)
      await at.drag('.wx-video-stage', [40, 400], [0, -100])
      expect((await at.style('.wx-video-stage > video', 'filter')) === 'none').toBe(!on)
      await control(at, '退出全屏').click()
    }
  },
  'picture-in-picture-mode': async (at) => {
    await playing(at, { pictureInPictureMode: ['push'], loop: true })
    await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/arrived/index' })`)
    await until(() => at.over.locator('.wx-video-stage[data-place=float]').count(), 1)
    expect(await media(at, 'paused')).toBe(false)
  },
  'show-screen-lock-button': async (at) => {
    await inFull('showScreenLockButton', '.wx-video-lock')(at)
    await ready(at, { showScreenLockButton: true })
    await full(at)
    await control(at, '锁定').click()
    expect(await visible(at, '.wx-video-bar')).toBe(false)
    await control(at, '锁定').click()
    await control(at, '退出全屏').click()
  },
  'show-snapshot-button': inFull('showSnapshotButton', '.wx-video-shot'),
  'show-background-playback-button': async (at) => {
    await playing(at, { showBackgroundPlaybackButton: true, loop: true })
    await control(at, '后台播放').click()
    await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/arrived/index' })`)
    await at.page.waitForTimeout(60)
    expect(await at.page.locator('#it video').evaluate((one) => Reflect.get(one, 'paused'))).toBe(false)
  },
  'show-bottom-progress': async (at) => {
    for (const on of [true, false]) {
      await playing(at, { showBottomProgress: on, loop: true })
      await at.it.click({ position: { x: 20, y: 20 } })
      await at.told('timeupdate')
      expect([on, await visible(at, '.wx-video-thin')]).toEqual([on, on])
    }
  },
  'picture-in-picture-show-progress': async (at) => {
    for (const on of [true, false]) {
      await at.go('video')
      await playing(at, {
        pictureInPictureMode: 'push',
        pictureInPictureShowProgress: on,
        loop: true,
        initialTime: 0.2,
      })
      await at.page.evaluate(`__phone.phone.wx.navigateTo({ url: '/pages/arrived/index' })`)
      await until(() => at.over.locator('.wx-video-stage[data-place=float]').count(), 1)
      await at.page.waitForTimeout(300)
      expect([on, await visible(at, '.phone-overlays .wx-video-thin')]).toEqual([on, on])
    }
  },
  'show-casting-button': shows('showCastingButton', '.wx-video-cast'),
  'enable-auto-rotation': async (at) => {
    for (const enableAutoRotation of [false, true]) {
      await ready(at, { enableAutoRotation })
      await at.page.setViewportSize({ width: 812, height: 375 })
      await at.frame()
      expect(await at.over.locator('.wx-video-stage').count()).toBe(enableAutoRotation ? 1 : 0)
      await at.page.setViewportSize({ width: 375, height: 812 })
      await until(() => at.it.locator('.wx-video-stage').count(), 1)
    }
  },
  'referrer-policy': async (at) => {
    await ready(at, { referrerPolicy: 'origin' })
    expect(await at.find('#it video').getAttribute('referrerpolicy')).toBe('origin')
  },
  'is-live': async (at) => {
    await ready(at, { isLive: true })
    expect(await visible(at, '.wx-video-track')).toBe(false)
  },
}

export const videos: Record<string, Cases> = { video: { ...properties, ...events } }

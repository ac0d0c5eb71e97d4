import { button, made } from '../sheet'
import { casting } from './casting'
import type { Player } from './player'
import { clock, type VideoHost } from './properties'

const HIDE_MS = 5000

const trackOf = (player: Player): HTMLInputElement => {
  const track = made('input', 'wx-video-track')
  track.type = 'range'
  track.step = 'any'
  track.setAttribute('aria-label', '播放进度')
  track.addEventListener('input', () => player.seek(Number(track.value)))
  return track
}

/** Everything that may be seen over the picture. */
const partsOf = (host: VideoHost, player: Player) => {
  const layer = made('div', 'wx-video-controls')
  return {
    layer,
    bar: made('div', 'wx-video-bar'),
    title: made('div', 'wx-video-title'),
    lock: button('wx-video-lock', '锁定', () => layer.toggleAttribute('data-locked')),
    shot: button('wx-video-shot', '截屏', () => player.snapshot()),
    play: button('wx-video-play', '', () => player.toggle()),
    center: button('wx-video-center', '', () => player.toggle()),
    now: made('span', 'wx-video-now', '00:00'),
    end: made('span', 'wx-video-end', '00:00'),
    track: trackOf(player),
    mute: button('wx-video-mute', '', () => player.mute(!player.media.muted)),
    danmu: button('wx-video-danmu', '弹幕', () => player.danmu(!player.danmuShown())),
    back: button('wx-video-background', '后台播放', () => player.inBackground()),
    cast: casting(host),
    full: button('wx-video-full', '', () => player.full(!player.isFull())),
    thin: made('div', 'wx-video-thin'),
  }
}
type Parts = ReturnType<typeof partsOf>

/** Which of them are there. */
const place = (parts: Parts, { props }: VideoHost, player: Player): void => {
  const progress = props.showProgress && !props.isLive
  const seen: [HTMLElement, boolean][] = [
    [parts.layer, props.controls],
    [parts.play, props.showPlayBtn && props.playBtnPosition === 'bottom'],
    [parts.center, (props.showCenterPlayBtn && !player.started()) || props.playBtnPosition === 'center'],
    [parts.now, progress],
    [parts.track, progress],
    [parts.end, progress],
    [parts.mute, props.showMuteBtn],
    [parts.danmu, props.danmuBtn],
    [parts.back, props.showBackgroundPlaybackButton],
    [parts.cast, props.showCastingButton],
    [parts.full, props.showFullscreenBtn],
    [parts.title, player.isFull() && props.title !== ''],
    [parts.lock, player.isFull() && props.showScreenLockButton],
    [parts.shot, player.isFull() && props.showSnapshotButton],
  ]
  for (const [part, visible] of seen) part.hidden = !visible
}

/** What they say. */
const write = (parts: Parts, { props }: VideoHost, player: Player): void => {
  const { media } = player
  const length = player.length()
  for (const one of [parts.play, parts.center]) {
    one.setAttribute('aria-label', media.paused ? '播放' : '暂停')
    one.toggleAttribute('data-playing', !media.paused)
  }
  parts.mute.setAttribute('aria-label', media.muted ? '取消静音' : '静音')
  parts.mute.toggleAttribute('data-muted', media.muted)
  parts.danmu.setAttribute('aria-pressed', String(player.danmuShown()))
  parts.full.setAttribute('aria-label', player.isFull() ? '退出全屏' : '全屏')
  parts.title.textContent = props.title
  parts.track.max = String(length)
  parts.track.value = String(media.currentTime)
  parts.now.textContent = clock(media.currentTime)
  parts.end.textContent = clock(length)
  parts.thin.style.width = `${length > 0 ? (media.currentTime / length) * 100 : 0}%`
}

/** The bar below, the button in the middle, and what only a full screen has. */
export const controls = (host: VideoHost, player: Player) => {
  const { props, trigger } = host
  const parts = partsOf(host, player)
  const { layer, thin, bar } = parts
  bar.append(parts.play, parts.now, parts.track, parts.end, parts.danmu, parts.mute, parts.back, parts.cast, parts.full)
  layer.append(parts.title, parts.lock, parts.shot, parts.center, bar)
  let timer = 0
  let shown = true
  const draw = () => {
    place(parts, host, player)
    write(parts, host, player)
    thin.hidden = !(props.showBottomProgress && !shown) && !(player.isFloating() && props.pictureInPictureShowProgress)
  }
  const show = (on: boolean) => {
    window.clearTimeout(timer)
    if (on && !player.media.paused) timer = window.setTimeout(() => show(false), HIDE_MS)
    layer.toggleAttribute('data-away', !on)
    if (on !== shown && props.controls) trigger('controlstoggle', { show: on })
    shown = on
    draw()
  }
  return { layer, thin, draw, toggle: () => show(!shown), isLocked: () => layer.hasAttribute('data-locked') }
}

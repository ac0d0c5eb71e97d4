import { button, made } from '../sheet'
import type { Player } from './player'
import { clock, type VideoHost } from './properties'

const HIDE_MS = 5000

/** The bar below, the button in the middle, and what only a full screen has. */
export const controls = (host: VideoHost, player: Player) => {
  const { props, trigger } = host
  const { media } = player
  const layer = made('div', 'wx-video-controls')
  const bar = made('div', 'wx-video-bar')
  const [title, lock, shot] = [
    made('div', 'wx-video-title'),
    button('wx-video-lock', '锁定', () => locked(!layer.hasAttribute('data-locked'))),
    button('wx-video-shot', '截屏', () => player.snapshot()),
  ]
  const play = button('wx-video-play', '', () => player.toggle())
  const center = button('wx-video-center', '', () => player.toggle())
  const now = made('span', 'wx-video-now', '00:00')
  const end = made('span', 'wx-video-end', '00:00')
  const track = made('input', 'wx-video-track')
  track.type = 'range'
  track.step = 'any'
  track.setAttribute('aria-label', '播放进度')
  track.addEventListener('input', () => player.seek(Number(track.value)))
  const mute = button('wx-video-mute', '', () => player.mute(!media.muted))
  const danmu = button('wx-video-danmu', '弹幕', () => player.danmu(!player.danmuShown()))
  const back = button('wx-video-background', '后台播放', () => player.inBackground())
  const full = button('wx-video-full', '', () => player.full(!player.isFull()))
  const thin = made('div', 'wx-video-thin')
  bar.append(play, now, track, end, danmu, mute, back, full)
  layer.append(title, lock, shot, center, bar)
  let timer = 0
  let shown = true
  const locked = (on: boolean) => layer.toggleAttribute('data-locked', on)
  const show = (on: boolean) => {
    window.clearTimeout(timer)
    if (on && !media.paused) timer = window.setTimeout(() => show(false), HIDE_MS)
    layer.toggleAttribute('data-away', !on)
    if (on !== shown && props.controls) trigger('controlstoggle', { show: on })
    shown = on
    draw()
  }
  const put = (element: HTMLElement, visible: boolean) => {
    element.hidden = !visible
  }
  const draw = () => {
    const playing = !media.paused
    const length = player.length()
    layer.hidden = !props.controls
    put(play, props.showPlayBtn && props.playBtnPosition === 'bottom')
    put(center, (props.showCenterPlayBtn && !player.started()) || props.playBtnPosition === 'center')
    for (const one of [play, center]) {
      one.setAttribute('aria-label', playing ? '暂停' : '播放')
      one.toggleAttribute('data-playing', playing)
    }
    for (const one of [now, track, end]) put(one, props.showProgress && !props.isLive)
    put(mute, props.showMuteBtn)
    mute.setAttribute('aria-label', media.muted ? '取消静音' : '静音')
    mute.toggleAttribute('data-muted', media.muted)
    put(danmu, props.danmuBtn)
    danmu.setAttribute('aria-pressed', String(player.danmuShown()))
    put(back, props.showBackgroundPlaybackButton)
    put(full, props.showFullscreenBtn)
    full.setAttribute('aria-label', player.isFull() ? '退出全屏' : '全屏')
    title.textContent = props.title
    put(title, player.isFull() && props.title !== '')
    put(lock, player.isFull() && props.showScreenLockButton)
    put(shot, player.isFull() && props.showSnapshotButton)
    track.max = String(length)
    track.value = String(media.currentTime)
    now.textContent = clock(media.currentTime)
    end.textContent = clock(length)
    thin.hidden = !(props.showBottomProgress && !shown) && !(player.isFloating() && props.pictureInPictureShowProgress)
    thin.style.width = `${length > 0 ? (media.currentTime / length) * 100 : 0}%`
  }
  return { layer, thin, draw, toggle: () => show(!shown), show, isLocked: () => layer.hasAttribute('data-locked') }
}

export const controlsCss = `.wx-video-controls { position: absolute; inset: 0; color: #fff; font: 13px/1.4 sans-serif; pointer-events: none }
.wx-video-controls button { pointer-events: auto; border: 0; background: none; color: inherit; font: inherit; min-width: 32px; min-height: 32px;
  padding: 0 6px; cursor: pointer; flex: none }
.wx-video-bar { position: absolute; left: 0; right: 0; bottom: 0; display: flex; align-items: center; gap: 6px; min-height: 44px;
  padding: 0 10px; background: linear-gradient(transparent, rgb(0 0 0 / 60%)); transition: opacity .2s }
.wx-video-controls[data-away] > .wx-video-bar, .wx-video-controls[data-locked] > .wx-video-bar { opacity: 0; pointer-events: none; visibility: hidden }
.wx-video-track { flex: 1; min-width: 0; height: 4px; accent-color: #fff; pointer-events: auto }
.wx-video-play::before, .wx-video-center::before { content: ""; display: inline-block; border: solid transparent; border-width: 8px 0 8px 13px;
  border-left-color: currentcolor; vertical-align: middle }
[data-playing]:is(.wx-video-play, .wx-video-center)::before { width: 4px; height: 16px; border-width: 0 4px; border-color: currentcolor }
.wx-video-center { position: absolute; left: 50%; top: 50%; width: 56px; height: 56px; transform: translate(-50%, -50%);
  border-radius: 50%; background: rgb(0 0 0 / 50%) !important }
.wx-video-mute::before { content: "🔊" }
.wx-video-mute[data-muted]::before { content: "🔇" }
.wx-video-full::before { content: "⛶"; font-size: 18px }
.wx-video-title { position: absolute; left: 16px; top: 12px; font-size: 16px }
.wx-video-lock { position: absolute; left: 12px; top: 50% }
.wx-video-shot { position: absolute; right: 12px; top: 50% }
.wx-video-thin { position: absolute; left: 0; bottom: 0; height: 2px; background: #07c160 }
:is(.wx-video-controls, .wx-video-thin)[hidden], .wx-video-controls [hidden] { display: none }`

import { made } from '../sheet'
import type { VideoHost } from './properties'

type Ending = () => void

/** The picture, where it is shown (in the page, over everything, in a small window), and what may be done with it. */
export class Player {
  readonly media = document.createElement('video')
  readonly stage = made('div', 'wx-video-stage')
  private readonly texts = made('div', 'wx-video-danmus')
  private place: 'page' | 'full' | 'float' = 'page'
  private once = false
  private shown = false
  private background = false
  changed: Ending = () => {}

  constructor(private readonly host: VideoHost) {
    this.media.playsInline = true
    this.media.disablePictureInPicture = true
    this.stage.append(this.media, this.texts)
  }

  started(): boolean {
    return this.once
  }

  /** Seconds; the page may say it itself. */
  length(): number {
    const { duration } = this.host.props
    return duration > 0 ? duration : Number.isFinite(this.media.duration) ? this.media.duration : 0
  }

  async play(): Promise<void> {
    this.once = true
    await this.media.play().catch((thrown: unknown) => {
      // a browser plays aloud only what somebody has touched
      if (thrown instanceof DOMException && thrown.name === 'NotAllowedError' && !this.media.muted) {
        this.media.muted = true
        return this.media.play().catch(() => undefined)
      }
      return undefined
    })
  }

  toggle(): void {
    if (this.media.paused) void this.play()
    else this.media.pause()
  }

  seek(seconds: number): void {
    this.media.currentTime = Math.max(0, Math.min(this.length() || seconds, seconds))
  }

  mute(on: boolean): void {
    this.media.muted = on
    this.changed()
  }

  inBackground(): void {
    this.background = true
  }

  /** Something else is shown now. */
  leave(): void {
    if (!this.background) this.media.pause()
  }

  snapshot(): void {
    const picture = made('canvas', '')
    picture.width = this.media.videoWidth
    picture.height = this.media.videoHeight
    picture.getContext('2d')?.drawImage(this.media, 0, 0)
    const link = made('a', '')
    link.href = picture.toDataURL()
    link.download = 'snapshot.png'
    link.click()
  }

  isFull(): boolean {
    return this.place === 'full'
  }

  isFloating(): boolean {
    return this.place === 'float'
  }

  private move(place: 'page' | 'full' | 'float'): void {
    const { element, phone } = this.host
    this.place = place
    this.stage.dataset.place = place
    // in one step, so that it goes on playing
    if (place === 'page') element.append(this.stage)
    else phone.shell.overlays.append(this.stage)
    this.changed()
  }

  /** Upright or lying, as `direction` or the picture says. */
  private turn(): 0 | 90 | -90 {
    const { direction } = this.host.props
    if (direction === 0 || direction === 90 || direction === -90) return direction
    return this.media.videoWidth > this.media.videoHeight ? 90 : 0
  }

  full(on: boolean): void {
    if (on === this.isFull()) return
    const turn = on ? this.turn() : 0
    this.stage.dataset.turn = String(turn)
    this.move(on ? 'full' : 'page')
    const direction = turn === 0 ? 'vertical' : 'horizontal'
    this.host.trigger('fullscreenchange', { fullScreen: on, direction })
  }

  float(on: boolean): void {
    if (on === this.isFloating()) return
    this.move(on ? 'float' : 'page')
    this.host.trigger(on ? 'enterpictureinpicture' : 'leavepictureinpicture', {})
  }

  danmuShown(): boolean {
    return this.shown
  }

  danmu(on: boolean): void {
    this.shown = on
    if (!on) this.texts.replaceChildren()
    this.changed()
  }

  /** Lets the remarks fly that belong to this second. */
  remark(second: number): void {
    const list = this.shown && Array.isArray(this.host.props.danmuList) ? this.host.props.danmuList : []
    for (const one of list) {
      const { text, color, time } = Object(one)
      if (Math.floor(Number(time ?? 0)) !== second) continue
      const words = made('span', '', String(text ?? ''))
      words.style.color = String(color ?? '#fff')
      words.style.top = `${(this.texts.childElementCount % 5) * 20}%`
      words.addEventListener('animationend', () => words.remove())
      this.texts.append(words)
    }
  }

  end(): void {
    this.media.pause()
    this.stage.remove()
  }
}

export const playerCss = `.wx-video-stage { position: absolute; inset: 0; overflow: hidden; background: #000 }
.wx-video-stage > video { display: block; width: 100%; height: 100% }
.wx-video-stage[data-place=full] { position: fixed; z-index: 1 }
.wx-video-stage[data-turn="90"], .wx-video-stage[data-turn="-90"] { left: 50%; top: 50%; right: auto; bottom: auto; width: 100vh; height: 100vw }
.wx-video-stage[data-turn="90"] { transform: translate(-50%, -50%) rotate(90deg) }
.wx-video-stage[data-turn="-90"] { transform: translate(-50%, -50%) rotate(-90deg) }
.wx-video-stage[data-place=float] { position: fixed; inset: auto 12px 96px auto; width: 160px; height: 96px; border-radius: 8px }
.wx-video-danmus { position: absolute; inset: 0 0 40%; overflow: hidden; pointer-events: none }
.wx-video-danmus > span { position: absolute; left: 100%; white-space: nowrap; font: 14px/1.4 sans-serif; animation: phone-danmu 6s linear }
@keyframes phone-danmu { to { left: 0; transform: translateX(-100%) } }`

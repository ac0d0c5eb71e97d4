import { builtIn } from '../built-in'
import { sourceOf } from '../source'
import { controls } from '../video/controls'
import { controlsCss } from '../video/controls-css'
import { gestures } from '../video/gestures'
import { Player, playerCss } from '../video/player'
import { type VideoHost, videoProperties } from '../video/properties'

/** What the browser tells of the picture, in WeChat's words. */
const tell = ({ trigger }: VideoHost, player: Player, drawn: () => void): void => {
  const { media } = player
  const hear = (name: string, heard: () => void) => media.addEventListener(name, heard)
  let second = -1
  hear('play', () => trigger('play', {}))
  hear('pause', () => !media.ended && trigger('pause', {}))
  hear('ended', () => trigger('ended', {}))
  hear('waiting', () => trigger('waiting', {}))
  hear('seeked', () => trigger('seekcomplete', { position: media.currentTime }))
  hear('error', () => trigger('error', { errMsg: media.error?.message ?? 'MEDIA_ERR' }))
  hear('progress', () => {
    const { buffered, duration } = media
    const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
    trigger('progress', { buffered: duration > 0 ? Math.round((end / duration) * 100) : 0 })
  })
  hear('loadedmetadata', () =>
    trigger('loadedmetadata', { width: media.videoWidth, height: media.videoHeight, duration: media.duration }),
  )
  hear('timeupdate', () => {
    trigger('timeupdate', { currentTime: media.currentTime, duration: player.length() })
    const now = Math.floor(media.currentTime)
    if (now !== second) player.remark(now)
    second = now
  })
  for (const name of ['play', 'pause', 'timeupdate', 'loadedmetadata', 'volumechange', 'ended']) hear(name, drawn)
}

/** Another page or something of WeChat's is above: it stops, or goes on in a small window. */
const watchAbove = ({ phone, element, props }: VideoHost, player: Player): (() => void) => {
  const view = element.closest('.phone-webview')
  const floats = () => [props.pictureInPictureMode].flat().includes('push')
  const pages = new MutationObserver(() => {
    const away = view instanceof HTMLElement && view.hidden
    if (away && floats() && !player.media.paused) player.float(true)
    else if (away && props.autoPauseIfNavigate) player.leave()
    if (!away) player.float(false)
  })
  if (view) pages.observe(view, { attributes: true, attributeFilter: ['hidden'] })
  const native = new MutationObserver(() => {
    if (props.autoPauseIfOpenNative && phone.shell.overlays.querySelector('.phone-over-pane')) player.leave()
  })
  native.observe(phone.shell.overlays, { childList: true })
  const turned = () => {
    if (props.enableAutoRotation && !(view instanceof HTMLElement && view.hidden))
      player.full(window.innerWidth > window.innerHeight)
  }
  window.addEventListener('resize', turned)
  return () => {
    window.removeEventListener('resize', turned)
    pages.disconnect()
    native.disconnect()
  }
}

const FITS: Record<string, string> = { contain: 'contain', fill: 'fill', cover: 'cover' }

/** Hands the properties to the browser's own element. */
const hand = ({ phone, props }: VideoHost, player: Player, name: string): void => {
  const { media } = player
  if (name === 'src') media.src = sourceOf(phone, props.src)
  if (name === 'poster') media.poster = sourceOf(phone, props.poster)
  if (name === 'loop') media.loop = props.loop
  if (name === 'muted') media.muted = props.muted
  if (name === 'enableDanmu') player.danmu(props.enableDanmu)
  if (name === 'objectFit') media.style.objectFit = FITS[props.objectFit] ?? 'contain'
  if (name === 'referrerPolicy') media.setAttribute('referrerpolicy', props.referrerPolicy)
  if (!props.controls) media.removeAttribute('poster')
  if ((name === 'src' || name === 'autoplay') && props.autoplay && props.src) void player.play()
}

export const video = builtIn('video', {
  properties: videoProperties,
  refused: `adUnitId posterForCrawler backgroundPoster isDrm provisionUrl certificateUrl
    licenseUrl preferredPeakBitRate`.split(/\s+/),
  shell: ['div.wx-video-over'],
  css: `wx-video { display: block; position: relative; width: 300px; height: 225px; overflow: hidden; background: #000 }
.wx-video-over { position: absolute; inset: 0; z-index: 1; pointer-events: none }
.wx-video-over > * { pointer-events: auto }
${playerCss}
${controlsCss}`,
  create: (host) => {
    const { element, props } = host
    const player = new Player(host)
    const shown = controls(host, player)
    player.changed = shown.draw
    player.stage.append(shown.layer, shown.thin)
    tell(host, player, shown.draw)
    gestures(host, player, shown)
    player.media.addEventListener('loadedmetadata', () => props.initialTime > 0 && player.seek(props.initialTime))
    let stop: (() => void) | undefined
    return {
      attached: () => {
        element.append(player.stage)
        stop = watchAbove(host, player)
        shown.draw()
      },
      detached: () => {
        stop?.()
        player.end()
      },
      changed: (name) => {
        hand(host, player, name)
        shown.draw()
      },
    }
  },
})

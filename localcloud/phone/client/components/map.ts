import { builtIn } from '../built-in'
import { drag } from '../drag'
import { Chart } from '../map/chart'
import { groundCss } from '../map/ground'
import { project, unproject } from '../map/projection'
import { type MapHost, mapProperties, settled } from '../map/properties'
import { pinch } from '../pinch'

type Cause = 'drag' | 'scale' | 'update' | 'gesture'

/** Moves the camera and tells of it. */
const wire = (host: MapHost, chart: Chart): void => {
  const { element, trigger } = host
  const tell = (type: 'begin' | 'end', causedBy: Cause) => {
    const { longitude, latitude, scale } = chart.camera
    const { rotate, skew } = chart
    trigger('regionchange', { type, causedBy, rotate, skew, scale, centerLocation: { longitude, latitude } })
  }
  let from = project(chart.camera, chart.camera.scale)
  drag(element, {
    begin: () => settled(host.props).enableScroll,
    start: () => {
      from = project(chart.camera, chart.camera.scale)
      tell('begin', 'drag')
    },
    move: ({ dx, dy }) => {
      const { scale } = chart.camera
      chart.look({ ...unproject({ x: from.x - dx, y: from.y - dy }, scale), scale })
      chart.draw()
    },
    end: () => tell('end', 'drag'),
  })
  const zoom = (by: number) => {
    if (!settled(host.props).enableZoom) return
    tell('begin', 'scale')
    chart.look({ ...chart.camera, scale: chart.camera.scale + by })
    chart.draw()
    tell('end', 'scale')
  }
  element.addEventListener('dblclick', () => zoom(1))
  element.addEventListener('wheel', (event) => {
    event.preventDefault()
    if (!event.ctrlKey) zoom(event.deltaY < 0 ? 0.5 : -0.5)
  })
  twoFingers(host, chart, tell)
}

const twoFingers = (host: MapHost, chart: Chart, tell: (type: 'begin' | 'end', causedBy: Cause) => void): void => {
  let before = { scale: 0, rotate: 0, skew: 0 }
  pinch(host.element, {
    begin: () => {
      before = { scale: chart.camera.scale, rotate: chart.rotate, skew: chart.skew }
      tell('begin', 'gesture')
      return true
    },
    move: ({ times, turn, rise }) => {
      const { enableZoom, enableRotate, enableOverlooking, enableAutoMaxOverlooking } = settled(host.props)
      if (enableZoom) chart.look({ ...chart.camera, scale: before.scale + Math.log2(times) })
      if (enableRotate) chart.rotate = before.rotate + turn
      const most = enableAutoMaxOverlooking ? 75 : 45
      if (enableOverlooking) chart.skew = Math.max(0, Math.min(most, before.skew + rise / 4))
      chart.draw()
    },
    end: () => tell('end', 'gesture'),
  })
}

/** A style of one's own needs a key that WeChat's map knows; here none is known, and the map fails as with a wrong one. */
const authorize = ({ props, trigger }: MapHost): void => {
  const { subkey, layerStyle, longitude, latitude } = settled(props)
  const refusal = { errCode: -1, errMsg: 'auth fail: 本机没有个性化地图' }
  if (subkey) trigger('error', { longitude, latitude, ...refusal })
  if (subkey || Number(layerStyle) !== 1) trigger('abilityfailed', { ability: 'layerStyle', ...refusal })
}

const AIMING = new Set([
  'longitude',
  'latitude',
  'scale',
  'minScale',
  'maxScale',
  'includePoints',
  'rotate',
  'skew',
  'setting',
])

export const map = builtIn('map', {
  properties: mapProperties,
  refused: ['covers', 'controls'],
  css: `wx-map { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; background: #f3efe6;
  touch-action: none; user-select: none; isolation: isolate }
wx-map > wx-cover-view, wx-map > wx-cover-image { position: relative; z-index: 3 }
wx-map wx-cover-view[data-marker] { position: absolute; left: 0; top: 0; z-index: 3 }
wx-map [data-lost] { visibility: hidden }
.wx-map-lines { position: absolute; inset: 0; width: 100%; height: 100% }
.wx-map-pins { position: absolute; inset: 0; pointer-events: none }
.wx-map-pins > * { pointer-events: auto }
.wx-map-pins button { border: 0; background: none; margin: 0; padding: 0; font: inherit; cursor: pointer }
.wx-map-marker { position: absolute; display: inline-block; line-height: 0 }
.wx-map-marker > .wx-map-callout { position: absolute; left: 50%; bottom: calc(100% + 6px); transform: translateX(-50%);
  line-height: 1.3; white-space: pre; box-shadow: 0 1px 4px rgb(0 0 0 / 20%) }
.wx-map-marker > .wx-map-label { position: absolute; left: 50%; top: 100%; line-height: 1.3; white-space: pre }
.wx-map-poi { position: absolute; transform: translate(-50%, -50%); font-size: 11px !important; color: #6b6459; white-space: nowrap }
.wx-map-here { position: absolute; width: 18px; height: 18px; border: 3px solid #fff !important; border-radius: 50%;
  background: #1e88ff !important; box-shadow: 0 0 0 6px rgb(30 136 255 / 25%); transform: translate(-50%, -50%) }
.wx-map-compass { position: absolute; z-index: 2; left: 12px; top: 12px; width: 32px; height: 32px; border-radius: 50%; background: #fff;
  box-shadow: 0 1px 3px rgb(0 0 0 / 30%) }
.wx-map-compass::before { content: ""; position: absolute; left: 12px; top: 5px; border: 4px solid transparent; border-bottom: 11px solid #fa5151; border-top: 0 }
.wx-map-scale { position: absolute; z-index: 2; left: 12px; bottom: 8px; width: 80px; border-bottom: 2px solid #333; font: 10px/1.4 sans-serif; color: #333 }
${groundCss}`,
  create: (host) => {
    const chart = new Chart(host)
    const show = () => {
      chart.aim()
      chart.draw()
      host.trigger('updated', {})
      authorize(host)
    }
    host.element.addEventListener('click', (event) => {
      const { target } = event
      if (target instanceof Element && target.closest('wx-cover-view, wx-cover-image')) return
      event.stopPropagation() // the map tells of a tap itself, with the place
      const box = host.element.getBoundingClientRect()
      const place = chart.placeAt(event.clientX - box.left, event.clientY - box.top)
      host.trigger('tap', place, { bubbles: true, composed: true })
    })
    wire(host, chart)
    const size = new ResizeObserver(() => chart.draw())
    return {
      attached: () => {
        size.observe(host.element)
        requestAnimationFrame(show)
      },
      detached: () => size.disconnect(),
      changed: (name) => {
        if (!host.element.isConnected) return
        if (AIMING.has(name)) chart.aim()
        chart.draw()
        host.trigger('updated', {})
      },
    }
  },
})

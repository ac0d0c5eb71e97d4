import { made } from '../sheet'
import { lay, pois } from './ground'
import { markerOf } from './markers'
import { type Camera, metres, type Place, project, seeing, unproject } from './projection'
import { type MapHost, settled } from './properties'
import { circleOf, lineOf, placesOf, polygonOf, type Shape, shapesOf } from './shapes'

/** The plane is larger than the map, so that a turned one has no empty corners. */
const BLEED = 0.3

/** What is drawn of a map, and where the camera is. */
export class Chart {
  camera: Camera
  rotate = 0
  skew = 0
  readonly plane = made('div', 'wx-map-plane')
  private readonly ground = made('div', 'wx-map-ground')
  private readonly lines = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  private readonly pins = made('div', 'wx-map-pins')
  private readonly compass = made('div', 'wx-map-compass')
  private readonly bar = made('div', 'wx-map-scale')
  private readonly opened = new Set<unknown>()
  private home: Place | undefined

  constructor(private readonly host: MapHost) {
    this.camera = { longitude: 0, latitude: 0, scale: 16 }
    this.lines.setAttribute('class', 'wx-map-lines')
    this.plane.append(this.ground, this.lines, this.pins)
    host.element.prepend(this.plane, this.compass, this.bar)
  }

  /** Looks where the properties say. */
  aim(): void {
    const { longitude, latitude, scale, rotate, skew, includePoints, maxScale } = settled(this.host.props)
    this.look({ longitude: Number(longitude), latitude: Number(latitude), scale: Number(scale) })
    this.home ??= { longitude: Number(longitude), latitude: Number(latitude) }
    this.rotate = Number(rotate)
    this.skew = Number(skew)
    const points = placesOf(includePoints)
    const { clientWidth: width, clientHeight: height } = this.host.element
    if (points.length > 0) this.look(seeing(points, { width, height, most: maxScale }))
  }

  look(camera: Camera): void {
    const { minScale, maxScale } = settled(this.host.props)
    this.camera = { ...camera, scale: Math.max(minScale, Math.min(maxScale, camera.scale)) }
  }

  /** From a place to px on the plane, and back from px of the map. */
  at = (place: Place): { x: number; y: number } => {
    const { clientWidth, clientHeight } = this.plane
    const [to, middle] = [project(place, this.camera.scale), project(this.camera, this.camera.scale)]
    return { x: to.x - middle.x + clientWidth / 2, y: to.y - middle.y + clientHeight / 2 }
  }

  placeAt(x: number, y: number): Place {
    const { clientWidth, clientHeight } = this.host.element
    const middle = project(this.camera, this.camera.scale)
    const [dx, dy] = [x - clientWidth / 2, y - clientHeight / 2]
    const turn = (-this.rotate * Math.PI) / 180
    const [rx, ry] = [dx * Math.cos(turn) - dy * Math.sin(turn), dx * Math.sin(turn) + dy * Math.cos(turn)]
    return unproject({ x: middle.x + rx, y: middle.y + ry }, this.camera.scale)
  }

  draw(): void {
    const { host, plane, camera } = this
    const props = settled(host.props)
    plane.style.inset = `${-BLEED * 100}%`
    plane.style.transform = `perspective(800px) rotateX(${this.skew}deg) rotate(${this.rotate}deg)`
    lay(this.ground, camera, {
      poi: props.enablePoi,
      building: props.enableBuilding,
      tall: props.enable3D || props['enable-3D'],
      satellite: props.enableSatellite,
      traffic: props.enableTraffic,
    })
    this.drawLines(props)
    this.drawPins(props)
    this.compass.hidden = !props.showCompass
    this.compass.style.transform = `rotate(${this.rotate}deg)`
    this.bar.hidden = !props.showScale
    const length = metres(camera) * 80
    this.bar.textContent = length >= 1000 ? `${(length / 1000).toFixed(1)} 公里` : `${Math.round(length)} 米`
  }

  private drawLines(props: MapHost['props']): void {
    const drawing = { camera: this.camera, at: this.at }
    const lines = shapesOf(props.polyline).map((shape) => this.tappable(shape, lineOf(shape, drawing)))
    const circles = shapesOf(props.circles).flatMap((shape) => circleOf(shape, drawing) ?? [])
    this.lines.replaceChildren(
      ...shapesOf(props.polygons).map((shape) => polygonOf(shape, drawing)),
      ...circles,
      ...lines,
    )
  }

  private tappable(shape: Shape, line: SVGElement): SVGElement {
    line.addEventListener('click', (event) => {
      event.stopPropagation()
      const box = this.host.element.getBoundingClientRect()
      const place = this.placeAt(event.clientX - box.left, event.clientY - box.top)
      this.host.trigger('polylinetap', { polylineId: shape.id, ...place })
    })
    return line
  }

  private drawPins(props: MapHost['props']): void {
    const { host, camera, at } = this
    const markers = shapesOf(props.markers).map((marker) => {
      const tell = (event: 'markertap' | 'callouttap' | 'labeltap') => {
        if (event === 'markertap') this.opened.add(marker.id)
        host.trigger(event, { markerId: marker.id })
        this.draw()
      }
      const place = { longitude: Number(marker.longitude), latitude: Number(marker.latitude) }
      return markerOf(marker, { phone: host.phone, at: at(place), open: this.opened.has(marker.id), tell })
    })
    const { clientWidth: width, clientHeight: height } = host.element
    const sight = { camera, at, width, height }
    const named = props.enablePoi ? pois(sight, (poi) => host.trigger('poitap', poi)) : []
    this.pins.replaceChildren(...named, ...markers, ...(props.showLocation ? [this.here()] : []))
    this.customCallouts(markers)
  }

  /** `<cover-view slot="callout">` with a `marker-id` stands above its marker. */
  private customCallouts(markers: readonly HTMLElement[]): void {
    const outer = this.host.element.getBoundingClientRect()
    for (const one of this.host.element.querySelectorAll('wx-cover-view[data-marker]')) {
      if (!(one instanceof HTMLElement)) continue
      const box = markers.find((marker) => marker.dataset.marker === one.dataset.marker)?.getBoundingClientRect()
      if (box)
        one.style.translate = `calc(${box.left + box.width / 2 - outer.left}px - 50%) calc(${box.top - outer.top}px - 100%)`
      one.toggleAttribute('data-lost', !box)
    }
  }

  private here(): HTMLElement {
    const dot = made('button', 'wx-map-here')
    dot.setAttribute('aria-label', '我的位置（示例）')
    const place = this.home ?? this.camera
    const { x, y } = this.at(place)
    Object.assign(dot.style, { left: `${x}px`, top: `${y}px` })
    dot.addEventListener('click', (event) => {
      event.stopPropagation()
      this.host.trigger('anchorpointtap', { longitude: place.longitude, latitude: place.latitude })
    })
    return dot
  }
}

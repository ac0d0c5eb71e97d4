import { type Camera, metres, type Place } from './projection'

export type Shape = Record<string, unknown>
const SVG = 'http://www.w3.org/2000/svg'

const isPlace = (it: unknown): it is Place =>
  typeof it === 'object' && it !== null && 'longitude' in it && 'latitude' in it

/** `#RRGGBBAA` and everything CSS knows. */
const colour = (value: unknown, otherwise: string): string => (typeof value === 'string' && value ? value : otherwise)

interface Drawing {
  camera: Camera
  at(place: Place): { x: number; y: number }
}

const dashes = (shape: Shape): string =>
  Array.isArray(shape.dashArray) ? shape.dashArray.join(' ') : shape.dottedLine ? '8 6' : 'none'

const make = (tag: string, attributes: Record<string, unknown>): SVGElement => {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  return made
}

const outline = (shape: Shape, { at }: Drawing): string =>
  (Array.isArray(shape.points) ? shape.points : [])
    .filter(isPlace)
    .map((place) => at(place))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ')

export const lineOf = (shape: Shape, drawing: Drawing): SVGElement =>
  make('polyline', {
    points: outline(shape, drawing),
    fill: 'none',
    stroke: colour(shape.color, '#000'),
    'stroke-width': Number(shape.width ?? 4),
    'stroke-dasharray': dashes(shape),
    'stroke-linejoin': 'round',
  })

export const polygonOf = (shape: Shape, drawing: Drawing): SVGElement =>
  make('polygon', {
    points: outline(shape, drawing),
    fill: colour(shape.fillColor, 'none'),
    stroke: colour(shape.strokeColor, '#000'),
    'stroke-width': Number(shape.strokeWidth ?? 2),
    'stroke-dasharray': dashes(shape),
  })

export const circleOf = (shape: Shape, { at, camera }: Drawing): SVGElement | undefined => {
  if (!isPlace(shape)) return undefined
  const { x, y } = at(shape)
  return make('circle', {
    cx: x,
    cy: y,
    r: Number(Reflect.get(shape, 'radius') ?? 0) / metres(camera),
    fill: colour(Reflect.get(shape, 'fillColor'), 'none'),
    stroke: colour(Reflect.get(shape, 'color'), '#000'),
    'stroke-width': Number(Reflect.get(shape, 'strokeWidth') ?? 1),
  })
}

export const shapesOf = (value: unknown): Shape[] =>
  Array.isArray(value) ? value.filter((one): one is Shape => typeof one === 'object' && one !== null) : []

export const placesOf = (value: unknown): Place[] => (Array.isArray(value) ? value.filter(isPlace) : [])

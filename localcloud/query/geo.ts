import { unsupported } from '../errors'
import { type Doc, isDoc, valuesAt } from './values'

type Position = [number, number]
const EARTH_METRES = 6378137

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'

const pointOf = (value: unknown): Position | undefined => {
  if (isPosition(value)) return value
  if (isDoc(value) && value.type === 'Point' && isPosition(value.coordinates)) return value.coordinates
  return undefined
}

/** Metres between two positions on a sphere. */
const metresBetween = (a: Position, b: Position): number => {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const half = (x: number) => Math.sin(x / 2) ** 2
  const h = half(rad(b[1] - a[1])) + Math.cos(rad(a[1])) * Math.cos(rad(b[1])) * half(rad(b[0] - a[0]))
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

const insideRing = ([x, y]: Position, ring: Position[]): boolean => {
  let inside = false
  for (const [n, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(n + ring.length - 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

const insidePolygon = (point: Position, rings: Position[][]): boolean =>
  rings.every((ring, n) => insideRing(point, ring) === (n === 0))

const isRings = (value: unknown): value is Position[][] =>
  Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPosition))

const area = (geometry: unknown, operator: string): ((point: Position) => boolean) => {
  if (!isDoc(geometry)) throw unsupported(`${operator} without $geometry`)
  const { type, coordinates } = geometry
  if (type === 'Polygon' && isRings(coordinates)) return (point) => insidePolygon(point, coordinates)
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(isRings)) {
    return (point) => coordinates.some((rings) => insidePolygon(point, rings))
  }
  const at = pointOf(geometry)
  if (operator === '$geoIntersects' && at) return (point) => point[0] === at[0] && point[1] === at[1]
  throw unsupported(`${operator} with the geometry ${String(type)}`)
}

const somePoint = (path: string, test: (point: Position) => boolean) => (doc: Doc) =>
  valuesAt(doc, path).some((value) => {
    const point = pointOf(value)
    if (!point && isDoc(value) && 'coordinates' in value)
      throw unsupported(`geo queries over a stored ${String(value.type)}`)
    return point !== undefined && test(point)
  })

interface Near {
  centre: Position
  least: number
  most: number
}

const nearOf = (value: unknown): Near => {
  const centre = isDoc(value) ? pointOf(value.$geometry) : undefined
  if (!centre || !isDoc(value)) throw unsupported('$nearSphere without a GeoJSON point')
  return {
    centre,
    least: Number(value.$minDistance ?? 0),
    most: Number(value.$maxDistance ?? Number.POSITIVE_INFINITY),
  }
}

const within = (value: unknown): ((point: Position) => boolean) => {
  const sphere = isDoc(value) ? value.$centerSphere : undefined
  if (Array.isArray(sphere) && isPosition(sphere[0])) {
    const [centre, radians] = sphere
    return (point) => metresBetween(centre, point) <= Number(radians) * EARTH_METRES
  }
  return area(isDoc(value) ? value.$geometry : undefined, '$geoWithin')
}

/** The geo operators that mingo lacks, over stored points. */
export const geoOperators = {
  $nearSphere: (path: string, value: unknown, _options: unknown) => {
    const { centre, least, most } = nearOf(value)
    return somePoint(path, (point) => {
      const metres = metresBetween(centre, point)
      return metres >= least && metres <= most
    })
  },
  $geoWithin: (path: string, value: unknown, _options: unknown) => somePoint(path, within(value)),
  $geoIntersects: (path: string, value: unknown, _options: unknown) =>
    somePoint(path, area(isDoc(value) ? value.$geometry : undefined, '$geoIntersects')),
}

/** $nearSphere answers nearest first: how far a document is, when the filter asks for it. */
export const nearness = (query: Doc): ((doc: Doc) => number) | undefined => {
  for (const [path, value] of Object.entries(query)) {
    if (!isDoc(value) || !('$nearSphere' in value)) continue
    const { centre } = nearOf(value.$nearSphere)
    return (doc) => distanceTo(doc, path, centre)
  }
  return undefined
}

/** Metres from a document's nearest point at a path; infinite when it has none. */
export const distanceTo = (doc: Doc, path: string, centre: Position): number => {
  const points = valuesAt(doc, path).flatMap((value) => pointOf(value) ?? [])
  const pairs = points.length && typeof points[0] === 'number' ? [points] : points
  return Math.min(
    ...pairs.flatMap((pair) => (isPosition(pair) ? [metresBetween(centre, pair)] : [])),
    Number.POSITIVE_INFINITY,
  )
}

/** The centre of a $geoNear stage. */
export const centreOf = (near: unknown): Position => {
  const centre = pointOf(near)
  if (!centre) throw unsupported('$geoNear without a point')
  return centre
}

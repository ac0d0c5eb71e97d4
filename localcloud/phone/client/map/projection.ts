export interface Place {
  longitude: number
  latitude: number
}
export interface Camera extends Place {
  scale: number
}
interface Spot {
  x: number
  y: number
}

const worldOf = (scale: number): number => 256 * 2 ** scale

/** Web Mercator, px from the corner of the world at this scale. */
export const project = ({ longitude, latitude }: Place, scale: number): Spot => {
  const sine = Math.min(0.9999, Math.max(-0.9999, Math.sin((latitude * Math.PI) / 180)))
  const x = (longitude + 180) / 360
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return { x: x * worldOf(scale), y: y * worldOf(scale) }
}

export const unproject = ({ x, y }: Spot, scale: number): Place => {
  const n = Math.PI - (2 * Math.PI * y) / worldOf(scale)
  return { longitude: (x / worldOf(scale)) * 360 - 180, latitude: (Math.atan(Math.sinh(n)) * 180) / Math.PI }
}

/** How many metres a px is long where the camera looks. */
export const metres = ({ latitude, scale }: Camera): number =>
  (40_075_016.7 * Math.cos((latitude * Math.PI) / 180)) / worldOf(scale)

/** The camera that sees all the places in a map of this size. */
export const seeing = (places: readonly Place[], size: { width: number; height: number; most: number }): Camera => {
  const spots = places.map((place) => project(place, 0))
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const fits = Math.min(size.width / Math.max(right - left, 1e-9), size.height / Math.max(bottom - top, 1e-9)) * 0.8
  const scale = Math.max(3, Math.min(size.most, Math.log2(fits)))
  return { ...unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0), scale }
}

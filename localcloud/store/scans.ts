import { type Doc, isDoc } from '../query/values'
import type { Ask } from './ask'

interface Scan {
  collection: string
  shape: string
  kind: 'scan' | 'wide'
  count: number
  examined: number
}
interface Sight {
  collection: string
  ask: Ask
  scanned: boolean
  examined: number
  found: number
}

/** Below this many documents an index would not show; a wide query examines ten times what it finds. */
const WIDE = 200

const shapeOf = (query: Doc): string[] =>
  Object.entries(query).flatMap(([key, value]) => {
    if (Array.isArray(value) && key.startsWith('$'))
      return [`${key}(${value.map((part) => (isDoc(part) ? shapeOf(part) : '?')).join(' | ')})`]
    const operators = isDoc(value) ? Object.keys(value).filter((inner) => inner.startsWith('$')) : []
    return [`${key}${operators.length > 0 ? ` ${operators.join('')}` : ''}`]
  })

/** Remembers which queries had no index to serve them. */
export class Scans {
  readonly #seen = new Map<string, Scan>()

  saw({ collection, ask, scanned, examined, found }: Sight): void {
    const wide = examined > WIDE && examined > found * 10
    if (!scanned && !wide) return
    const order = (ask.sort ?? []).map(([path, way]) => `${path} ${way}`)
    const shape = `${shapeOf(ask.query).join(', ') || 'everything'}${order.length > 0 ? ` by ${order.join(', ')}` : ''}`
    const kind = scanned ? 'scan' : 'wide'
    const key = `${collection}\n${shape}\n${kind}`
    const scan = this.#seen.get(key) ?? { collection, shape, kind, count: 0, examined: 0 }
    this.#seen.set(key, { ...scan, count: scan.count + 1, examined: Math.max(scan.examined, examined) })
  }

  list(): Scan[] {
    return [...this.#seen.values()].sort((a, b) => b.count - a.count)
  }

  clear(): void {
    this.#seen.clear()
  }
}

import type { Instance, Phone } from '../phone'
import { found } from './found'
import { isHeard, type Options, type WxGroup } from './group'

const EDGES = ['top', 'right', 'bottom', 'left'] as const

const marginOf = (margins: Options): string => EDGES.map((edge) => `${Number(margins[edge] ?? 0)}px`).join(' ')

interface Watching {
  phone: Phone
  within: Instance | undefined
  options: Options
}

const rect = ({ left, right, top, bottom, width, height }: DOMRectReadOnly, origin: DOMRect) => ({
  left: left - origin.left,
  right: right - origin.left,
  top: top - origin.top,
  bottom: bottom - origin.top,
  width,
  height,
})

const told = (phone: Phone, entry: IntersectionObserverEntry) => {
  const origin = phone.stack.top()?.view.getBoundingClientRect() ?? new DOMRect()
  const node = entry.target.__wxElement
  return {
    id: node?.id ?? '',
    dataset: { ...node?.dataset },
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: rect(entry.intersectionRect, origin),
    boundingClientRect: rect(entry.boundingClientRect, origin),
    relativeRect: rect(entry.rootBounds ?? origin, origin),
    time: Date.now(),
  }
}

const isNumber = (it: unknown): it is number => typeof it === 'number'

/** `wx.createIntersectionObserver`: whether a node meets another one or the window. */
class Watcher {
  private root: Element | undefined
  private margins: Options = {}
  private watching: IntersectionObserver | undefined

  constructor(private readonly it: Watching) {}

  relativeTo = (selector: string, margins: Options = {}): this => {
    this.root = found(this.it.within, selector)[0]
    this.margins = margins
    return this
  }

  relativeToViewport = (margins: Options = {}): this => {
    this.root = undefined
    this.margins = margins
    return this
  }

  observe = (selector: string, heard: unknown): void => {
    const { phone, within, options } = this.it
    const { thresholds = [0], initialRatio = 0, observeAll = false } = options
    const listed = Array.isArray(thresholds) ? thresholds.filter(isNumber) : [0]
    const known = new WeakMap<Element, number>()
    const tell = (entries: IntersectionObserverEntry[]) => {
      for (const entry of entries) {
        const before = known.get(entry.target) ?? Number(initialRatio)
        known.set(entry.target, entry.intersectionRatio)
        if (before !== entry.intersectionRatio && isHeard(heard)) heard(told(phone, entry))
      }
    }
    const root = this.root ?? phone.stack.top()?.scroller ?? null
    this.watching = new IntersectionObserver(tell, { root, rootMargin: marginOf(this.margins), threshold: listed })
    const targets = found(within, selector)
    for (const target of observeAll ? targets : targets.slice(0, 1)) this.watching.observe(target)
  }

  disconnect = (): void => this.watching?.disconnect()
}

const QUERIES: Record<string, string> = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
}

const queryOf = (wanted: Options): string =>
  Object.entries(wanted)
    .map(([name, value]) =>
      name === 'orientation' ? `(orientation: ${String(value)})` : `(${QUERIES[name] ?? name}: ${Number(value)}px)`,
    )
    .join(' and ')

/** `wx.createMediaQueryObserver`: whether the window is as large as asked. */
const mediaObserver = () => {
  let stop = () => {}
  const observe = (wanted: Options, heard: unknown) => {
    const list = matchMedia(queryOf(wanted))
    const tell = () => isHeard(heard) && heard({ matches: list.matches })
    list.addEventListener('change', tell)
    stop = () => list.removeEventListener('change', tell)
    tell()
  }
  return { observe, disconnect: () => stop() }
}

const isInstance = (it: unknown): it is Instance => typeof it === 'object' && it !== null && 'is' in it

/** Watching what comes into sight. */
export const observer: WxGroup = (phone) => ({
  createIntersectionObserver: (component: unknown, options: Options = {}) => {
    const within = isInstance(component) ? component : phone.stack.top()?.instance
    return new Watcher({ phone, within, options })
  },
  createMediaQueryObserver: mediaObserver,
})

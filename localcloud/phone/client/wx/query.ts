import { handles } from '../nodes'
import type { Instance, Phone } from '../phone'
import { found } from './found'
import type { WxGroup } from './group'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  context?: boolean
  mark?: boolean
  properties?: string[]
  computedStyle?: string[]
}
type Heard = (result: unknown) => void
interface Ask {
  selector: string | null
  all: boolean
  fields: Fields
  within: Instance | undefined
  heard: Heard | undefined
}

const scrolled = (element: Element) => {
  const inner = element.matches('wx-scroll-view') ? (element.firstElementChild ?? element) : element
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = inner
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}

const styles = (element: Element, names: readonly string[] = []) => {
  const computed = getComputedStyle(element)
  return Object.fromEntries(names.map((name) => [name, Reflect.get(computed, name)]))
}

const nodeOf = (element: Element) => element.__wxElement

/** What one element answers; places are measured from the top of the page's window. */
const answer = (phone: Phone, element: Element, fields: Fields): Record<string, unknown> => {
  const origin = phone.stack.top()?.view.getBoundingClientRect() ?? new DOMRect()
  const box = element.getBoundingClientRect()
  const left = box.left - origin.left
  const top = box.top - origin.top
  const data: Record<string, unknown> = Object(Reflect.get(nodeOf(element) ?? {}, 'data'))
  return {
    ...(fields.id ? { id: nodeOf(element)?.id ?? '' } : {}),
    ...(fields.dataset ? { dataset: { ...nodeOf(element)?.dataset } } : {}),
    ...(fields.mark ? { mark: nodeOf(element)?.collectMarks() ?? {} } : {}),
    ...(fields.rect ? { left, top, right: left + box.width, bottom: top + box.height } : {}),
    ...(fields.size ? { width: box.width, height: box.height } : {}),
    ...(fields.node ? { node: handles.get(element)?.node ?? null } : {}),
    ...(fields.scrollOffset ? scrolled(element) : {}),
    ...(fields.node ? { node: handles.get(element)?.node ?? null } : {}),
    ...(fields.context ? { context: handles.get(element)?.context ?? null } : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, data[name]])),
    ...styles(element, fields.computedStyle),
  }
}

const viewport = (phone: Phone, fields: Fields): Record<string, unknown> => {
  const page = phone.stack.top()
  if (!page) return {}
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth: width, clientHeight: height } = page.scroller
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? { scrollLeft, scrollTop, scrollWidth, scrollHeight } : {}),
  }
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly ask: Pick<Ask, 'selector' | 'all'>,
  ) {}

  fields(fields: Fields, heard?: Heard): SelectorQuery {
    return this.query.add({ ...this.ask, fields, heard, within: undefined })
  }

  boundingClientRect(heard?: Heard): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, heard)
  }

  scrollOffset(heard?: Heard): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, heard)
  }

  node(heard?: Heard): SelectorQuery {
    return this.fields({ node: true }, heard)
  }

  context(heard?: Heard): SelectorQuery {
    return this.fields({ context: true }, heard)
  }
}

class SelectorQuery {
  private asks: Ask[] = []
  private within: Instance | undefined

  constructor(private readonly phone: Phone) {}

  in(component: Instance): this {
    this.within = component
    return this
  }

  select(selector: string): NodesRef {
    return new NodesRef(this, { selector, all: false })
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef(this, { selector, all: true })
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, { selector: null, all: false })
  }

  add(ask: Ask): this {
    this.asks.push({ ...ask, within: this.within ?? this.phone.stack.top()?.instance })
    return this
  }

  exec(heard?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const results = this.asks.map((ask) => this.one(ask))
      this.asks.forEach((ask, index) => {
        ask.heard?.(results[index])
      })
      heard?.(results)
    }, 0)
    return this
  }

  private one({ selector, all, fields, within }: Ask): unknown {
    if (selector === null) return viewport(this.phone, fields)
    const elements = found(within, selector).map((element) => answer(this.phone, element, fields))
    return all ? elements : (elements[0] ?? null)
  }
}

/** Where things are on the page. */
export const query: WxGroup = (phone) => ({ createSelectorQuery: () => new SelectorQuery(phone) })

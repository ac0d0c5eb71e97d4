import { builtIn } from '../built-in'
import type { Host } from '../host'
import { made } from '../sheet'
import { type Wheel, wheel } from '../wheel'

interface Heard {
  early(): boolean
  started(): void
  ended(): void
  changed(): void
}
type Look = readonly [classes: string, style: string]
export interface Column {
  index(): number
  go(index: number): void
  hear(heard: Heard): void
  looks(looks: { indicator: Look; mask: Look }): void
}

/** Height of the line in the middle, and so of an item. */
const ITEM_PX = 34

const columns = new WeakMap<Element, Column>()

/** The columns of a picker-view, from left to right. */
export const columnsIn = (view: Element): Column[] =>
  [...view.querySelectorAll('wx-picker-view-column')].flatMap((one) => columns.get(one) ?? [])

export const columnCss = `.wx-picker-mask { position: absolute; inset: 0; z-index: 1; pointer-events: none;
  background: linear-gradient(rgb(255 255 255 / 95%), rgb(255 255 255 / 60%)) top / 100% calc(50% - var(--item) / 2) no-repeat,
  linear-gradient(rgb(255 255 255 / 60%), rgb(255 255 255 / 95%)) bottom / 100% calc(50% - var(--item) / 2) no-repeat }
.wx-picker-indicator { position: absolute; left: 0; right: 0; top: 50%; z-index: 2; height: 34px; transform: translateY(-50%);
  box-sizing: border-box; border: solid rgb(0 0 0 / 10%); border-width: 1px 0; pointer-events: none }
.wx-picker-content { height: 100%; box-sizing: border-box; padding: calc(var(--half) - var(--item) / 2) 0; overflow: hidden auto;
  scroll-snap-type: y mandatory; scrollbar-width: none; overscroll-behavior: contain; cursor: pointer; outline-offset: -2px }
.wx-picker-content > * { display: block; box-sizing: border-box; height: var(--item); overflow: hidden; scroll-snap-align: center }
html[data-theme=dark] .phone-wheel > .wx-picker-mask, html[data-darkmode][data-theme=dark] .wx-picker-mask { background-image: linear-gradient(rgb(25 25 25 / 95%), rgb(25 25 25 / 60%)),
  linear-gradient(rgb(25 25 25 / 60%), rgb(25 25 25 / 95%)) }
html[data-theme=dark] .phone-wheel > .wx-picker-indicator, html[data-darkmode][data-theme=dark] .wx-picker-indicator { border-color: rgb(255 255 255 / 10%) }`

const dress = (element: HTMLElement, base: string, [classes, style]: Look): void => {
  element.className = `${base} ${classes}`
  element.setAttribute('style', style)
}

/** One column: what turns, the line in the middle and the veil over the rest. */
class Turning implements Column {
  private readonly mask = made('div', 'wx-picker-mask')
  private readonly indicator = made('div', 'wx-picker-indicator')
  private heard: Heard | undefined
  private turning: Wheel | undefined
  private wanted = 0

  constructor(private readonly host: Host) {}

  index(): number {
    return this.turning?.index() ?? 0
  }

  hear(heard: Heard): void {
    this.heard = heard
  }

  go(index: number): void {
    const { style, element } = this.host
    this.wanted = index
    style(`--item: ${this.item()}px; --half: ${element.clientHeight / 2}px`)
    this.turning?.go(index)
    this.mark()
  }

  looks({ indicator, mask }: { indicator: Look; mask: Look }): void {
    dress(this.indicator, 'wx-picker-indicator', indicator)
    dress(this.mask, 'wx-picker-mask', mask)
    this.go(this.wanted)
  }

  private item(): number {
    return this.indicator.offsetHeight || ITEM_PX
  }

  private mark(): void {
    ;[...this.host.inside.children].forEach((one, index) => {
      one.setAttribute('role', 'option')
      one.setAttribute('aria-selected', String(index === this.index()))
    })
  }

  begin(): void {
    const { element, inside } = this.host
    element.append(this.mask, this.indicator)
    inside.tabIndex = 0
    inside.setAttribute('role', 'listbox')
    this.turning = wheel(inside, {
      item: () => this.item(),
      count: () => inside.childElementCount,
      early: () => this.heard?.early() ?? false,
      started: () => this.heard?.started(),
      ended: () => this.heard?.ended(),
      changed: (index) => {
        this.wanted = index
        this.mark()
        this.heard?.changed()
      },
    })
  }
}

export const pickerViewColumn = builtIn('picker-view-column', {
  refused: ['name'],
  shell: ['div.wx-picker-content'],
  css: `wx-picker-view-column { display: block; flex: 1; position: relative; height: 100%; overflow: hidden; --item: 34px; --half: 50% }
${columnCss}`,
  create: (host) => {
    const column = new Turning(host)
    columns.set(host.element, column)
    const size = new ResizeObserver(() => column.go(column.index()))
    return {
      attached: () => {
        column.begin()
        size.observe(host.element)
      },
      detached: () => size.disconnect(),
    }
  },
})

import { builtIn } from '../built-in'
import { made } from '../sheet'
import { wheel } from '../wheel'

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
html[data-theme=dark] .wx-picker-mask { background-image: linear-gradient(rgb(25 25 25 / 95%), rgb(25 25 25 / 60%)),
  linear-gradient(rgb(25 25 25 / 60%), rgb(25 25 25 / 95%)) }
html[data-theme=dark] .wx-picker-indicator { border-color: rgb(255 255 255 / 10%) }`

const dress = (element: HTMLElement, base: string, [classes, style]: Look): void => {
  element.className = `${base} ${classes}`
  element.setAttribute('style', style)
}

export const pickerViewColumn = builtIn('picker-view-column', {
  shell: ['div.wx-picker-content'],
  css: `wx-picker-view-column { display: block; flex: 1; position: relative; height: 100%; overflow: hidden; --item: 34px; --half: 50% }
${columnCss}`,
  create: (host) => {
    const { element, style } = host
    const mask = made('div', 'wx-picker-mask')
    const indicator = made('div', 'wx-picker-indicator')
    let heard: Heard | undefined
    let turning: ReturnType<typeof wheel> | undefined
    let wanted = 0
    const item = () => indicator.offsetHeight || 34
    const mark = () => {
      const at = turning?.index() ?? 0
      ;[...host.inside.children].forEach((one, index) => {
        one.setAttribute('role', 'option')
        one.setAttribute('aria-selected', String(index === at))
      })
    }
    const measure = () => style(`--item: ${item()}px; --half: ${element.clientHeight / 2}px`)
    const go = (index: number) => {
      wanted = index
      measure()
      turning?.go(index)
      mark()
    }
    columns.set(element, {
      index: () => turning?.index() ?? 0,
      go,
      hear: (given) => {
        heard = given
      },
      looks: (looks) => {
        dress(indicator, 'wx-picker-indicator', looks.indicator)
        dress(mask, 'wx-picker-mask', looks.mask)
        go(wanted)
      },
    })
    const size = new ResizeObserver(() => go(turning?.index() ?? wanted))
    return {
      attached: () => {
        const { inside } = host
        element.append(mask, indicator)
        inside.tabIndex = 0
        inside.setAttribute('role', 'listbox')
        turning = wheel(inside, {
          item,
          count: () => inside.childElementCount,
          early: () => heard?.early() ?? false,
          started: () => heard?.started(),
          ended: () => heard?.ended(),
          changed: (index) => {
            wanted = index
            mark()
            heard?.changed()
          },
        })
        size.observe(element)
      },
      detached: () => size.disconnect(),
    }
  },
})

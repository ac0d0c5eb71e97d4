import { el } from '../desk/el'
import type { Table } from '../desk/table'
import type { Door } from '../screen'
import { Log } from './log'
import { type View, views } from './views'

/** Drawing the panel must not slow the phone that it watches. */
const EVERY_MS = 300

interface Tab {
  view: View
  button: HTMLElement
}

/** The instruments beside the phone. */
class Panel {
  readonly whole = el('aside', { id: 'panel', 'aria-label': '仪表' })
  private readonly body = el('div', { class: 'readings', role: 'tabpanel', tabindex: '0' })
  private readonly tabs: Tab[]
  private shown: View = views[0]!
  private log: Log | undefined
  private waiting = false

  constructor() {
    this.tabs = views.map((view) => {
      const show = () => {
        this.shown = view
        this.draw()
      }
      return { view, button: el('button', { type: 'button', role: 'tab', onclick: show }) }
    })
    const list = el('div', { class: 'tabs', role: 'tablist' }, ...this.tabs.map(({ button }) => button))
    this.whole.append(list, this.body)
    // what is read from the screen itself tells of no change
    setInterval(() => this.soon(), 1000)
  }

  /** Another screen: what was measured before is of no use now. */
  watch(door: Door | undefined): void {
    if (!door || this.log?.door === door) return
    this.log = new Log(door, () => this.soon())
    this.soon()
  }

  private soon(): void {
    if (this.waiting || document.hidden || this.whole.offsetParent === null) return
    this.waiting = true
    setTimeout(() => {
      this.waiting = false
      this.draw()
    }, EVERY_MS)
  }

  private draw(): void {
    const { log, shown } = this
    if (!log) return
    for (const { view, button } of this.tabs) {
      const bad = view.bad?.(log) ?? 0
      button.setAttribute('aria-selected', String(view === shown))
      button.toggleAttribute('data-bad', bad > 0)
      button.replaceChildren(view.words, el('i', {}, bad > 0 ? `! ${bad}` : String(view.count(log))))
    }
    const fresh = el(
      'div',
      {},
      shown.draw(log, () => this.draw()),
    )
    // what is selected or in focus stays so while nothing has changed
    if (fresh.innerHTML !== this.body.firstElementChild?.innerHTML) this.body.replaceChildren(fresh)
  }
}

/** Makes the panel, which watches whatever screen lies open on the table. */
export const panel = (table: Table): HTMLElement => {
  const made = new Panel()
  table.onChange(() => made.watch(table.door))
  return made.whole
}

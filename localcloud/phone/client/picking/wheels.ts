import type { Phone } from '../phone'
import { button, made, openOver } from '../sheet'
import { type Wheel, wheel } from '../wheel'
import type { Model } from './model'

/** Height of a line in the sheet, px. */
const LINE = 48

interface Wheels {
  phone: Phone
  label: string
  model: Model
  chosen(at: readonly number[]): void
  cancelled(): void
  turned(column: number, at: readonly number[]): void
}

const fill = (list: HTMLElement, words: readonly string[]): void => {
  if (list.childElementCount === words.length && [...list.children].every((one, n) => one.textContent === words[n]))
    return
  list.replaceChildren(
    ...words.map((one) => {
      const option = made('div', '', one)
      option.setAttribute('role', 'option')
      return option
    }),
  )
}

/** The columns of a sheet, and what is chosen in each. */
class Columns {
  readonly row = made('div', 'phone-wheels')
  private readonly wheels: { list: HTMLElement; turning: Wheel }[] = []
  private at: number[]

  constructor(
    private model: Model,
    private readonly turned: Wheels['turned'],
  ) {
    this.at = [...model.start]
    this.row.append(...model.names.map((name, index) => this.column(name, index)))
  }

  private column(name: string, index: number): HTMLElement {
    const box = made('div', 'phone-wheel')
    const list = made('div', 'wx-picker-content')
    list.tabIndex = 0
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', name)
    box.append(list, made('div', 'wx-picker-mask'), made('div', 'wx-picker-indicator'))
    const changed = (place: number) => {
      this.at[index] = place
      this.draw()
      this.turned(index, this.at)
    }
    const turning = wheel(list, { item: () => LINE, count: () => list.childElementCount, changed })
    this.wheels.push({ list, turning })
    return box
  }

  draw(): void {
    this.model.columns(this.at).forEach((words, index) => {
      const one = this.wheels[index]
      if (!one) return
      fill(one.list, words)
      const place = Math.max(0, Math.min(this.at[index] ?? 0, words.length - 1))
      this.at[index] = place
      one.turning.go(place)
      ;[...one.list.children].forEach((option, n) => {
        option.setAttribute('aria-selected', String(n === place))
      })
    })
  }

  /** Other words; the places stay unless they are given anew. */
  renew(model: Model, restart: boolean): void {
    this.model = model
    if (restart) this.at = [...model.start]
    this.draw()
  }

  /** What still turns counts where it is. */
  chosen(): number[] {
    return this.wheels.map(({ list }) => Math.round(list.scrollTop / LINE))
  }
}

/** The sheet of wheels that WeChat's picker is; answers how to give it another model while it is open. */
export const openWheels = ({ phone, label, model, chosen, cancelled, turned }: Wheels) => {
  const columns = new Columns(model, turned)
  const confirm = () => {
    const at = columns.chosen()
    close()
    chosen(at)
  }
  const cancel = () => {
    close()
    cancelled()
  }
  const bar = made('div', 'phone-wheels-bar')
  const [no, yes] = [button('phone-wheels-no', '取消', cancel), button('phone-wheels-yes', '确定', confirm)]
  bar.append(no, made('h2', '', label), yes)
  const content = [bar, columns.row]
  const close = openOver(phone, { label: label || '选择', kind: 'sheet', content, closed: cancelled })
  columns.draw()
  return (next: Model, restart: boolean) => columns.renew(next, restart)
}

export const wheelsCss = `.phone-wheels { display: flex; height: 240px; background: #fff; padding-bottom: 8px; --item: ${LINE}px; --half: 120px }
.phone-wheel { flex: 1; min-width: 0; position: relative; height: 240px }
.phone-wheel .wx-picker-content > * { line-height: ${LINE}px; padding: 0 4px; text-align: center; white-space: nowrap; text-overflow: ellipsis }
.phone-wheel .wx-picker-indicator { height: ${LINE}px }
.phone-wheels-bar { display: flex; align-items: center; justify-content: space-between; min-height: 56px; background: #fff;
  border-bottom: 1px solid rgb(0 0 0 / 8%) }
.phone-wheels-bar h2 { margin: 0; font-size: 17px; font-weight: 500 }
.phone-wheels-bar button { min-width: 72px; min-height: 56px; padding: 0 16px }
.phone-wheels-bar .phone-wheels-yes { color: #07c160 }
html[data-theme=dark] :is(.phone-wheels, .phone-wheels-bar) { background: #191919; border-color: rgb(255 255 255 / 8%) }`

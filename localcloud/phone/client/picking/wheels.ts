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

/** The sheet of wheels that WeChat's picker is; answers how to give it another model while it is open. */
export const openWheels = ({ phone, label, model, chosen, cancelled, turned }: Wheels) => {
  let at = [...model.start]
  let shown = model
  const row = made('div', 'phone-wheels')
  const wheels: { list: HTMLElement; turning: Wheel }[] = []
  const draw = () => {
    shown.columns(at).forEach((words, index) => {
      const one = wheels[index]
      if (!one) return
      fill(one.list, words)
      at[index] = Math.max(0, Math.min(at[index] ?? 0, words.length - 1))
      one.turning.go(at[index])
      ;[...one.list.children].forEach((option, place) => {
        option.setAttribute('aria-selected', String(place === at[index]))
      })
    })
  }
  const column = (name: string, index: number) => {
    const box = made('div', 'phone-wheel')
    const list = made('div', 'wx-picker-content')
    list.tabIndex = 0
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', name)
    box.append(list, made('div', 'wx-picker-mask'), made('div', 'wx-picker-indicator'))
    const changed = (place: number) => {
      at[index] = place
      draw()
      turned(index, at)
    }
    const turning = wheel(list, { item: () => LINE, count: () => list.childElementCount, changed })
    wheels.push({ list, turning })
    return box
  }
  row.append(...model.names.map(column))
  const confirm = () => {
    // what still turns counts where it is
    wheels.forEach(({ list }, index) => {
      at[index] = Math.round(list.scrollTop / LINE)
    })
    close()
    chosen(at)
  }
  const cancel = () => {
    close()
    cancelled()
  }
  const bar = made('div', 'phone-wheels-bar')
  bar.append(
    button('phone-wheels-no', '取消', cancel),
    made('h2', '', label),
    button('phone-wheels-yes', '确定', confirm),
  )
  const content = [bar, row]
  const close = openOver(phone, { label: label || '选择', kind: 'sheet', content, closed: cancelled })
  draw()
  return (next: Model, restart: boolean) => {
    shown = next
    if (restart) at = [...next.start]
    draw()
  }
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

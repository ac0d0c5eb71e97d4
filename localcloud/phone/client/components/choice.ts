import type { Host, Parts } from '../host'

/** What radio and checkbox share. */
export const choiceProperties = (color: string) => ({
  value: { type: String, value: '' },
  checked: { type: Boolean, value: false },
  disabled: { type: Boolean, value: false },
  color: { type: String, value: color },
})
export type ChoiceHost = Host<ReturnType<typeof choiceProperties>>

export interface Choice {
  value(): string
  checked(): boolean
  check(on: boolean): void
}

const choices = new WeakMap<Element, Choice>()
const groups = new WeakMap<Element, () => void>()

/** Unchecks whatever else is checked in the group. */
export const uncheckOthers = (group: Element | null, tag: string, chosen: Element): void => {
  for (const other of group?.querySelectorAll(tag) ?? []) if (other !== chosen) choices.get(other)?.check(false)
}

/** The choices inside a group, in order. */
export const choicesIn = (group: Element, tag: string): Choice[] =>
  [...group.querySelectorAll(tag)].flatMap((one) => choices.get(one) ?? [])

/** A group hears here that one of its choices was tapped. */
export const hearChoices = (group: Element, changed: () => void): void => {
  groups.set(group, changed)
}

interface Kind {
  role: 'radio' | 'checkbox'
  /** What a tap makes of it, given whether it is checked. */
  next(checked: boolean): boolean
  /** It has been checked, by a tap or by the page. */
  chosen?(group: Element | null): void
}

/** Draws and wires a radio or a checkbox. */
export const choice = (host: ChoiceHost, { role, next, chosen }: Kind): Parts => {
  const { element, props, set, style } = host
  const mark = document.createElement('div')
  mark.className = `wx-${role}-input`
  element.prepend(mark)
  element.tabIndex = 0
  element.setAttribute('role', role)
  element.setAttribute('aria-checked', 'false')
  const group = () => element.closest(`wx-${role}-group`)
  choices.set(element, {
    value: () => props.value,
    checked: () => props.checked,
    check: (on) => set('checked', on),
  })
  element.addEventListener('click', () => {
    if (props.disabled || next(props.checked) === props.checked) return
    set('checked', next(props.checked))
    const around = group()
    if (around) groups.get(around)?.()
  })
  return {
    changed: (name) => {
      if (name === 'color') style(`--phone-choice: ${props.color}`)
      if (name === 'checked') element.setAttribute('aria-checked', String(props.checked))
      if (name === 'checked' && props.checked) chosen?.(group())
      if (name !== 'disabled') return
      element.toggleAttribute('data-disabled', props.disabled)
      element.setAttribute('aria-disabled', String(props.disabled))
    },
  }
}

/** The tick inside both. */
export const tickCss = `content: ""; position: absolute; left: 50%; top: 45%; width: 6px; height: 12px;
  border: solid; border-width: 0 2px 2px 0; transform: translate(-50%, -50%) rotate(45deg)`

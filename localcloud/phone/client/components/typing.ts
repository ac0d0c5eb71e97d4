import type { Host, Parts } from '../built-in'
import { joinForm } from './form'

/** What input and textarea share; cursorSpacing, adjustPosition and holdKeyboard have no keyboard to act on here. */
export const typingProperties = {
  value: { type: String, value: '' },
  placeholder: { type: String, value: '' },
  placeholderStyle: { type: String, value: '' },
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: { type: Boolean, value: false },
  maxlength: { type: Number, value: 140 },
  focus: { type: Boolean, value: false },
  autoFocus: { type: Boolean, value: false },
  cursorSpacing: { type: Number, value: 0 },
  cursor: { type: Number, value: -1 },
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  adjustPosition: { type: Boolean, value: true },
  holdKeyboard: { type: Boolean, value: false },
  confirmType: { type: String, value: 'done' },
  confirmHold: { type: Boolean, value: false },
  name: { type: String, value: '' },
} as const
export type Typing = Host<{ [K in keyof typeof typingProperties]: (typeof typingProperties)[K] }>
type Control = HTMLInputElement | HTMLTextAreaElement

const name = { ariaLabel: 'aria-label' } as const

/** Where the cursor goes when the control gets the focus. */
const select = ({ props }: Typing, control: Control): void => {
  const { cursor, selectionStart, selectionEnd } = props
  if (selectionStart >= 0 && selectionEnd >= 0) control.setSelectionRange(selectionStart, selectionEnd)
  else if (cursor >= 0) control.setSelectionRange(cursor, cursor)
}

const sync = (host: Typing, control: Control, changed: string): void => {
  const { props } = host
  if (changed === 'value' && control.value !== String(props.value ?? '')) control.value = String(props.value ?? '')
  if (changed === 'placeholder') control.placeholder = props.placeholder
  if (changed === 'disabled') control.disabled = props.disabled
  if (changed === 'maxlength' && props.maxlength < 0) control.removeAttribute('maxlength')
  if (changed === 'maxlength' && props.maxlength >= 0) control.maxLength = props.maxlength
  if (changed === 'ariaLabel') {
    control.setAttribute(name.ariaLabel, props.ariaLabel)
    host.element.removeAttribute(name.ariaLabel) // the label belongs to what has the focus
  }
  if (changed === 'focus' || changed === 'autoFocus') {
    if (props.focus || props.autoFocus) control.focus()
    else if (changed === 'focus') control.blur()
  }
}

/** Wires a native control to the properties and events of WeChat's. */
export const typing = (host: Typing, control: Control): Parts => {
  const { element, props, trigger, set } = host
  element.append(control)
  control.maxLength = props.maxlength
  joinForm(element, { name: () => props.name, value: () => control.value, reset: () => set('value', '') })
  const told = () => ({ value: control.value, cursor: control.selectionEnd ?? control.value.length })
  control.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return
    set('value', control.value)
    trigger('input', { ...told(), keyCode: 0 })
  })
  control.addEventListener('compositionend', () => {
    set('value', control.value)
    trigger('input', { ...told(), keyCode: 0 })
  })
  control.addEventListener('focus', () => {
    select(host, control)
    trigger('focus', { value: control.value, height: 0 })
  })
  control.addEventListener('blur', () => trigger('blur', told()))
  return {
    attached: () => {
      if (props.focus || props.autoFocus) control.focus()
    },
    changed: (changed) => sync(host, control, changed),
  }
}

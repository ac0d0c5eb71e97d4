import { answerTo } from '../answers'
import type { Host, Parts } from '../host'
import { keyboardHeight, lift, onKeyboard } from '../keyboard'
import { made } from '../sheet'
import { joinForm } from './form'

/** What input and textarea share. */
export const typingProperties = {
  value: { type: String, value: '' },
  placeholder: { type: String, value: '' },
  placeholderStyle: { type: String, value: '' },
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: { type: Boolean, value: false },
  maxlength: { type: Number, value: 140 },
  focus: { type: Boolean, value: false },
  autoFocus: { type: Boolean, value: false },
  cursorSpacing: { type: null, value: 0 },
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
export type Control = HTMLInputElement | HTMLTextAreaElement

/** Where the page looks for what it must not cover: the whole field, or the line with the cursor. */
type Bottom = () => number

const select = ({ props }: Typing, control: Control): void => {
  const { cursor, selectionStart, selectionEnd } = props
  if (selectionStart >= 0 && selectionEnd >= 0) control.setSelectionRange(selectionStart, selectionEnd)
  else if (cursor >= 0) control.setSelectionRange(cursor, cursor)
}

/** The placeholder is an element of its own, because the page may give it classes and a style. */
const hint = ({ element, props, classes }: Typing, control: Control) => {
  const words = made('div', '')
  words.setAttribute('aria-hidden', 'true')
  element.prepend(words)
  return () => {
    words.className = `phone-hint ${classes(props.placeholderClass)}`
    words.setAttribute('style', props.placeholderStyle)
    words.textContent = props.placeholder
    words.hidden = control.value !== '' || props.placeholder === ''
    control.placeholder = props.placeholder // unseen; read aloud, and found by who tests
  }
}

const sync = (host: Typing, control: Control, changed: string): void => {
  const { props } = host
  if (changed === 'value' && control.value !== String(props.value ?? '')) control.value = String(props.value ?? '')
  if (changed === 'disabled') control.disabled = props.disabled
  if (changed === 'maxlength' && props.maxlength < 0) control.removeAttribute('maxlength')
  if (changed === 'maxlength' && props.maxlength >= 0) control.maxLength = props.maxlength
  if (changed === 'confirmType') control.enterKeyHint = props.confirmType === 'return' ? 'enter' : props.confirmType
  if (changed === 'ariaLabel') {
    control.setAttribute('aria-label', props.ariaLabel)
    host.element.removeAttribute('aria-label') // the label belongs to what has the focus
  }
  if (changed === 'focus' || changed === 'autoFocus') {
    if (props.focus || props.autoFocus) control.focus()
    else if (changed === 'focus') control.blur()
  }
  const asked = ['cursor', 'selectionStart', 'selectionEnd'].includes(changed)
  if (asked && document.activeElement === control) select(host, control)
}

/** The page makes room for the keyboard and hears of it. */
const withKeyboard = (host: Typing, control: Control, bottom: Bottom) => {
  const { phone, props, trigger } = host
  const room = (height: number) => {
    if (props.adjustPosition) lift(phone, bottom() + (Number.parseFloat(String(props.cursorSpacing)) || 0), height)
  }
  let stop: (() => void) | undefined
  const heard = (height: number) => {
    room(height)
    trigger('keyboardheightchange', { height, duration: 0.25 })
  }
  control.addEventListener('focus', () => {
    stop ??= onKeyboard(heard)
    room(keyboardHeight())
  })
  const leave = () => {
    stop?.()
    stop = undefined
    lift(phone, 0, 0)
  }
  control.addEventListener('blur', () => {
    if (stop && keyboardHeight() > 0) trigger('keyboardheightchange', { height: 0, duration: 0.25 })
    leave()
  })
  return leave
}

/** A tap elsewhere takes the keyboard away, unless it is held. */
const holding = (host: Typing, control: Control): void => {
  const stay = (event: Event) => {
    const { target } = event
    const other = target instanceof Element && target.closest('input, textarea')
    if (host.props.holdKeyboard && !other && document.activeElement === control) event.preventDefault()
  }
  control.addEventListener('focus', () => document.addEventListener('mousedown', stay))
  control.addEventListener('blur', () => document.removeEventListener('mousedown', stay))
}

/** Tells of what was typed; an input takes what its handler returns for its new value. */
const telling = ({ set, trigger }: Typing, control: Control, told: () => object): void => {
  const tell = (keyCode: number) => {
    set('value', control.value)
    const detail = { ...told(), keyCode }
    trigger('input', detail)
    const answer = answerTo(detail)
    const instead = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : answer
    if (typeof instead !== 'string' || !(control instanceof HTMLInputElement)) return
    set('value', instead)
    control.value = instead
    const at: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'cursor') : undefined
    if (typeof at === 'number') control.setSelectionRange(at, at)
  }
  let keyCode = 0
  control.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) keyCode = event.keyCode
  })
  control.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) tell(keyCode)
  })
  control.addEventListener('compositionend', () => tell(keyCode))
}

const bottomOf = (element: HTMLElement) => () => element.getBoundingClientRect().bottom

/** Wires a native control to the properties and events of WeChat's. */
export const typing = (host: Typing, control: Control, bottom: Bottom = bottomOf(host.element)): Parts => {
  const { element, props, trigger, set } = host
  element.append(control)
  control.maxLength = props.maxlength
  const hinted = hint(host, control)
  joinForm(element, { name: () => props.name, value: () => control.value, reset: () => set('value', '') })
  const told = () => ({ value: control.value, cursor: control.selectionEnd ?? control.value.length })
  telling(host, control, told)
  const leave = withKeyboard(host, control, bottom)
  holding(host, control)
  control.addEventListener('input', hinted)
  control.addEventListener('focus', () => {
    select(host, control)
    trigger('focus', { value: control.value, height: keyboardHeight() })
  })
  control.addEventListener('blur', () => trigger('blur', told()))
  return {
    attached: () => {
      if (props.focus || props.autoFocus) control.focus()
    },
    detached: leave,
    changed: (changed) => {
      sync(host, control, changed)
      hinted()
    },
  }
}

/** Looks of the hint in both. */
export const hintCss = `.phone-hint { position: absolute; left: 0; right: 0; overflow: hidden; color: #808080; pointer-events: none;
  white-space: pre; text-overflow: ellipsis }
.phone-hint[hidden] { display: none }
:is(wx-input, wx-textarea) > ::placeholder { color: transparent }`

import { builtIn } from '../built-in'
import type { Host } from '../host'
import { keyboardHeight, onKeyboard } from '../keyboard'
import { made } from '../sheet'
import { hintCss, typing, typingProperties } from './typing'

const properties = {
  ...typingProperties,
  placeholderClass: { type: String, value: 'textarea-placeholder' },
  autoHeight: { type: Boolean, value: false },
  showConfirmBar: { type: Boolean, value: true },
  confirmType: { type: String, value: 'return' },
  disableDefaultPadding: { type: Boolean, value: false },
  adjustKeyboardTo: { type: String, value: 'cursor' },
} as const
type AreaHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

const lineOf = (control: HTMLElement): number => Number.parseFloat(getComputedStyle(control).lineHeight) || 20

/** Follows the number of lines, and the height if it is told to. */
const growing = ({ props, trigger, style }: AreaHost, control: HTMLTextAreaElement) => {
  let lines = 0
  return () => {
    const { scrollTop } = control
    control.style.height = '0' // as high as its text, not as its box
    const { scrollHeight: height } = control
    control.style.height = ''
    control.scrollTop = scrollTop
    if (props.autoHeight) style(`height: ${height}px`)
    const { paddingTop, paddingBottom } = getComputedStyle(control)
    const text = height - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
    const now = Math.round(text / lineOf(control))
    if (now !== lines) trigger('linechange', { height, heightRpx: (height * 750) / innerWidth, lineCount: now })
    lines = now
  }
}

/** The bar with 完成 above a keyboard on the screen. */
const confirmBar = ({ phone, props, trigger }: AreaHost, control: HTMLTextAreaElement): void => {
  const bar = made('div', 'phone-confirm')
  const done = made('button', '', '完成')
  bar.append(done)
  done.addEventListener('mousedown', (event) => event.preventDefault())
  done.addEventListener('click', () => {
    trigger('confirm', { value: control.value })
    control.blur()
  })
  const show = (height: number) => {
    bar.style.bottom = `${height}px`
    if (height > 0 && props.showConfirmBar) phone.shell.overlays.append(bar)
    else bar.remove()
  }
  let stop: (() => void) | undefined
  control.addEventListener('focus', () => {
    stop ??= onKeyboard(show)
    show(keyboardHeight())
  })
  control.addEventListener('blur', () => {
    stop?.()
    stop = undefined
    bar.remove()
  })
}

/** Where the line with the cursor ends: lines before it, as far as they are scrolled into sight. */
const cursorBottom =
  ({ element, props }: AreaHost, control: HTMLTextAreaElement) =>
  (): number => {
    const { top, bottom } = element.getBoundingClientRect()
    if (props.adjustKeyboardTo === 'bottom') return bottom
    const line = control.value.slice(0, control.selectionEnd).split('\n').length
    return Math.min(bottom, top + line * lineOf(control) - control.scrollTop)
  }

export const textarea = builtIn('textarea', {
  properties,
  refused: ['cursorColor', 'fixed'],
  leaf: true,
  css: `wx-textarea { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; cursor: text }
wx-textarea > textarea { display: block; box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0;
  resize: none; background: none; font: inherit; color: inherit; caret-color: #07c160 }
wx-textarea > .phone-hint { top: 0; white-space: pre-wrap }
wx-textarea[data-padded] > textarea, wx-textarea[data-padded] > .phone-hint { padding: 8px 5px }
.phone-confirm { position: fixed; left: 0; right: 0; text-align: right; background: #f7f7f7; border-top: 1px solid rgb(0 0 0 / 10%) }
.phone-confirm button { min-height: 44px; padding: 0 16px; border: 0; background: none; color: #07c160; font: 500 17px/1 sans-serif }
html[data-theme=dark] .phone-confirm { background: #2c2c2c }
${hintCss}`,
  create: (host) => {
    const { element, props, phone, trigger } = host
    const control = document.createElement('textarea')
    const { changed, ...parts } = typing(host, control, cursorBottom(host, control))
    const grow = growing(host, control)
    const pad = () =>
      element.toggleAttribute(
        'data-padded',
        phone.launch.device.platform === 'ios' && phone.launch.device.name !== 'bare' && !props.disableDefaultPadding,
      )
    pad()
    control.addEventListener('input', grow)
    confirmBar(host, control)
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || props.confirmType === 'return') return
      event.preventDefault()
      trigger('confirm', { value: control.value })
      if (!props.confirmHold) control.blur()
    })
    return {
      ...parts,
      attached: () => {
        parts.attached?.()
        if (props.autoHeight) grow()
      },
      changed: (name) => {
        changed?.(name)
        if (name === 'disableDefaultPadding') pad()
        if ((name === 'value' || name === 'autoHeight') && element.isConnected) grow()
      },
    }
  },
})

import { builtIn } from '../built-in'
import { report } from '../phone'
import { hintCss, typing, typingProperties } from './typing'

/** WeChat's types and the keyboards that a browser has for them. */
const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', tel: 'tel' }
const TYPES = new Set(['', 'text', 'number', 'idcard', 'digit', 'nickname', 'tel'])

const REVIEW_MS = 50

export const input = builtIn('input', {
  properties: {
    ...typingProperties,
    type: { type: String, value: 'text' },
    password: { type: Boolean, value: false },
    cursorColor: { type: String, value: '' },
  },
  refused: [
    ...`alwaysEmbed safePasswordCertPath safePasswordLength safePasswordTimeStamp safePasswordNonce safePasswordSalt
    safePasswordCustomHash autoFill`.split(/\s+/),
  ],
  leaf: true,
  css: `wx-input { display: block; position: relative; height: 1.4rem; line-height: 1.4; overflow: hidden; text-overflow: clip; cursor: text }
wx-input > input { display: block; width: 100%; height: 100%; min-height: 1.4em; margin: 0; padding: 0; border: 0;
  outline: 0; background: none; font: inherit; color: inherit; text-align: inherit; letter-spacing: inherit;
  caret-color: #07c160 }
wx-input > .phone-hint { top: 50%; transform: translateY(-50%) }
${hintCss}`,
  create: (host) => {
    const { props, trigger } = host
    const control = document.createElement('input')
    const { changed, ...parts } = typing(host, control)
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      trigger('confirm', { value: control.value })
      if (!props.confirmHold) control.blur()
    })
    const review = () => trigger('nicknamereview', { pass: true, timeout: false })
    control.addEventListener('blur', () => props.type === 'nickname' && setTimeout(review, REVIEW_MS))
    return {
      ...parts,
      changed: (name) => {
        changed?.(name)
        if (name === 'type') control.inputMode = KEYBOARDS[props.type] ?? 'text'
        if (name === 'type' && !TYPES.has(props.type))
          report(host.phone, { kind: 'missing property', words: `<input> type="${props.type}"` })
        if (name === 'cursorColor') control.style.caretColor = props.cursorColor
        if (name === 'password') control.type = props.password ? 'password' : 'text'
      },
    }
  },
})

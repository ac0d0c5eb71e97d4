import { builtIn } from '../built-in'
import { typing, typingProperties } from './typing'

/** WeChat's types and the keyboards that a browser has for them. */
const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' }

export const input = builtIn('input', {
  properties: {
    ...typingProperties,
    type: { type: String, value: 'text' },
    password: { type: Boolean, value: false },
    cursorColor: { type: String, value: '' },
    alwaysEmbed: { type: Boolean, value: false },
  },
  refused: [
    ...`safePasswordCertPath safePasswordLength safePasswordTimeStamp safePasswordNonce safePasswordSalt
    safePasswordCustomHash autoFill`.split(/\s+/),
  ],
  leaf: true,
  css: `wx-input { display: block; height: 1.4rem; line-height: 1.4; overflow: hidden; text-overflow: clip; cursor: text }
wx-input > input { display: block; width: 100%; height: 100%; min-height: 1.4em; margin: 0; padding: 0; border: 0;
  outline: 0; background: none; font: inherit; color: inherit; text-align: inherit; letter-spacing: inherit;
  caret-color: #07c160 }
wx-input > input::placeholder { color: #808080; opacity: 1 }`,
  create: (host) => {
    const control = document.createElement('input')
    const { changed, ...parts } = typing(host, control)
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return
      host.trigger('confirm', { value: control.value })
      if (!host.props.confirmHold) control.blur()
    })
    return {
      ...parts,
      changed: (name) => {
        changed?.(name)
        if (name === 'type') control.inputMode = KEYBOARDS[host.props.type] ?? 'text'
        if (name === 'cursorColor') control.style.caretColor = host.props.cursorColor
        if (name === 'password') control.type = host.props.password ? 'password' : 'text'
        if (name === 'confirmType') control.enterKeyHint = host.props.confirmType
      },
    }
  },
})

import { builtIn } from '../built-in'
import { typing, typingProperties } from './typing'

export const textarea = builtIn('textarea', {
  properties: {
    ...typingProperties,
    placeholderClass: { type: String, value: 'textarea-placeholder' },
    autoHeight: { type: Boolean, value: false },
    showConfirmBar: { type: Boolean, value: true },
    confirmType: { type: String, value: 'return' },
  },
  refused: ['cursorColor', 'disableDefaultPadding', 'fixed'],
  leaf: true,
  css: `wx-textarea { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; cursor: text }
wx-textarea > textarea { display: block; box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0;
  resize: none; background: none; font: inherit; color: inherit; caret-color: #07c160 }
wx-textarea > textarea::placeholder { color: #808080; opacity: 1 }`,
  create: (host) => {
    const control = document.createElement('textarea')
    const { changed, ...parts } = typing(host, control)
    let lines = 0
    const grow = () => {
      control.style.height = host.props.autoHeight ? '0' : ''
      const height = control.scrollHeight
      if (host.props.autoHeight) host.style(`height: ${height}px`)
      if (host.props.autoHeight) control.style.height = '100%'
      const now = Math.round(height / (Number.parseFloat(getComputedStyle(control).lineHeight) || 20))
      if (now !== lines) host.trigger('linechange', { height, heightRpx: (height * 750) / innerWidth, lineCount: now })
      lines = now
    }
    control.addEventListener('input', grow)
    return {
      attached: () => {
        parts.attached?.()
        if (host.props.autoHeight) grow()
      },
      changed: (name) => {
        changed?.(name)
        if ((name === 'value' || name === 'autoHeight') && host.element.isConnected) grow()
      },
    }
  },
})

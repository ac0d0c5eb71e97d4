import { builtIn } from '../built-in'

const SPACES: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

export const text = builtIn('text', {
  properties: {
    selectable: { type: Boolean, value: false },
    userSelect: { type: Boolean, value: false },
    space: { type: String, value: '' },
    maxLines: { type: Number, value: 0 },
  },
  refused: ['decode', 'overflow'],
  css: `wx-text { display: inline; white-space: pre-line; user-select: none }
wx-text[data-space] { white-space: pre-wrap }
wx-text[data-select] { user-select: text }
wx-text[data-lines] { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden }`,
  create: ({ element, props, style }) => ({
    changed: (name) => {
      if (name === 'selectable' || name === 'userSelect')
        element.toggleAttribute('data-select', props.selectable || props.userSelect)
      if (name === 'space') element.toggleAttribute('data-space', props.space in SPACES)
      if (name === 'maxLines') {
        element.toggleAttribute('data-lines', props.maxLines > 0)
        style(props.maxLines > 0 ? `-webkit-line-clamp: ${Number(props.maxLines)}` : '')
      }
    },
  }),
})

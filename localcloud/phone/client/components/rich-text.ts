import { builtIn } from '../built-in'
import { trusted } from '../rich'

const SPACES: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

export const richText = builtIn('rich-text', {
  properties: {
    nodes: { type: null, value: [] },
    space: { type: String, value: '' },
    userSelect: { type: Boolean, value: false },
  },
  refused: { mode: 'default' },
  leaf: true,
  css: `wx-rich-text { display: block; user-select: none }
wx-rich-text[data-select] { user-select: text }
wx-rich-text[data-space] { white-space: pre-wrap }
wx-rich-text img { max-width: none }`,
  create: ({ element, props, classes }) => {
    const draw = () => {
      const space = SPACES[props.space]
      const words = (text: string) => (space ? text.replaceAll(' ', space) : text)
      element.replaceChildren(...trusted(props.nodes, { words, classes }))
    }
    return {
      changed: (name) => {
        element.toggleAttribute('data-select', props.userSelect)
        element.toggleAttribute('data-space', props.space in SPACES)
        if (name === 'nodes' || name === 'space') draw()
      },
    }
  },
})

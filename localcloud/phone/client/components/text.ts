import { builtIn } from '../built-in'

const SPACES: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }
const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
}
const ENTITY = /&(nbsp|lt|gt|amp|apos|ensp|emsp);/g

/** What of each text node is drawn, and what the page wrote. */
const written = new WeakMap<Text, { source: string; shown: string }>()

const redraw = (root: Node, shown: (source: string) => string): void => {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const node = walk.currentNode
    if (!(node instanceof Text)) continue
    const known = written.get(node)
    const source = known && known.shown === node.data ? known.source : node.data
    const next = shown(source)
    written.set(node, { source, shown: next })
    if (next !== node.data) node.data = next
  }
}

export const text = builtIn('text', {
  properties: {
    selectable: { type: Boolean, value: false },
    userSelect: { type: Boolean, value: false },
    space: { type: String, value: '' },
    decode: { type: Boolean, value: false },
    overflow: { type: String, value: 'visible' },
    maxLines: { type: Number, value: 0 },
  },
  css: `wx-text { display: inline; white-space: pre-line; user-select: none }
wx-text[data-space] { white-space: pre-wrap }
wx-text[data-select] { user-select: text }
wx-text[data-block] { display: inline-block }
wx-text[data-overflow] { display: block; overflow: hidden }
wx-text[data-overflow=ellipsis] { text-overflow: ellipsis; white-space: nowrap }
wx-text[data-overflow=fade] { white-space: nowrap; mask-image: linear-gradient(to right, #000 80%, transparent) }
wx-text[data-lines] { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; white-space: pre-line }`,
  create: ({ element, props, style }) => {
    const shown = (source: string) => {
      const decoded = props.decode ? source.replace(ENTITY, (one) => ENTITIES[one] ?? one) : source
      const space = SPACES[props.space]
      return space ? decoded.replaceAll(' ', space) : decoded
    }
    const watch = new MutationObserver(() => redraw(element, shown))
    const begin = () => {
      if (!props.decode && !props.space) return
      redraw(element, shown)
      watch.observe(element, { subtree: true, childList: true, characterData: true })
    }
    return {
      attached: begin,
      detached: () => watch.disconnect(),
      changed: (name) => {
        element.toggleAttribute('data-select', props.selectable || props.userSelect)
        element.toggleAttribute('data-block', props.userSelect)
        element.toggleAttribute('data-space', props.space in SPACES)
        element.toggleAttribute('data-lines', props.maxLines > 0)
        if (name === 'overflow' && props.overflow !== 'visible') element.dataset.overflow = props.overflow
        if (name === 'overflow' && props.overflow === 'visible') delete element.dataset.overflow
        if (name === 'maxLines') style(props.maxLines > 0 ? `-webkit-line-clamp: ${Number(props.maxLines)}` : '')
        if (name !== 'decode' && name !== 'space') return
        redraw(element, shown)
        begin()
      },
    }
  },
})

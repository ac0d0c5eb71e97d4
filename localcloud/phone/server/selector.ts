import parser from 'postcss-selector-parser'
import { builtInTags } from '../tags'

/** Stands in a component's class names until the phone knows how isolated the component is. */
export const SCOPE = '__scope__--'

const TAGS_OF_THE_PAGE = new Set(['page', 'body', 'html'])

const retag = (tag: parser.Tag): void => {
  const name = tag.value.toLowerCase()
  if (TAGS_OF_THE_PAGE.has(name)) tag.value = 'wx-page'
  else if (builtInTags.has(name)) tag.value = `wx-${name}`
}

/** A selector that begins anywhere must not reach the phone's own frame. */
const startsAnywhere = (selector: parser.Selector): boolean => {
  const [first] = selector.nodes
  return first?.type === 'universal' || (first?.type === 'pseudo' && first.value.startsWith('::'))
}

const keepInPage = (selector: parser.Selector): void => {
  selector.walkPseudos((pseudo) => {
    if (pseudo.value === ':root') pseudo.replaceWith(parser.tag({ value: 'wx-page' }))
  })
  if (!startsAnywhere(selector)) return
  const space = parser.combinator({ value: ' ' })
  selector.prepend(space)
  selector.prepend(parser.pseudo({ value: ':where(wx-page)' }))
}

/** A page's or the app's selector, as it must read here. */
export const pageSelector = (text: string): string =>
  parser((root) => {
    root.walkTags(retag)
    root.each(keepInPage)
  }).processSync(text)

const REFUSED: Record<string, string> = { tag: '标签', id: 'id ', attribute: '属性', universal: '通配' }

/** A component's selector: every class is its own. `refuse` hears the kind of each part that WeChat does not take there. */
export const componentSelector = (text: string, refuse: (kind: string) => void): string =>
  parser((root) => {
    root.walk((node) => {
      const kind = REFUSED[node.type]
      if (kind) refuse(kind)
    })
    root.walkTags(retag)
    root.walkClasses((one) => {
      one.value = `${SCOPE}${one.value}`
    })
    root.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') pseudo.replaceWith(parser.attribute(hostAttribute))
    })
    root.each(keepInPage)
  }).processSync(text)

const hostAttribute = {
  attribute: 'wx-host',
  operator: '=' as const,
  value: '__host__',
  quoteMark: '"' as const,
  raws: {},
}

/** The elements that WeChat's rich-text takes, and the attributes that each may have besides class and style. */
const ALLOWED: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    `a abbr address article aside b big blockquote br caption center cite code dd del div dl dt em fieldset footer h1 h2 h3
    h4 h5 h6 header hr i ins label legend li mark nav p pre q rt ruby s section small span strong sub sup tbody tfoot
    thead tr tt u ul`
      .split(/\s+/)
      .map((name) => [name, []]),
  ),
  bdo: ['dir'],
  bdi: ['dir'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'face'],
  img: ['alt', 'src', 'height', 'width'],
  ol: ['start', 'type'],
  table: ['width'],
  td: ['colspan', 'height', 'rowspan', 'width'],
  th: ['colspan', 'height', 'rowspan', 'width'],
}

interface Given {
  words(text: string): string
  classes(names: string): string
}

const entries = (it: unknown): [string, unknown][] => (typeof it === 'object' && it !== null ? Object.entries(it) : [])

/** One element with what it may have; what it may not have is left out, as in WeChat. */
const elementOf = (name: string, attrs: [string, unknown][], given: Given): HTMLElement | undefined => {
  const allowed = ALLOWED[name.toLowerCase()]
  if (!allowed) return undefined
  const made = document.createElement(name)
  for (const [key, value] of attrs) {
    if (key === 'class') made.className = given.classes(String(value))
    else if (key === 'style' || allowed.includes(key)) made.setAttribute(key, String(value))
  }
  if (made instanceof HTMLImageElement && !/^(https?:|data:image|\/\/)/.test(made.getAttribute('src') ?? ''))
    made.removeAttribute('src')
  return made
}

const ENTITY = /&(lt|gt|amp|apos|quot|nbsp|ensp|emsp|#\d+);/g
const decoded = (text: string): string =>
  text.replace(ENTITY, (one) => new DOMParser().parseFromString(one, 'text/html').body.textContent ?? one)

const fromNode = (node: unknown, given: Given): Node[] => {
  const { type, text, name, attrs, children } = Object(node)
  if (type === 'text') return [document.createTextNode(given.words(decoded(String(text ?? ''))))]
  const made = elementOf(String(name ?? ''), entries(attrs), given)
  if (!made) return []
  made.append(...trusted(children, given))
  return [made]
}

const fromHtml = (node: Node, given: Given): Node[] => {
  if (node instanceof Text) return [document.createTextNode(given.words(node.data))]
  if (!(node instanceof Element)) return []
  const attrs = [...node.attributes].map(({ name, value }): [string, unknown] => [name, value])
  const made = elementOf(node.tagName.toLowerCase(), attrs, given)
  if (!made) return []
  made.append(...[...node.childNodes].flatMap((one) => fromHtml(one, given)))
  return [made]
}

/** Nodes, or HTML as text, with nothing in them but what WeChat draws. */
export const trusted = (nodes: unknown, given: Given): Node[] => {
  if (Array.isArray(nodes)) return nodes.flatMap((one) => fromNode(one, given))
  if (typeof nodes !== 'string') return []
  const { body } = new DOMParser().parseFromString(nodes, 'text/html')
  return [...body.childNodes].flatMap((one) => fromHtml(one, given))
}

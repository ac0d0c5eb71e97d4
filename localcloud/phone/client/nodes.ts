const nodes = new WeakMap<Element, object>()

/** What `fields({ node: true })` answers for an element: a canvas hands out its drawing surface. */
export const offerNode = (element: Element, node: object): void => {
  nodes.set(element, node)
}
export const nodeFor = (element: Element): object | undefined => nodes.get(element)

/** What `fields({ node })` and `fields({ context })` answer for an element, told by the component that owns it. */
export const handles = new WeakMap<Element, { node?: unknown; context?: unknown }>()

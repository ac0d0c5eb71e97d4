/** What `fields({ node })` answers for an element: a canvas hands out its drawing surface. */
export const handles = new WeakMap<Element, { node?: unknown }>()

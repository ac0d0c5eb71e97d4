import type { Instance } from '../phone'

const isSearchable = (it: unknown): it is { querySelectorAll(selector: string): { getBackendElement(): unknown }[] } =>
  typeof it === 'object' && it !== null && 'querySelectorAll' in it

/** Only nodes of the component's own template are found, by the selectors that glass-easel knows. */
export const found = (within: Instance | undefined, selector: string): Element[] => {
  const component: unknown = within ? Reflect.get(within, '_$') : undefined
  const root: unknown =
    typeof component === 'object' && component !== null ? Reflect.get(component, 'shadowRoot') : undefined
  if (!isSearchable(root)) return []
  return root.querySelectorAll(selector).flatMap((node) => {
    const element: unknown = node.getBackendElement()
    return element instanceof Element ? [element] : []
  })
}

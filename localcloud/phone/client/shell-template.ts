import type * as glassEasel from 'glass-easel'
import { INNER } from './backend'

/** Given: whether it is new, then what makes text, elements, conditions, loops and slots. */
type Draw = (...given: unknown[]) => void

const isMaker = (it: unknown): it is Draw => typeof it === 'function'

/** The compiled form of `<div class="…"><slot/></div>`, as the template compiler would write it. */
export const shellTemplate = (shell: readonly string[], leaf: boolean): glassEasel.template.ComponentTemplate => {
  const level =
    (depth: number): Draw =>
    (...[, , element, , , slot]) => {
      const [tag, name] = (shell[depth] ?? '').split('.')
      if (!tag) return void (!leaf && isMaker(slot) && slot(''))
      const init = (node: glassEasel.Element, isCreation: boolean) => {
        const made: unknown = node.getBackendElement()
        if (isCreation && name && made instanceof HTMLElement) made.className = name
      }
      if (isMaker(element)) element(`${INNER}${tag}`, {}, init, level(depth + 1))
    }
  return { content: () => () => ({ C: level(0), B: Object.create(null) }) }
}

import { namesOf } from '../../../config/taro/names'
import type { Meter, Pushing } from './meter'
import type { Shown } from './shown'

/**
 * What one act cost: how often something was handed over, keys and bytes of it, and the nodes that were compared for it.
 * `brought`: it put other nodes there, as another tab does, whose bytes are those of a screen.
 */
export type Motion = { act: string; pushes: number; bytes: number; keys: number; scope: number; brought: boolean }

const isWrapper = (one: Element) => one.tagName === 'CUSTOM-WRAPPER'
const nodesUnder = (top: Element): number =>
  [...top.children].reduce((sum, one) => sum + 1 + (isWrapper(one) ? 0 : nodesUnder(one)), 0)

/** A page compares all of its nodes but those in wrappers; a wrapper compares its own. */
const scopeOf = (on: Pushing): number => nodesUnder(on.$$)

const short = namesOf()
const called = (name: string): string => short.get(name) ?? name

/** Things to choose among, chips and options, of which one is not chosen. */
const choice = (top: Element): Element | undefined =>
  [...top.querySelectorAll('[class]')].find(({ className }) => {
    const names = className.split(/\s+|--/)
    return (
      (names.includes(called('chip')) || names.includes(called('option'))) &&
      !names.includes('on') &&
      !names.includes('off')
    )
  })

const holdsNodes = (json: string): boolean => Object.values(JSON.parse(json)).some((it) => it && typeof it === 'object')

/** What was handed over since the meter forgot, until the cloud answered. */
export const motionOf = (act: string, meter: Meter): Motion => {
  const answered = Math.min(...meter.calls.filter(({ reply }) => reply !== '').map(({ at }) => at))
  const pushes = meter.pushes.filter(({ at }) => at <= answered)
  return {
    act,
    pushes: pushes.length,
    bytes: pushes.reduce((sum, { bytes }) => sum + bytes, 0),
    keys: pushes.reduce((sum, { keys }) => sum + keys, 0),
    scope: pushes.reduce((sum, { on }) => sum + scopeOf(on), 0),
    brought: pushes.some(({ json }) => holdsNodes(json)),
  }
}

/** Chooses the first thing to choose that is not chosen yet, or types a sign into the first field; none where a page has neither. */
export const moved = async (page: Shown, meter: Meter): Promise<Motion | undefined> => {
  const top: Element = page.component.dom
  const chosen = choice(top)
  const field = top.querySelector('wx-input, wx-textarea')
  meter.forget()
  if (chosen) await page.touch(chosen)
  else if (field) await page.write(field, '王')
  else return undefined
  return motionOf(chosen ? `tap ${chosen.textContent}` : 'type', meter)
}

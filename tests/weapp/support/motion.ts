import type { Meter, Pushing } from './meter'
import type { Shown } from './shown'

/** What one act cost: how often something was handed over, its bytes, and the nodes that were compared for it. */
export type Motion = { act: string; pushes: number; bytes: number; keys: number; scope: number }

const isWrapper = (one: Element) => one.tagName === 'CUSTOM-WRAPPER'
const nodesUnder = (top: Element): number =>
  [...top.children].reduce((sum, one) => sum + 1 + (isWrapper(one) ? 0 : nodesUnder(one)), 0)

/** A page compares all of its nodes but those in wrappers; a wrapper compares its own. */
const scopeOf = (on: Pushing, page: Shown): number => nodesUnder(on.$$ ?? page.component.dom)

const chip = (top: Element): Element | undefined =>
  [...top.querySelectorAll('[class*="chip"], [class*="option"]')].find(({ className }) => {
    const names = className.split(/\s+|--/)
    return (names.includes('chip') || names.includes('option')) && !names.includes('on') && !names.includes('off')
  })

/** Chooses the first thing to choose that is not chosen yet, else types a sign into the first field; none where a page has neither. */
export const moved = async (page: Shown, meter: Meter): Promise<Motion | undefined> => {
  const top: Element = page.component.dom
  const choice = chip(top)
  const field = top.querySelector('wx-input, wx-textarea')
  if (!choice && !field) return undefined
  meter.forget()
  const act = choice ? `tap ${choice.textContent}` : 'type'
  if (choice) await page.touch(choice)
  else if (field) await page.write(field, '王')
  const answered = Math.min(...meter.calls.filter(({ reply }) => reply !== '').map(({ at }) => at))
  const pushes = meter.pushes.filter(({ at }) => at <= answered)
  return {
    act,
    pushes: pushes.length,
    bytes: pushes.reduce((sum, { bytes }) => sum + bytes, 0),
    keys: pushes.reduce((sum, { keys }) => sum + keys, 0),
    scope: pushes.reduce((sum, { on }) => sum + scopeOf(on, page), 0),
  }
}

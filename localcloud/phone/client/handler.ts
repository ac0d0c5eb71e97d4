import * as glassEasel from 'glass-easel'
import { keepAnswer } from './answers'

/** What WeChat tells of the node an event came from: plain values, never the node itself. */
interface Told {
  id: string
  dataset: Record<string, unknown>
  offsetLeft: number
  offsetTop: number
}

const nodeOf = (it: unknown): glassEasel.Element | undefined => {
  if (it instanceof glassEasel.Element) return it
  const inner: unknown = typeof it === 'object' && it !== null ? Reflect.get(it, '_$') : undefined
  return inner instanceof glassEasel.Element ? inner : undefined
}

const told = (it: unknown): Told => {
  const node = nodeOf(it)
  const drawn: unknown = node?.getBackendElement()
  const { offsetLeft, offsetTop } = drawn instanceof HTMLElement ? drawn : { offsetLeft: 0, offsetTop: 0 }
  return { id: node?.id ?? '', dataset: { ...node?.dataset }, offsetLeft, offsetTop }
}

/** Calls a page's or component's handler with the event in WeChat's shape. */
export const handle = (
  caller: unknown,
  event: glassEasel.ShadowedEvent<unknown>,
  handler: (event: unknown) => unknown,
): void => {
  const { type, timeStamp, detail, mark, target, currentTarget, extraFields } = event
  const given = { type, timeStamp, detail, target: told(target), currentTarget: told(currentTarget) }
  keepAnswer(detail, Reflect.apply(handler, caller, [{ ...given, mark: { ...mark }, mut: false, ...extraFields }]))
}

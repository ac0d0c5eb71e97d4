import type { Phone } from '../phone'
import { mustBe } from './checks'
import { isHeard } from './group'

/** `wx.onX` and `wx.offX` for events that the phone tells under the name `x`. */
export const listeners = (phone: Phone, names: readonly string[]): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  for (const name of names) {
    const capital = name.charAt(0).toUpperCase() + name.slice(1)
    made[`on${capital}`] = (listener: unknown) => {
      if (!isHeard(listener)) return mustBe('Function', 'listener', listener)
      phone.app.on(name, listener)
    }
    made[`off${capital}`] = (listener?: unknown) => phone.app.off(name, isHeard(listener) ? listener : undefined)
  }
  return made
}

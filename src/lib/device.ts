import { uuid } from './chance'
import { recall, remember } from './stored'

/** A name of this phone's own, by which it knows again what it wrote itself; it says nothing of the person. */
export const device = (): string => {
  const known = recall<string>('device')
  if (known) return known
  const fresh = `d-${uuid()}`
  remember('device', fresh)
  return fresh
}

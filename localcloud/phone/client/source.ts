import { resolvePath } from './paths'
import type { Phone } from './phone'

/** A path inside the program is served from its folder; addresses and data stay as they are. */
export const sourceOf = (phone: Phone, source: string): string => {
  if (source === '' || /^(data:|https?:|blob:|\/\/|\/files\/)/.test(source)) return source
  return `/phone/app/${resolvePath(phone.stack.top()?.path ?? '', source)}`
}

import { resolvePath } from './paths'
import type { Phone } from './phone'

/** Where the browser finds a picture: the phone's own files, the program's folder, or an address as it stands. */
export const sourceOf = (phone: Phone, source: string): string => {
  const kept = phone.files.address(source)
  if (kept) return kept
  if (source === '' || /^(data:|https?:|blob:|\/\/|\/files\/)/.test(source)) return source
  return `/phone/app/${resolvePath(phone.stack.top()?.path ?? '', source)}`
}

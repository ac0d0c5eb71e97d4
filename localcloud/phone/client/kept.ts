import type { Phone } from './phone'

const keyOf = (phone: Phone, name: string): string => `phone-kept:${phone.session.memberId()}:${name}`

/** What WeChat itself remembers of a person on this phone, apart from the program's own storage. */
export const remembered = <T>(phone: Phone, name: string, otherwise: T): T => {
  const text = localStorage.getItem(keyOf(phone, name))
  return text === null ? otherwise : JSON.parse(text)
}

export const remember = (phone: Phone, name: string, value: unknown): void =>
  localStorage.setItem(keyOf(phone, name), JSON.stringify(value))

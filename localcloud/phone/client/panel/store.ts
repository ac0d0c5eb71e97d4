/** What the program keeps on the phone for the person who holds it; `wx/storage.ts` writes it under this prefix. */
export interface Kept {
  key: string
  text: string
  bytes: number
}

const encoder = new TextEncoder()
const prefixOf = (member: string): string => `phone:${member}:`

/** The value as the program wrote it: it lies in a list of one, so that nothing is lost. */
const plain = (text: string): string => text.replace(/^\[|\]$/g, '')

export const keptFor = (member: string): Kept[] => {
  const prefix = prefixOf(member)
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .map((key) => {
      const text = localStorage.getItem(key) ?? ''
      return { key: key.slice(prefix.length), text: plain(text), bytes: encoder.encode(text).length }
    })
}

export const forget = (member: string, key: string): void => localStorage.removeItem(prefixOf(member) + key)

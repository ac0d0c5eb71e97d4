import type { Meter } from './meter'
import type { Shown } from './shown'

const isWrapper = (one: Element) => one.tagName === 'CUSTOM-WRAPPER'
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

const depth = (top: Element): number => Math.max(0, ...[...top.children].map((one) => 1 + depth(one)))
const inside = (top: Element) => [...top.querySelectorAll('*')]

/** Words that are handed over beside texts: labels that are read aloud, what stands in a field, pictures made of data. */
const besides = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return key !== 'v' && /[^\x20-\x7e]|^data:image/.test(value) ? [value] : []
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => besides(inner, name))
}

/**
 * What is shown: the texts on the screen, one after another, and what is there besides, each once. A label that repeats
 * a text is nothing more. Kinds, classes, keys and ids are how it is shown, and count against the page.
 */
const shownOn = (page: Shown, meter: Meter): string[] => {
  const texts: string[] = []
  const walker = document.createTreeWalker(page.component.dom, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue) texts.push(node.nodeValue)
  const said = new Set(texts)
  const more = new Set(meter.first.pushes.flatMap(({ json }) => besides(JSON.parse(json))))
  return [...texts, ...[...more].filter((one) => !said.has(one))]
}

/** A part of a page, a group without a look of its own and a question of a form are no rows, however many there are. */
const parts = new Set(['', 'card', 'field'])

/** Rows of a list: four or more that look alike side by side, or in wrappers side by side. */
const rowsOn = (top: Element): Element[] => {
  const lists = new Map<string, Element[]>()
  const all = inside(top)
  for (const one of all) {
    const parent = one.parentElement
    if (!parent || isWrapper(one)) continue
    const list = isWrapper(parent) ? parent.parentElement : parent
    const looks = one.className.replace(/[\w-]+?--/g, '').split(' ')[0]
    if (parts.has(looks ?? '')) continue
    const name = `${all.indexOf(list ?? parent)} ${one.tagName} ${looks}`
    lists.set(name, [...(lists.get(name) ?? []), one])
  }
  return [...lists.values()].filter((rows) => rows.length >= 4).flat()
}

/** What a reply holds for people to read: every text that has other signs in it than those of ids and keys. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /[^\x20-\x7e]/.test(value) ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(wordsIn) : []
}

type Leaf = { output?: { items?: unknown[]; next?: unknown } }
/** Bytes of a list's leaf for every twenty rows of it, in KB of 1,024 bytes; a short one is not made longer. */
const leafOf = (replies: readonly string[]): number => {
  const [first] = replies.flatMap((reply) => {
    const { output }: Leaf = JSON.parse(reply)
    return output?.items && output.next !== undefined
      ? [{ bytes: Buffer.byteLength(reply), n: output.items.length }]
      : []
  })
  return first ? first.bytes / 1024 / Math.max(1, first.n / 20) : 0
}

/**
 * Bytes of the replies ÷ bytes of them without the texts that stand nowhere on the screen. A number, an id or a mark
 * passes for shown: a page turns it into words of its own.
 */
const replyOf = (page: Shown, meter: Meter) => {
  const { calls } = meter.first
  const said = shownOn(page, meter).join('').replace(/\s+/g, '')
  const replies = calls.map(({ reply }) => reply).filter(Boolean)
  const bytes = replies.reduce((sum, reply) => sum + Buffer.byteLength(reply), 0)
  const unread = replies
    .flatMap((reply) => wordsIn(JSON.parse(reply)))
    .filter((text) => !said.includes(text.replace(/\s+/g, '')))
  const wasted = unread.reduce((sum, text) => sum + bytesOf(text), 0)
  return {
    bytes,
    unread: unread.slice(0, 5),
    leafKb: leafOf(replies),
    ratio: bytes === 0 ? 1 : bytes / (bytes - wasted),
  }
}

/** What a page cost until it stood there with its data. Bytes are of UTF-8. */
export const screenOf = (page: Shown, meter: Meter) => {
  const top: Element = page.component.dom
  const shown = bytesOf(shownOn(page, meter))
  const rows = rowsOn(top)
  const { pushes, calls } = meter.first
  const pushed = pushes.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    setData: pushes.length,
    ratio: pushed / shown,
    pushed,
    shown,
    calls: calls.map(({ action }) => action),
    reply: replyOf(page, meter),
    nodes: inside(top).length,
    row: Math.max(0, ...rows.map((row) => 1 + inside(row).length)),
    rows: rows.length,
    depth: depth(top),
    children: Math.max(0, ...inside(top).map(({ children }) => children.length)),
  }
}
export type Screen = ReturnType<typeof screenOf>

import * as glassEasel from 'glass-easel'
import { builtInTags } from '../tags'
import { translated } from '../units'

/** A node of a built-in component's own inside is named with this, so that it is not taken for a tag of the program's. */
export const INNER = 'phone:'

/** Inline styles know WeChat's units as wxss does. */
const plain = Element.prototype.setAttribute
Element.prototype.setAttribute = function setAttribute(name: string, value: string) {
  plain.call(this, name, name === 'style' ? translated(String(value)) : value)
}

export interface Tags {
  /** Built-in components that the phone has. */
  known: ReadonlySet<string>
  /** Components of the program's own. */
  used: ReadonlySet<string>
  missing(tag: string): void
}

const missingBox = (tag: string): HTMLElement => {
  const box = document.createElement('wx-missing')
  box.dataset.tag = tag
  return box
}

/** A component may be called like an element of HTML and must not become one. */
const ownElement = (tag: string): HTMLElement => {
  const made = document.createElement(tag)
  return tag.includes('-') || made instanceof HTMLUnknownElement ? made : document.createElement(`phone-${tag}`)
}

const elementFor = (tag: string, tags: Tags): HTMLElement => {
  if (tag.startsWith(INNER)) return document.createElement(tag.slice(INNER.length))
  if (tag === 'wx-page') return document.createElement(tag)
  if (tags.used.has(tag)) return ownElement(tag)
  if (tags.known.has(tag) && builtInTags.has(tag)) return document.createElement(`wx-${tag}`)
  tags.missing(tag)
  return missingBox(tag)
}

type Document = glassEasel.CurrentWindowBackendContext['document']

/** The browser's own nodes under WeChat's names; touches are heard by `touch.ts`, so nothing is delegated here. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(tags: Tags) {
    super()
    const { document: real } = this
    const createElement: Document['createElement'] = (tag) => Object(elementFor(tag, tags))
    this.document = {
      createElement,
      createTextNode: (text) => real.createTextNode(text),
      createDocumentFragment: () => real.createDocumentFragment(),
    }
  }

  override onEvent(): void {
    // touch.ts and the components dispatch what happens
  }

  override setListenerStats(element: glassEasel.domlikeBackend.Element, type: string): void {
    if (element && type === 'tap') element.setAttribute('data-tap', '')
  }

  override render(done: (error: Error | null) => void): void {
    // a hidden window gets no frames, and setData must still call back
    if (document.hidden) setTimeout(() => done(null), 16)
    else requestAnimationFrame(() => done(null))
  }
}

declare global {
  interface Element {
    /** Set by glass-easel: the node that draws this element. */
    __wxElement?: glassEasel.Element
  }
}

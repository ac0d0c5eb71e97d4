import type { Phone } from './phone'

/** A property as WeChat documents it: its type and its value when nothing is written. */
export type Property = { type: typeof String; value: string } | { type: typeof Number; value: number } | Flag | Loose
interface Flag {
  type: typeof Boolean
  value: boolean
}
interface Loose {
  type: typeof Object | typeof Array | null
  value: unknown
}
export type Properties = Record<string, Property>
type Values<P extends Properties> = {
  [K in keyof P]: P[K] extends { type: typeof String }
    ? string
    : P[K] extends { type: typeof Number }
      ? number
      : P[K] extends Flag
        ? boolean
        : unknown
}

export interface TriggerOptions {
  bubbles?: boolean
  composed?: boolean
}

/** One element of a built-in component on a page, as its own code sees it. */
export interface Host<P extends Properties = Properties> {
  phone: Phone
  /** The element that stands for the tag, `<wx-…>`. */
  element: HTMLElement
  /** Where the children are: the element itself, or the innermost one of `shell`. */
  inside: HTMLElement
  /** The properties as they are now. */
  props: Values<P> & Values<typeof common>
  /** Fires an event at the tag; as in WeChat it does not bubble unless told to. */
  trigger(name: string, detail?: unknown, options?: TriggerOptions): void
  /** Changes a property from within, so that `model:` hears it. */
  set(name: keyof P & string, value: unknown): void
  /** Inline style of the component's own; it stands beside the page's and never in its way. */
  style(text: string): void
  /** Classes beside the page's own, in the scope that the page's are in. */
  hoverClass(names: string): void
  /** The page's (or component's) classes as they are called in the document, for elements of the component's own. */
  classes(names: string): string
}

export interface Parts {
  /** Called after a property has got another value. */
  changed?(name: string): void
  attached?(): void
  detached?(): void
}

/** What every tag takes. */
export const common = {
  hidden: { type: Boolean, value: false },
  ariaLabel: { type: String, value: '' },
  ariaRole: { type: String, value: '' },
  ariaChecked: { type: null, value: '' },
  ariaDisabled: { type: null, value: '' },
  ariaExpanded: { type: null, value: '' },
  ariaSelected: { type: null, value: '' },
  ariaHidden: { type: null, value: '' },
  ariaLive: { type: String, value: '' },
} satisfies Properties

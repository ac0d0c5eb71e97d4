import type { Cloud, Neighbour } from '../../support/cloud'
import type { Phone } from './phone'
import type { Words } from './routes'
import type { Shown } from './shown'
import type { Street } from './street'

/** Somebody at a page that stands there, and those whom they may ask. */
export type At = {
  page: Shown
  phone: Phone
  cloud: Cloud
  street: Street
  called: (name: string) => Promise<Neighbour>
}
type Opened = Pick<At, 'cloud' | 'street' | 'called'>
type Opening = {
  /** Another person, another address, other words than those of the page's row. */
  who?: string
  query?: (at: Opened) => string | Promise<string>
  stands?: Words
}
/** What is tapped and typed, the action that is called by it, and the collection in which it is found afterwards. */
type Deed = Opening & { does: (at: At) => Promise<unknown>; calls: string; into: string; says?: Words }
/** Where nothing is changed: what is followed from here, and where to, or what is read when something is asked. */
type Way = Opening & { follows: (at: At) => Promise<unknown>; to: string; says: Words }
export type Act = Deed | Way
/** The main act of each page of the program. */
export type Acts = Record<string, Act>
export const isDeed = (act: Act): act is Deed => 'does' in act

/** Taps these one after the other, each when it is there. */
export const taps =
  (...words: string[]) =>
  async ({ phone }: At): Promise<void> => {
    for (const word of words) {
      await phone.page.says(word)
      await phone.page.tap(word)
    }
  }

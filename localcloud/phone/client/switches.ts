import { enter, entryIn } from './entry'
import type { NetworkType, Phone } from './phone'
import { comeBack, goAway, isAway } from './shell/away'

/** What the desk and the tests do to a phone from outside; part of `window.__phone`. */
export const switches = (phone: Phone) => ({
  /** To the background, and back where it was. */
  hide: (): void => goAway(phone),
  show: (): void => comeBack(phone),
  setNetwork: (kind: NetworkType): void => phone.net.set(kind),
  /** Opens what a code, a scheme, a shared card or a pasted line says. */
  open: async (text: string): Promise<void> => {
    await enter(phone, entryIn(phone, text))
    comeBack(phone)
  },
  /** A new edition of the program is ready, as `wx.getUpdateManager` tells it. */
  newEdition: (): void => {
    phone.app.tell('updateChecked', { hasUpdate: true })
    phone.app.tell('updateReady', {})
  },
  memoryWarning: (level = 10): void => phone.app.tell('memoryWarning', { level }),
})

/** The program is in the background while its window is, unless the person put it there. */
export const followWindow = (phone: Phone): void => {
  if (isAway(phone)) return
  if (document.hidden) phone.app.hide()
  else phone.app.show()
}

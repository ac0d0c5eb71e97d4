import type { Phone } from '../phone'
import { nameOf } from '../program'
import { make, press } from './make'

const shown = new WeakMap<Phone, HTMLElement>()

/** Brings the program back to the front, where it was. */
export const comeBack = (phone: Phone): void => {
  shown.get(phone)?.remove()
  shown.delete(phone)
  phone.app.show()
}

/** The program goes to the background and runs on; what is seen instead offers it again. */
export const goAway = (phone: Phone): void => {
  if (shown.has(phone)) return
  phone.app.hide()
  const back = press('phone-app', '', () => comeBack(phone))
  back.append(
    make('span', 'phone-app-sign', nameOf(phone.program).slice(0, 1)),
    make('span', '', nameOf(phone.program)),
  )
  back.setAttribute('aria-label', `回到${nameOf(phone.program)}`)
  const away = make('div', 'phone-away', [make('p', '', '小程序在后台，点它回到原来的页面'), back])
  away.setAttribute('role', 'dialog')
  away.setAttribute('aria-label', '微信')
  phone.shell.overlays.append(away)
  shown.set(phone, away)
  back.focus()
}

export const isAway = (phone: Phone): boolean => shown.has(phone)

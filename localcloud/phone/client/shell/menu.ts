import type { Phone } from '../phone'
import { nameOf } from '../program'
import { make, press } from './make'
import { sharing } from './share-state'
import { asked, openSheet } from './sheet'

type Act = 'friend' | 'timeline' | 'again' | 'settings' | 'about'

const about = (phone: Phone): void => {
  const { app } = phone.program
  const count = app.pages.length + (app.subPackages ?? app.subpackages ?? []).flatMap((one) => one.pages).length
  const close = openSheet(phone, {
    label: `关于${nameOf(phone.program)}`,
    place: 'whole',
    content: [
      make('div', 'phone-read', [
        make('span', 'phone-app-sign', nameOf(phone.program).slice(0, 1)),
        make('h2', '', nameOf(phone.program)),
        make('p', '', `开发版，在桌上的手机里运行。${count} 个页面，${phone.program.roots.length} 个分包。`),
        press('phone-wide', '返回', () => close()),
      ]),
    ],
    cancelled: () => close(),
  })
}

const ask = (phone: Phone): Promise<Act | undefined> =>
  asked<Act | undefined>(phone, (answer) => {
    const may = sharing(phone)
    const act = (name: Act, words: string, allowed = true) => {
      const button = press(`phone-tool phone-tool-${name}`, '', () => answer(name))
      button.append(make('i', ''), make('span', '', words))
      button.disabled = !allowed
      return button
    }
    const share = [act('friend', '发送给朋友', may.friend), act('timeline', '分享到朋友圈', may.timeline)]
    const rest = [act('again', '重新进入小程序'), act('settings', '设置'), act('about', '关于')]
    return {
      label: '更多',
      place: 'bottom',
      content: [
        make(
          'p',
          'phone-act-note',
          may.friend ? nameOf(phone.program) : `${nameOf(phone.program)} · 当前页面未设置分享`,
        ),
        make('div', 'phone-tools', share),
        make('div', 'phone-tools', rest),
        press('phone-act phone-act-cancel', '取消', () => answer(undefined)),
      ],
      cancel: { value: undefined },
    }
  })

/** What the capsule's three dots open. */
export const openMenu = async (phone: Phone): Promise<void> => {
  const act = await ask(phone)
  if (act === 'friend' || act === 'timeline') await phone.share.open({ from: 'menu', to: act })
  if (act === 'again') location.reload()
  if (act === 'about') about(phone)
  const { openSetting } = phone.wx
  if (act === 'settings' && typeof openSetting === 'function') openSetting({ complete: () => undefined })
}

import type { Phone } from '../phone'
import { nameOf } from '../program'
import { make, press } from './make'
import { asked, openSheet } from './sheet'

/** The guide itself lies with WeChat, where its owner writes it; here a page says so. */
export const openGuide = (phone: Phone): void => {
  const name = nameOf(phone.program)
  const close = openSheet(phone, {
    label: '小程序用户隐私保护指引',
    place: 'whole',
    content: [
      make('div', 'phone-read', [
        make('h2', '', `${name}小程序用户隐私保护指引`),
        make('p', '', '待补：正式的指引由小程序的主人在微信公众平台填写，这台桌上的手机没有它的内容。'),
        press('phone-wide', '知道了', () => close()),
      ]),
    ],
    cancelled: () => close(),
  })
}

/** WeChat's own question, for programs that do not ask themselves. */
export const askPrivacy = (phone: Phone): Promise<boolean> =>
  asked<boolean>(phone, (answer) => {
    const name = nameOf(phone.program)
    const agree = press('phone-yes', '同意', () => answer(true))
    return {
      label: '用户隐私保护提示',
      place: 'bottom',
      content: [
        make('div', 'phone-ask', [
          make('h2', '', '用户隐私保护提示'),
          make(
            'p',
            '',
            `使用“${name}”前，请阅读它的隐私保护指引。点“同意”，表示您已读过并同意它处理您选的照片、文件和位置。`,
          ),
          press('phone-link', `《${name}小程序用户隐私保护指引》`, () => openGuide(phone)),
          make('div', 'phone-pair', [press('phone-no', '拒绝', () => answer(false)), agree]),
        ]),
      ],
      cancel: { value: false },
      maskCancels: false,
      first: agree,
    }
  })

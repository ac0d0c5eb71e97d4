import type { Phone } from '../phone'
import { chooseAct } from '../shell/actions'
import { dialog } from '../shell/dialog'
import { showToast, takeAway } from '../shell/toast'
import { sourceOf } from '../source'
import { checked, text, texts } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

/** How many acts a sheet holds, and how long a button's words may be. */
const MOST_ACTS = 6
const LONGEST_BUTTON = 4

const buttonWords = (options: Options, name: 'cancelText' | 'confirmText', otherwise: string): string => {
  const words = text(options[name], otherwise)
  if (words.length > LONGEST_BUTTON) throw new Refused(`${name} length should not larger than 4 Chinese characters`)
  return words
}

const modal = (phone: Phone) => (options: Options) => {
  const cancel = options.showCancel === false ? undefined : buttonWords(options, 'cancelText', '取消')
  return dialog(phone, {
    title: text(options.title),
    content: text(options.content),
    cancel,
    confirm: buttonWords(options, 'confirmText', '确定'),
    cancelColor: text(options.cancelColor, '#000000'),
    confirmColor: text(options.confirmColor, '#576B95'),
    placeholder: options.editable ? text(options.placeholderText) : undefined,
  })
}

const sheet = (phone: Phone) => async (options: Options) => {
  const items = texts(options.itemList)
  if (items.length === 0) throw new Refused('parameter error: parameter.itemList should have at least 1 item;')
  if (items.length > MOST_ACTS) throw new Refused('parameter error: itemList should not be larger than 6')
  const note = text(options.alertText)
  const color = text(options.itemColor, '')
  const index = await chooseAct(phone, { label: note || '请选择', items, note, color })
  if (index === undefined) throw new Refused('cancel')
  return { tapIndex: index }
}

const ICONS = ['success', 'error', 'loading', 'none']

const toast = (phone: Phone) => (options: Options) => {
  const { icon = 'success', duration = 1500, mask = false, image } = options
  if (!ICONS.includes(text(icon))) throw new Refused(`parameter error: invalid icon "${text(icon)}"`)
  const picture = image === undefined ? undefined : sourceOf(phone, text(image))
  const look = { title: text(options.title), icon: text(icon), mask: Boolean(mask), image: picture }
  showToast(phone, { ...look, ms: Number(duration) })
}

const loading =
  (phone: Phone) =>
  ({ title, mask = false }: Options) =>
    showToast(phone, { title: text(title), icon: 'loading', ms: Number.POSITIVE_INFINITY, mask: Boolean(mask) })

/** Toasts, modals and action sheets. */
export const feedback: WxGroup = (phone) =>
  promisedAll(phone, {
    showToast: checked({ title: 'String', duration: 'Number?', image: 'String?' }, toast(phone)),
    hideToast: () => takeAway(phone),
    showLoading: checked({ title: 'String' }, loading(phone)),
    hideLoading: () => takeAway(phone),
    showModal: checked(
      { title: 'String?', content: 'String?', cancelText: 'String?', confirmText: 'String?' },
      modal(phone),
    ),
    showActionSheet: checked({ itemList: 'Array', itemColor: 'String?', alertText: 'String?' }, sheet(phone)),
  })

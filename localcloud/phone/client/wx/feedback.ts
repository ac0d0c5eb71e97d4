import { dialog } from '../shell/dialog'
import { showToast, takeAway } from '../shell/toast'
import { promisedAll, type WxGroup } from './group'

const text = (it: unknown, otherwise = ''): string => (it === undefined || it === null ? otherwise : String(it))

/** Toasts and modals. */
export const feedback: WxGroup = (phone) =>
  promisedAll(phone, {
    showToast: ({ title, icon = 'success', duration = 1500, mask = false }) =>
      showToast(phone, { title: text(title), icon: text(icon), ms: Number(duration), mask: Boolean(mask) }),
    hideToast: () => takeAway(phone),
    showLoading: ({ title, mask = false }) =>
      showToast(phone, { title: text(title), icon: 'loading', ms: Number.POSITIVE_INFINITY, mask: Boolean(mask) }),
    hideLoading: () => takeAway(phone),
    showModal: (options) =>
      dialog(phone, {
        title: text(options.title),
        content: text(options.content),
        cancel: options.showCancel === false ? undefined : text(options.cancelText, '取消'),
        confirm: text(options.confirmText, '确定'),
        cancelColor: text(options.cancelColor, '#000000'),
        confirmColor: text(options.confirmColor, '#576B95'),
        placeholder: options.editable ? text(options.placeholderText) : undefined,
      }),
  })

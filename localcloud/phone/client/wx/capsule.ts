import type { Phone } from '../phone'
import { allowSharing } from '../shell/share-state'
import { checked, texts } from './checks'
import { promisedAll, type WxGroup } from './group'

const EVERY = ['shareAppMessage', 'shareTimeline']

const menus = (value: unknown, otherwise: readonly string[]): readonly string[] =>
  Array.isArray(value) ? texts(value) : otherwise

/** What the capsule's menu offers to share. */
export const capsule: WxGroup = (phone: Phone) =>
  promisedAll(phone, {
    showShareMenu: checked({ withShareTicket: 'Boolean?', menus: 'Array?' }, (options) =>
      allowSharing(phone, menus(options.menus ?? options.showShareItems, ['shareAppMessage']), true),
    ),
    hideShareMenu: checked({ menus: 'Array?' }, (options) => allowSharing(phone, menus(options.menus, EVERY), false)),
    updateShareMenu: checked({ withShareTicket: 'Boolean?', isUpdatableMessage: 'Boolean?' }, () => undefined),
  })

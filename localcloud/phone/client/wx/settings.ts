import type { Phone } from '../phone'
import { openSettings } from '../shell/settings-sheet'
import { checked, text } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'
import { held } from './private'
import { allowed, answered, decide, SCOPES } from './scopes'
import { subscriptions } from './subscriptions'

const told = (phone: Phone, { withSubscriptions }: Options) => ({
  authSetting: answered(phone),
  ...(withSubscriptions
    ? { subscriptionsSetting: { mainSwitch: true, itemSettings: subscriptions(phone).always } }
    : {}),
})

/** The privacy guide covers what a scope opens, but not the mere question for its state. */
const authorize = (phone: Phone) =>
  checked({ scope: 'String' }, async ({ scope }) => {
    const name = text(scope)
    if (!(name in SCOPES)) throw new Refused('parameter error: invalid scope')
    await held(phone, 'authorize', () => allowed(phone, name))({})
  })

/** What the person lets the program do. */
export const settings: WxGroup = (phone) =>
  promisedAll(phone, {
    getSetting: (options) => told(phone, options),
    authorize: authorize(phone),
    openSetting: async (options) => {
      const rows = Object.entries(answered(phone)).map(([scope, on]) => ({ scope, words: SCOPES[scope] ?? scope, on }))
      await openSettings(phone, { rows, changed: (scope, on) => decide(phone, scope, on) })
      return told(phone, options)
    },
  })

import type { Phone } from '../phone'
import { chooseAct } from '../shell/actions'
import { checked, text } from './checks'
import { promisedAll, Refused, type WxGroup } from './group'

const STRENGTHS = ['heavy', 'medium', 'light']

const short = checked({ type: 'String?' }, ({ type }) => {
  if (type !== undefined && !STRENGTHS.includes(text(type))) throw new Refused('style is not support')
  navigator.vibrate?.(15)
})

const call = (phone: Phone) =>
  checked({ phoneNumber: 'String' }, async ({ phoneNumber }) => {
    const number = text(phoneNumber)
    const index = await chooseAct(phone, { label: '拨打电话', items: [`呼叫 ${number}`] })
    if (index === undefined) throw new Refused('cancel')
  })

/** A full battery that is charging: a table has a socket. */
const battery = () => ({ level: 100, isCharging: true, isLowPowerModeEnabled: false })

const screen = () => {
  let brightness = 0.5
  return {
    setScreenBrightness: checked({ value: 'Number' }, ({ value }) => {
      const wanted = Number(value)
      if (wanted !== -1 && (wanted < 0 || wanted > 1))
        throw new Refused('parameter error: parameter.value should be in 0 ~ 1;')
      brightness = wanted === -1 ? 0.5 : wanted
      document.documentElement.style.filter = wanted === -1 ? '' : `brightness(${0.4 + brightness * 0.6})`
    }),
    getScreenBrightness: () => ({ value: brightness }),
    setKeepScreenOn: checked({ keepScreenOn: 'Boolean' }, () => undefined),
    setVisualEffectOnCapture: checked({ visualEffect: 'String' }, () => undefined),
  }
}

/** What the device itself does: shaking, calling, shining. */
export const device: WxGroup = (phone) => ({
  ...promisedAll(phone, {
    vibrateShort: short,
    vibrateLong: () => void navigator.vibrate?.(400),
    makePhoneCall: call(phone),
    getBatteryInfo: battery,
    ...screen(),
    hideKeyboard: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    checkIsOpenAccessibility: () => ({ open: false }),
  }),
  getBatteryInfoSync: battery,
})

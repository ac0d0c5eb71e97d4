import type { Phone } from '../phone'
import { promisedAll, type WxGroup } from './group'

/** The base library whose behaviour this phone follows. */
const SDK = '3.8.0'

const areas = (phone: Phone) => {
  const { statusBar, safeBottom } = phone.launch.device
  const height = innerHeight - statusBar - safeBottom
  return { left: 0, right: innerWidth, top: statusBar, bottom: innerHeight - safeBottom, width: innerWidth, height }
}

const windowInfo = (phone: Phone) => {
  const view = (phone.stack.top()?.view ?? phone.shell.views).getBoundingClientRect()
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: Math.round(view.height),
    statusBarHeight: phone.launch.device.statusBar,
    screenTop: Math.round(view.top),
    safeArea: areas(phone),
  }
}

const deviceInfo = ({ launch: { device } }: Phone) => ({
  brand: device.platform === 'ios' ? 'iPhone' : 'Android',
  model: device.model,
  system: device.system,
  platform: device.platform,
  benchmarkLevel: 30,
  abi: 'arm64',
})

const baseInfo = (phone: Phone) => ({
  SDKVersion: SDK,
  version: '8.0.50',
  language: 'zh_CN',
  fontSizeSetting: phone.launch.font,
  fontSizeScaleFactor: phone.launch.font / 16,
  host: { env: 'WeChat' },
  enableDebug: false,
  ...(phone.program.app.darkmode ? { theme: phone.theme } : {}),
})

const settings = () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: innerWidth > innerHeight ? 'landscape' : 'portrait',
})

const all = (phone: Phone) => ({ ...deviceInfo(phone), ...baseInfo(phone), ...windowInfo(phone), ...settings() })

/** What WeChat itself may do on this phone; a browser's own questions come on top of it. */
const authorized = () =>
  Object.fromEntries(
    ['album', 'bluetooth', 'camera', 'location', 'microphone', 'notification', 'phoneCalendar']
      .map((name) => [`${name}Authorized`, 'authorized'])
      .concat([['locationReducedAccuracy', '']]),
  )

const capsule = () => {
  const box = document.querySelector('.phone-capsule')?.getBoundingClientRect() ?? new DOMRect()
  const { left, right, top, bottom, width, height } = box
  return { left, right, top, bottom, width, height }
}

const followWindow = (phone: Phone): void =>
  addEventListener('resize', () => {
    const { windowWidth, windowHeight, screenWidth, screenHeight } = windowInfo(phone)
    const size = { size: { windowWidth, windowHeight, screenWidth, screenHeight } }
    phone.app.tell('windowResize', size)
    phone.stack.top()?.call('onResize', size)
  })

/** What the phone is and how large its window. */
export const system: WxGroup = (phone) => {
  followWindow(phone)
  const skyline = () => ({ isSupported: false, version: '', reason: 'client not support' })
  return {
    getSystemInfoSync: () => all(phone),
    getWindowInfo: () => windowInfo(phone),
    getDeviceInfo: () => deviceInfo(phone),
    getAppBaseInfo: () => baseInfo(phone),
    getSystemSetting: settings,
    getAppAuthorizeSetting: authorized,
    getMenuButtonBoundingClientRect: capsule,
    getSkylineInfoSync: skyline,
    getRendererUserAgent: () => Promise.resolve(navigator.userAgent),
    ...promisedAll(phone, {
      getSystemInfo: () => all(phone),
      getSystemInfoAsync: () => all(phone),
      getSkylineInfo: skyline,
    }),
  }
}

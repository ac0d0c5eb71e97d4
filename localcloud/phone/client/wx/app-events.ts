import type { WxGroup } from './group'
import { listeners } from './listeners'

/** What happens to the program as a whole; the desk can tell `memoryWarning` and `userCaptureScreen` as well. */
export const appEvents: WxGroup = (phone) => ({
  ...listeners(phone, [
    'appShow',
    'appHide',
    'error',
    'unhandledRejection',
    'pageNotFound',
    'themeChange',
    'windowResize',
    'memoryWarning',
    'lazyLoadError',
    'userCaptureScreen',
    'audioInterruptionBegin',
    'audioInterruptionEnd',
    'keyboardHeightChange',
  ]),
  getLaunchOptionsSync: () => phone.app.launched(),
  getEnterOptionsSync: () => phone.app.options(),
})

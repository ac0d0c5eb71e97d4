import { promisedAll, type WxGroup } from './group'
import { listeners } from './listeners'

/** Whether the phone has a network: this browser's own state, and the desk's switch. */
export const network: WxGroup = (phone) => ({
  ...promisedAll(phone, {
    getNetworkType: () => {
      const networkType = phone.net.type()
      const wireless = networkType === 'wifi' || networkType === 'none'
      return {
        networkType,
        signalStrength: networkType === 'none' ? 0 : 4,
        hasSystemProxy: false,
        ...(wireless ? {} : { cellularType: networkType }),
      }
    },
  }),
  ...listeners(phone, ['networkStatusChange', 'networkWeakChange']),
})

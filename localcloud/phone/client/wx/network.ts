import { promisedAll, type WxGroup } from './group'

/** Whether the phone has a network; this browser's own state, which a test can switch. */
export const network: WxGroup = (phone) => {
  const state = () => ({ networkType: navigator.onLine ? 'wifi' : 'none', isConnected: navigator.onLine })
  for (const name of ['online', 'offline']) addEventListener(name, () => phone.app.tell('networkStatusChange', state()))
  return {
    ...promisedAll(phone, { getNetworkType: () => ({ networkType: state().networkType }) }),
    onNetworkStatusChange: (listener: (event: unknown) => void) => phone.app.on('networkStatusChange', listener),
    offNetworkStatusChange: (listener?: (event: unknown) => void) => phone.app.off('networkStatusChange', listener),
  }
}

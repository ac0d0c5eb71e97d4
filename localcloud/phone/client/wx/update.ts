import { type Heard, isHeard, type WxGroup } from './group'

/** New editions of the program; the desk says when one is ready (`phone.app.tell('updateReady')`). */
export const update: WxGroup = (phone) => {
  const heard = (name: string) => (listener: unknown) => {
    if (isHeard(listener)) phone.app.on(name, listener)
  }
  const checkedFor = (listener: unknown) => {
    if (!isHeard(listener)) return
    phone.app.on('updateChecked', listener)
    setTimeout(() => listener({ hasUpdate: false }), 0)
  }
  const manager: Record<string, Heard> = {
    onCheckForUpdate: checkedFor,
    onUpdateReady: heard('updateReady'),
    onUpdateFailed: heard('updateFailed'),
    applyUpdate: () => location.reload(),
  }
  return { getUpdateManager: () => manager }
}

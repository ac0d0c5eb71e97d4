import Taro from '@tarojs/taro'
import { askFirst } from './ask-first'
import { useSettings } from './settings'

/** WeChat has a new edition ready: changed over at once for who says yes. Elder mode knows no pop-ups: there the next start brings it. */
export const offerNewEdition = (): void => {
  if (process.env.TARO_ENV === 'h5') return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    if (useSettings.getState().elder) return
    if (await askFirst('有新版本了', '换上只要几秒，填到一半的都还在。', '换上')) manager.applyUpdate()
  })
}

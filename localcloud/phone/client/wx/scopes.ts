import { remember, remembered } from '../kept'
import type { Phone } from '../phone'
import { nameOf } from '../program'
import { dialog } from '../shell/dialog'
import { Refused } from './group'

/** What WeChat asks a person for, in its words. */
export const SCOPES: Record<string, string> = {
  'scope.userLocation': '使用你的地理位置',
  'scope.userFuzzyLocation': '使用你的模糊地理位置',
  'scope.record': '使用你的麦克风',
  'scope.camera': '使用你的摄像头',
  'scope.bluetooth': '使用你的蓝牙',
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.addPhoneContact': '添加到联系人',
  'scope.addPhoneCalendar': '添加到日历',
}

/** What was answered so far; a scope that nobody asked for is not in it. */
export const answered = (phone: Phone): Record<string, boolean> => remembered(phone, 'scopes', {})

export const decide = (phone: Phone, scope: string, allow: boolean): void =>
  remember(phone, 'scopes', { ...answered(phone), [scope]: allow })

const asking = async (phone: Phone, scope: string): Promise<boolean> => {
  const why = phone.program.app.permission?.[scope]?.desc
  const { confirm } = await dialog(phone, {
    title: `“${nameOf(phone.program)}”申请${SCOPES[scope]}`,
    content: why ?? '',
    cancel: '拒绝',
    confirm: '允许',
    confirmColor: '#06823f',
  })
  return confirm
}

/** Asks once; afterwards the answer stands until it is changed in the settings. */
export const allowed = async (phone: Phone, scope: string): Promise<void> => {
  const known = answered(phone)[scope]
  if (known === undefined) decide(phone, scope, await asking(phone, scope))
  if (!answered(phone)[scope]) throw new Refused(known === undefined ? 'auth deny' : 'auth denied', { errno: 103 })
}

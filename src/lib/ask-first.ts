import Taro from '@tarojs/taro'

/** Asks before something that cannot be taken back. */
export const askFirst = async (title: string, content: string, yes = '确定'): Promise<boolean> => {
  const answer = await Taro.showModal({ title, content, confirmText: yes, cancelText: '再想想' })
  return answer.confirm
}

/** One short line that goes by itself. */
export const say = (title: string): void => {
  Taro.showToast({ title, icon: 'none', duration: 2200 })
}

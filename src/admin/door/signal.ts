import Taro from '@tarojs/taro'

/** A short shake for a good one, a long one for what a colleague has to look at. */
export const signal = (good: boolean): void => {
  const shaking = good ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong()
  Promise.resolve(shaking).catch(() => undefined)
}

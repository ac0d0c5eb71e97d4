import Taro from '@tarojs/taro'
import { forget, recall, remembered } from './stored'

/** What must not be lost without a word: keeping it throws when there is no room. All of it lies under one beginning. */
export const keptUnder = (start: string) => ({
  get: (key: string): unknown => recall(start + key),
  put: (key: string, value: unknown): void => Taro.setStorageSync(start + key, value),
  remove: (key: string): void => forget(start + key),
  keys: (begin: string): string[] => remembered(start + begin).map((key) => key.slice(start.length)),
})

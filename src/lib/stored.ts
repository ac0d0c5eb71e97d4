import Taro from '@tarojs/taro'

/** Reads what this app wrote itself; `edition` in the key guards against an older shape. */
export const recall = <T>(key: string): T | undefined => {
  try {
    const found: unknown = Taro.getStorageSync(key)
    return found === '' || found === undefined || found === null ? undefined : (found as T)
  } catch {
    return undefined
  }
}

/** A full or forbidden storage costs a convenience, never the page. */
export const remember = (key: string, value: unknown): void => {
  try {
    Taro.setStorageSync(key, value)
  } catch (error) {
    console.warn(error)
  }
}

export const forget = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch (error) {
    console.warn(error)
  }
}

/** The keys that begin like this. */
export const remembered = (start: string): string[] => {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.indexOf(start) === 0)
  } catch {
    return []
  }
}

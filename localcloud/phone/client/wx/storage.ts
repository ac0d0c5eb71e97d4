import { type Phone, report } from '../phone'
import { promisedAll, Refused, type WxGroup } from './group'

/** WeChat's limits, in bytes: one key, and all of them. */
const MOST_OF_A_KEY = 1024 * 1024
const MOST = 10 * 1024 * 1024

const encoder = new TextEncoder()
const bytes = (text: string): number => encoder.encode(text).length

/** A phone keeps what its owner's program wrote: each person has a store of their own in this browser. */
class Store {
  constructor(private readonly phone: Phone) {}

  private prefix(): string {
    return `phone:${this.phone.session.memberId()}:`
  }

  keys(): string[] {
    const prefix = this.prefix()
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  }

  size(): number {
    return this.keys().reduce((sum, key) => sum + bytes(localStorage.getItem(this.prefix() + key) ?? ''), 0)
  }

  get(key: unknown): { found: boolean; data: unknown } {
    const text = localStorage.getItem(this.prefix() + String(key))
    return text === null ? { found: false, data: '' } : { found: true, data: JSON.parse(text)[0] }
  }

  set(key: unknown, data: unknown): void {
    if (typeof key !== 'string' || key === '') throw new Refused('parameter error: parameter.key should be String')
    const text = JSON.stringify([data ?? null])
    const before = bytes(localStorage.getItem(this.prefix() + key) ?? '')
    if (bytes(text) > MOST_OF_A_KEY)
      throw this.full(`entry size limit reached: ${key} ${bytes(text)} > ${MOST_OF_A_KEY}`)
    if (this.size() - before + bytes(text) > MOST) throw this.full(`exceed storage max size 10Mb`)
    try {
      localStorage.setItem(this.prefix() + key, text)
    } catch {
      throw this.full('这个浏览器的存储满了（比微信的 10 MB 小）')
    }
  }

  private full(words: string): Refused {
    report(this.phone, { kind: 'limit', words: `setStorage: ${words}` })
    return new Refused(words)
  }

  remove(key: unknown): void {
    localStorage.removeItem(this.prefix() + String(key))
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  info() {
    return { keys: this.keys(), currentSize: Math.ceil(this.size() / 1024), limitSize: MOST / 1024 }
  }
}

/** `wx.setStorage` and its family, with their synchronous forms. */
export const storage: WxGroup = (phone) => {
  const store = new Store(phone)
  const found = (key: unknown) => {
    const { found: there, data } = store.get(key)
    if (!there) throw new Refused('data not found')
    return { data }
  }
  return {
    ...promisedAll(phone, {
      setStorage: ({ key, data }) => store.set(key, data),
      getStorage: ({ key }) => found(key),
      removeStorage: ({ key }) => store.remove(key),
      clearStorage: () => store.clear(),
      getStorageInfo: () => store.info(),
    }),
    setStorageSync: (key: unknown, data: unknown) => store.set(key, data),
    getStorageSync: (key: unknown) => store.get(key).data,
    removeStorageSync: (key: unknown) => store.remove(key),
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => store.info(),
  }
}

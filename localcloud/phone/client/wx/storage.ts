import { type Phone, report } from '../phone'
import { checked, texts } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

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

type Pair = { key?: unknown; value?: unknown }

/** Encrypted values would need a key that WeChat keeps: the phone has none, and says so. */
const notEncrypted = ({ encrypt }: Options): void => {
  if (encrypt === true) throw new Refused('encrypt 还没有实现，见 localcloud/README.md')
}

const pairs = (list: unknown): Pair[] =>
  Array.isArray(list) ? list.filter((one: unknown): one is Pair => typeof one === 'object' && one !== null) : []

const several = (store: Store) => ({
  set: (list: unknown) => {
    for (const { key, value } of pairs(list)) store.set(key, value)
  },
  get: (list: unknown) => texts(list).map((key) => store.get(key).data),
})

const asynchronous = (phone: Phone, store: Store) => {
  const many = several(store)
  return promisedAll(phone, {
    setStorage: checked({ key: 'String' }, (options) => {
      notEncrypted(options)
      store.set(options.key, options.data)
    }),
    getStorage: checked({ key: 'String' }, (options) => {
      notEncrypted(options)
      const { found, data } = store.get(options.key)
      if (!found) throw new Refused('data not found')
      return { data }
    }),
    removeStorage: checked({ key: 'String' }, ({ key }) => store.remove(key)),
    clearStorage: () => store.clear(),
    getStorageInfo: () => store.info(),
    batchSetStorage: checked({ kvList: 'Array' }, ({ kvList }) => many.set(kvList)),
    batchGetStorage: checked({ keyList: 'Array' }, ({ keyList }) => ({ dataList: many.get(keyList) })),
  })
}

/** `wx.setStorage` and its family, with their synchronous forms. */
export const storage: WxGroup = (phone) => {
  const store = new Store(phone)
  const many = several(store)
  return {
    ...asynchronous(phone, store),
    setStorageSync: (key: unknown, data: unknown) => store.set(key, data),
    getStorageSync: (key: unknown) => store.get(key).data,
    removeStorageSync: (key: unknown) => store.remove(key),
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => store.info(),
    batchSetStorageSync: (list: unknown) => many.set(list),
    batchGetStorageSync: (list: unknown) => many.get(list),
  }
}

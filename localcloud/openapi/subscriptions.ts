import type { Store } from '../store/store'

type Counts = Record<string, number>
const AT = 'subscriptions'
const keyOf = (openid: string, template: string): string => `${openid} ${template}`

/** What people allowed on their phones, as WeChat itself keeps it: one acceptance is one message. */
export class Subscriptions {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  #counts(): Counts {
    return JSON.parse(this.#store.meta(AT) ?? '{}')
  }

  #add(openid: string, templates: readonly string[], by: number): Promise<void> {
    return this.#store.writes.write(() => {
      const counts = this.#counts()
      for (const template of templates) {
        const key = keyOf(openid, template)
        counts[key] = (counts[key] ?? 0) + by
      }
      this.#store.setMeta(AT, JSON.stringify(counts))
    })
  }

  accept(openid: string, templates: readonly string[]): Promise<void> {
    return this.#add(openid, templates, 1)
  }

  /** Uses one up; false when there is none. */
  async use(openid: string, template: string): Promise<boolean> {
    if ((this.#counts()[keyOf(openid, template)] ?? 0) < 1) return false
    await this.#add(openid, [template], -1)
    return true
  }
}

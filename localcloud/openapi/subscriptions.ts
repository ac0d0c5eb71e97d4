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

  /** Gives or takes one of each in one write; false, and nothing is changed, where one would fall below nothing. */
  #change(openid: string, templates: readonly string[], by: number): Promise<boolean> {
    return this.#store.writes.write(() => {
      const counts = this.#counts()
      for (const template of templates) {
        const key = keyOf(openid, template)
        const count = (counts[key] ?? 0) + by
        if (count < 0) return false
        counts[key] = count
      }
      this.#store.setMeta(AT, JSON.stringify(counts))
      return true
    })
  }

  async accept(openid: string, templates: readonly string[]): Promise<void> {
    await this.#change(openid, templates, 1)
  }

  /** Uses one up; false when there is none. */
  use(openid: string, template: string): Promise<boolean> {
    return this.#change(openid, [template], -1)
  }
}

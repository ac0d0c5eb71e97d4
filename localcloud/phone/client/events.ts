/** What the instrument panel and the tests hear of; the phone itself depends on none of it. */
export interface PhoneEvents {
  /** Something that WeChat would refuse, or that the phone does not know. */
  problem: Problem
  /** One setData: its size as JSON and how much of the page it redrew. */
  setData: { page: string; bytes: number; nodes: number; ms: number }
  /** One call of a cloud function: bytes there and back, and the code of its failure, if it failed. */
  call: Call
  /** What the program writes to its console. */
  console: { level: string; words: string }
  /** The pages in order, the one on top last. */
  stack: { pages: { route: string; query: Record<string, string> }[] }
  /** One call of a `wx` interface. */
  api: { name: string; ok: boolean; errMsg: string }
  theme: { theme: 'light' | 'dark' }
}

export interface Call {
  name: string
  action: string
  bytes: number
  received: number
  ms: number
  ok: boolean
  failure: string
  requestId: string
}

export interface Problem {
  kind: 'missing component' | 'missing property' | 'missing api' | 'wxml' | 'wxss' | 'script' | 'limit'
  words: string
}

type Listener<K extends keyof PhoneEvents> = (event: PhoneEvents[K]) => void

/** The phone's own events. */
export class Events {
  private readonly listeners: { [K in keyof PhoneEvents]?: Set<Listener<K>> } = {}

  /** Answers how to stop listening. */
  on<K extends keyof PhoneEvents>(name: K, listener: Listener<K>): () => void {
    const known: Set<Listener<K>> = this.listeners[name] ?? new Set()
    known.add(listener)
    Object.assign(this.listeners, { [name]: known })
    return () => known.delete(listener)
  }

  emit<K extends keyof PhoneEvents>(name: K, event: PhoneEvents[K]): void {
    for (const listener of this.listeners[name] ?? []) listener(event)
  }
}

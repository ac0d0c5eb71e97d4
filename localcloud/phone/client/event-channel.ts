type Heard = (...rest: unknown[]) => void
const isHeard = (it: unknown): it is Heard => typeof it === 'function'

/** The line between a page and the one that opened it. */
export class EventChannel {
  private readonly heard = new Map<string, { listener: Heard; once: boolean }[]>()
  private far: EventChannel | undefined

  constructor(events?: unknown) {
    const given = typeof events === 'object' && events !== null ? Object.entries(events) : []
    for (const [name, listener] of given) if (isHeard(listener)) this.on(name, listener)
  }

  /** The other end: what is emitted here is heard there. */
  other(): EventChannel {
    const far = new EventChannel()
    far.far = this
    this.far = far
    return far
  }

  on(name: string, listener: Heard): void {
    this.heard.set(name, [...(this.heard.get(name) ?? []), { listener, once: false }])
  }

  once(name: string, listener: Heard): void {
    this.heard.set(name, [...(this.heard.get(name) ?? []), { listener, once: true }])
  }

  off(name: string, listener?: Heard): void {
    const left = (this.heard.get(name) ?? []).filter((one) => listener && one.listener !== listener)
    this.heard.set(name, left)
  }

  emit(name: string, ...rest: unknown[]): void {
    this.far?.hear(name, rest)
  }

  private hear(name: string, rest: unknown[]): void {
    const all = this.heard.get(name) ?? []
    this.heard.set(
      name,
      all.filter(({ once }) => !once),
    )
    for (const { listener } of all) listener(...rest)
  }
}

import type { Call, PhoneEvents, Problem } from '../events'
import type { Door } from '../screen'

/** No list grows beyond this: the desk may lie open all day. */
const MOST = 200

/** The last entries of one kind, each with the second in which it happened, and how many there have been. */
export class Recent<T> {
  total = 0
  private kept: { at: number; it: T }[] = []

  add(at: number, it: T): void {
    this.total += 1
    this.kept.push({ at, it })
    if (this.kept.length > MOST) this.kept.splice(0, this.kept.length - MOST)
  }

  /** The newest first. */
  entries(): readonly { at: number; it: T }[] {
    return [...this.kept].reverse()
  }
}

/** The same thing said again and again is one entry, with how often; the newest first. */
export const folded = <T>(list: Recent<T>, sameAs: (it: T) => string): { at: number; it: T; times: number }[] => {
  const known = new Map<string, { at: number; it: T; times: number }>()
  for (const entry of list.entries()) {
    const before = known.get(sameAs(entry.it))
    if (before) before.times += 1
    else known.set(sameAs(entry.it), { ...entry, times: 1 })
  }
  return [...known.values()]
}

/** What one opened screen has told so far. */
export class Log {
  readonly calls = new Recent<Call>()
  readonly setData = new Recent<PhoneEvents['setData']>()
  readonly apis = new Recent<PhoneEvents['api']>()
  readonly said = new Recent<PhoneEvents['console']>()
  readonly problems = new Recent<Problem>()
  stack: PhoneEvents['stack']['pages'] = []
  errors = 0
  private readonly started = performance.now()

  constructor(
    readonly door: Door,
    private readonly changed: () => void,
  ) {
    const { events, problems } = door
    for (const problem of problems) this.problems.add(0, problem)
    events.on('call', (it) => this.heard(this.calls, it))
    events.on('setData', (it) => this.heard(this.setData, it))
    events.on('api', (it) => this.heard(this.apis, it))
    events.on('problem', (it) => this.heard(this.problems, it))
    events.on('console', (it) => {
      if (it.level === 'error') this.errors += 1
      this.heard(this.said, it)
    })
    events.on('stack', ({ pages }) => {
      this.stack = pages
      changed()
    })
  }

  private heard<T>(list: Recent<T>, it: T): void {
    list.add((performance.now() - this.started) / 1000, it)
    this.changed()
  }
}

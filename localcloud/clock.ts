export interface ClockState {
  offsetMs: number
  frozenAt: number | null
}

/** The cloud's own time: everything that the cloud stamps, expires or fires asks this object. */
export interface Clock {
  now(): number
  /** What functions add to their machine's time to agree with the cloud. */
  offset(): number
  state(): ClockState
  set(now: number): void
  advance(ms: number): void
  freeze(frozen: boolean): void
  /** Takes over a state that was saved. */
  restore(state: ClockState): void
}

/** Time of the machine, for durations and leases that must not follow a virtual jump. */
export const machineNow = (): number => Date.now()

/** A clock that runs with the machine unless it is set, advanced or frozen. */
export const createClock = (saved?: ClockState, changed: (state: ClockState) => void = () => {}): Clock => {
  let { offsetMs, frozenAt } = saved ?? { offsetMs: 0, frozenAt: null }
  const now = () => frozenAt ?? Date.now() + offsetMs
  const report = () => changed({ offsetMs, frozenAt })
  const set = (to: number) => {
    if (frozenAt !== null) frozenAt = to
    offsetMs = to - Date.now()
    report()
  }
  return {
    now,
    offset: () => now() - Date.now(),
    state: () => ({ offsetMs, frozenAt }),
    set,
    advance: (ms) => set(now() + ms),
    freeze: (frozen) => {
      const at = now()
      frozenAt = frozen ? at : null
      offsetMs = at - Date.now()
      report()
    },
    restore: (state) => {
      ;({ offsetMs, frozenAt } = state)
      report()
    },
  }
}

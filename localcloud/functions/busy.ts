import { availableParallelism } from 'node:os'
import { type EventLoopUtilityFunction, performance } from 'node:perf_hooks'

/** Something whose thread's time can be measured: node's `performance` of this thread or of a worker. */
export interface Measured {
  eventLoopUtilization: EventLoopUtilityFunction
}

export const cores = availableParallelism()
/**
 * Threads that want to run, as a share of the cores, from which on another one only takes the processor away from them. A
 * race of a bare update keeps two cores at 0.8 with three instances; calls that wait 5 ms for each read at 0.5 with four.
 */
const FULL = 0.5

/** Starts to measure this thread and others; the answer tells whether the processor had time left since. */
export const watch = (others: readonly Measured[]): (() => boolean) => {
  const seen = [performance, ...others].map((one) => ({ one, since: one.eventLoopUtilization() }))
  // a thread that waits for its turn counts as one that runs: that is what makes another one useless
  const running = () => seen.reduce((sum, { one, since }) => sum + one.eventLoopUtilization(since).utilization, 0)
  return () => running() < cores * FULL
}

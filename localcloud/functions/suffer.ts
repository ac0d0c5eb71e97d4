import { setTimeout as sleep } from 'node:timers/promises'
import type { CallMessage } from './messages'

type Suffering = NonNullable<CallMessage['suffering']>

/** Fills the heap until the instance's own limit ends it. */
const exhaust = (): never => {
  const hoard: number[][] = []
  for (;;) hoard.push(new Array<number>(100_000).fill(hoard.length + 0.5))
}

/** An injected fault, suffered for real: the pool sees nothing but what it would see anyway. */
export const suffer = async ({ kind, ms }: Suffering): Promise<void> => {
  if (kind === 'slow') await sleep(ms ?? 1000)
  if (kind === 'crash') process.exit(1)
  if (kind === 'out-of-memory') exhaust()
  if (kind === 'timeout') await new Promise(() => {})
  if (kind === 'error') throw new Error('injected by /local/faults')
}

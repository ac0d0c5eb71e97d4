import { setTimeout as sleep } from 'node:timers/promises'
import { cores, type Measured, watch } from '../../localcloud/functions/busy'

/** A thread that wanted to run for so large a part of the time. */
const thread = (utilization: number): Measured => ({
  eventLoopUtilization: () => ({ utilization, active: utilization, idle: 1 - utilization }),
})
const threads = (count: number, utilization: number) => Array.from({ length: count }, () => thread(utilization))

it('finds no time where the threads want to run as much as the cores can give, and some where they wait', async () => {
  const [full, waiting] = [watch(threads(cores, 0.9)), watch(threads(cores + 2, 0.02))]
  await sleep(50)
  expect([full(), waiting()]).toEqual([false, true])
})

it('counts this thread as well', () => {
  const hasTime = watch(threads(cores, 0.45))
  for (const until = Date.now() + 100; Date.now() < until; );
  expect(hasTime()).toBe(false)
})

/** The middle of some measurements. */
export const median = (values: number[]): number => {
  const inOrder = [...values].sort((a, b) => a - b)
  return inOrder[inOrder.length >> 1] ?? Number.NaN
}

/** Milliseconds that some work takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

type Work = () => Promise<unknown>
/** Median of this ÷ that over interleaved pairs, and of that ÷ that, which is what the machine itself gives. */
export const pairs = async ({ count, one, other }: { count: number; one: Work; other: Work }) => {
  const ratios: number[] = []
  const floors: number[] = []
  for (let n = -2; n < count; n++) {
    const order = n % 2 === 0 ? [other, one, other] : [other, other, one]
    const times: [Work, number][] = []
    for (const work of order) times.push([work, await timed(work)])
    const [mine = 0] = times.filter(([work]) => work === one).map(([, ms]) => ms)
    const [first = 1, second = 1] = times.filter(([work]) => work === other).map(([, ms]) => ms)
    if (n < 0) continue // the first two warm up
    ratios.push((2 * mine) / (first + second))
    floors.push(first / second)
  }
  return { ratio: median(ratios), floor: median(floors) }
}

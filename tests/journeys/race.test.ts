import { type Ground, layGround, opened } from '../support/race/ground'
import { race } from '../support/race/run'

jest.setTimeout(240_000)
const seeds = [1, 2, 3, 4, 5, 6]
const callers = 240
const idOf = (seed: number) => `v-race-${seed}`
/** Lists and gaps by turns, offers with a deadline and seats given at once. */
const grounds = (guarded: 'guarded' | 'unguarded') =>
  layGround(
    callers,
    seeds.map((seed) =>
      opened(idOf(seed), 50, { waitingList: seed % 3 !== 0, gaps: seed % 2 === 0, offerHours: seed % 4 === 0 ? 0 : 4 }),
    ),
    guarded,
  )
const lanes = (seed: number) => [callers, 50, 10][seed % 3] ?? 10
const racing = (ground: Ground, seed: number) => race(ground, { id: idOf(seed), seed, callers, lanes: lanes(seed) })

it('gives every seat once, to the families in their order, and leaves none idle while people wait', async () => {
  const ground = await grounds('guarded')
  try {
    for (const seed of seeds) {
      const { trips, calls, ...result } = await racing(ground, seed)
      expect(result).toMatchObject({ seed, oversold: 0, idle: 0, outOfOrder: [], errors: [] })
      expect(calls).toBe(callers)
    }
  } finally {
    await ground.stop()
  }
})

it('is caught when the condition is taken out of the very same function', async () => {
  const ground = await grounds('unguarded')
  try {
    const results = []
    for (const seed of seeds) results.push(await racing(ground, seed))
    const caught = results.filter(({ oversold, outOfOrder }) => oversold > 0 || outOfOrder.length > 0)
    // The share is a figure of `npm run bench -- activities`; here it is enough that it can be caught at all.
    expect(caught.length).toBeGreaterThan(0)
  } finally {
    await ground.stop()
  }
})

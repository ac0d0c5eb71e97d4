import { codeFigures, doorFigures } from '../support/bench/check-in'
import { cutFigures, tripFigures } from '../support/bench/seats'
import { close, figure, progress } from '../support/figure'
import { type Ground, layGround, opened } from '../support/race/ground'
import { bare, type Result, race } from '../support/race/run'

const SEEDS = Number(process.env.RACE_SEEDS ?? 100)
const CALLERS = 2000
const CONTROL = 300
const PAIRS = 5
const seeds = Array.from({ length: SEEDS }, (_, n) => n + 1)
const idOf = (seed: number) => `v-race-${seed}`
const lanesOf = (seed: number) => [CALLERS, 50, 10][seed % 3] ?? 10

/** With a list and without, gaps or none, offers with a deadline or seats given at once: every way by turns. */
const laid = (of: readonly number[], guarded: 'guarded' | 'unguarded') => {
  const ways = of.map((seed) =>
    opened(idOf(seed), 50, { waitingList: seed % 4 !== 0, gaps: seed % 5 === 0, offerHours: seed % 2 === 0 ? 0 : 4 }),
  )
  const calm = Array.from({ length: PAIRS * 2 }, (_, n) => opened(`v-calm-${n}`, 50))
  return layGround(CALLERS, [...ways, ...calm], guarded)
}
/** So far from its database in milliseconds: what is looked at has had time to change. At sixty all instances look before one of them writes. */
const far = (ms: number) => ({
  action: 'database.aggregateDocuments',
  function: 'activities',
  kind: 'slow',
  ms,
  after: true,
})
const distanceOf = (seed: number): number => (seed % 10 === 1 ? 60 : seed % 2 === 1 ? 5 : 0)

type Way = { distance: (seed: number) => number; callers: number }
const racing = async (ground: Ground, of: readonly number[], { distance, callers }: Way) => {
  const results: Result[] = []
  for (const seed of of) {
    await ground.cloud.faults(distance(seed) > 0 ? [far(distance(seed))] : [])
    const result = await race(ground, { id: idOf(seed), seed, callers, lanes: lanesOf(seed) })
    results.push(result)
    await ground.cloud.faults([])
    const { oversold, idle, errors, outOfOrder, ms, trips, calls } = result
    const wrong = [...errors.slice(0, 3), ...outOfOrder.slice(0, 3)]
    progress(
      `seed ${seed} · ${lanesOf(seed)} at once · ${Math.round(ms)} ms · ${(trips / calls).toFixed(3)} trips · oversold ${oversold}, idle ${idle} ${wrong.join('; ')}`,
    )
  }
  return results
}
const failing = (results: readonly Result[], wrong: (it: Result) => boolean) =>
  results.filter(wrong).map(({ seed }) => seed)
const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN

/** Sign-ups and bare conditional updates by turns, on seats of the same number and with the same callers. */
const throughput = async (ground: Ground) => {
  const ratios: number[] = []
  for (let n = 0; n < PAIRS; n++) {
    const of = { seed: n + 1, callers: CALLERS, lanes: 50, calm: true }
    const own = await race(ground, { ...of, id: `v-calm-${n * 2}` })
    ratios.push((await bare(ground, { ...of, id: `v-calm-${n * 2 + 1}` })) / own.ms)
  }
  const shown = ratios.map((one) => Number(one.toFixed(2)))
  figure({
    figure: 'race.throughput',
    value: median(ratios),
    limit: 0.8,
    unit: 'of bare conditional updates',
    atLeast: true,
    shown,
  })
}

progress(`${SEEDS} seeds, ${CALLERS} callers for 50 seats each`)
const ground = await laid(seeds, 'guarded')
const results = await racing(ground, seeds, { distance: distanceOf, callers: CALLERS })
await throughput(ground)
await ground.stop()

const over = { seeds: SEEDS, callers: CALLERS }
const unit = 'over all seeds'
figure({
  figure: 'race.oversold',
  value: sum(results.map((it) => it.oversold)),
  limit: 0,
  unit,
  ...over,
  failing: failing(results, (it) => it.oversold > 0),
})
figure({
  figure: 'race.idle-seats',
  value: sum(results.map((it) => it.idle)),
  limit: 0,
  unit,
  ...over,
  failing: failing(results, (it) => it.idle > 0),
})
figure({
  figure: 'race.errors',
  value: sum(results.map((it) => it.errors.length)),
  limit: 0,
  unit,
  ...over,
  failing: failing(results, (it) => it.errors.length > 0),
})
figure({
  figure: 'race.out-of-order',
  value: sum(results.map((it) => it.outOfOrder.length)),
  limit: 0,
  unit,
  ...over,
  failing: failing(results, (it) => it.outOfOrder.length > 0),
})
const perCall = sum(results.map((it) => it.trips)) / sum(results.map((it) => it.calls))
figure({ figure: 'race.roundtrips', value: perCall, limit: 1.05, unit: 'database round trips a sign-up', ...over })

progress('the same without the condition')
const some = seeds.slice(0, Math.max(3, Math.round(SEEDS / 5)))
// The last seats are gone within one look: in one race of seven it happens that nobody asks for more than is left. So a seed races five times.
const ROUNDS = [0, 1000, 2000, 3000, 4000]
const control = await laid(
  some.flatMap((seed) => ROUNDS.map((round) => seed + round)),
  'unguarded',
)
const isCaught = ({ oversold, outOfOrder }: Result) => oversold > 0 || outOfOrder.length > 0
const caught: number[] = []
for (const seed of some) {
  const rounds = ROUNDS.map((round) => seed + round)
  if ((await racing(control, rounds, { distance: () => 60, callers: CONTROL })).some(isCaught)) caught.push(seed)
}
await control.stop()
figure({
  figure: 'race.control-caught',
  value: caught.length / some.length,
  limit: 0.95,
  unit: 'share of seeds',
  atLeast: true,
  of: some.length,
  rounds: ROUNDS.length,
})
codeFigures()
doorFigures()
await cutFigures()
await tripFigures()
close()

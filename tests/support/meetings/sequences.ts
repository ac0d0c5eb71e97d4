import { canonical } from '../../../cloudfunctions/kernel/context'
import type { Doer, Done, MeetingAct } from '../../../types/meeting-act'
import { apply, asKept, replay } from '../../../types/meeting-apply'
import type { MeetingState } from '../../../types/meeting-state'
import { diceOf } from './dice'
import { oracleFor } from './oracle'
import { called, rules, startsAt } from './started'
import { wish } from './wishes'

/** A meeting of its own kind for every seed. */
const startFor = (seed: number): MeetingState => {
  const dice = diceOf(seed + 77)
  const seats = dice.below(4) === 0 ? [{ seat: 'unit' as const, least: 1 }] : []
  const majority = dice.of(['simple', 'simple', 'twoThirds', 'dual'] as const)
  const more = { majority, seats, secret: dice.below(3) === 0, turns: 1 + dice.below(2), proxies: dice.below(2) }
  return called({ rules: rules({ ...more, quorum: 2 + dice.below(3), entitled: { heads: 6, area: 600 } }) })
}

type Tried = { act: MeetingAct; by: Doer; verdict: string; legal: boolean }
type Run = { state: MeetingState; illegal: Tried[]; refusedWrongly: Tried[]; differs: boolean; accepted: Tried[] }

/** What an open secret vote has come to stands nowhere: the journal does not tell it before it is closed. */
const told = (s: MeetingState | undefined): string =>
  canonical(s?.vote?.secret ? { ...s, vote: { ...s.vote, sum: null } } : (s ?? null))

/** One meeting of `steps` tries. `decide` is the rules, or what is to be caught. */
export const runOne = (seed: number, { steps = 150, decide = apply } = {}): Run => {
  const [dice, start] = [diceOf(seed), startFor(seed)]
  const [oracle, journal] = [oracleFor(start), [] as Done[]]
  const run: Run = { state: start, illegal: [], refusedWrongly: [], differs: false, accepted: [] }
  let at = startsAt - 40 * 60_000
  for (let step = 0; step < steps; step++) {
    at += dice.below(4) === 0 ? dice.below(900_000) : dice.below(40_000)
    const { act, by } = wish(dice, run.state, at)
    const legal = oracle.isLegal(act, by)
    const made = decide(run.state, act, by)
    const tried = { act, by, legal, verdict: typeof made === 'string' ? made : 'accepted' }
    if (typeof made === 'string') {
      if (legal) run.refusedWrongly.push(tried)
      continue
    }
    if (!legal) {
      run.illegal.push(tried)
      break
    }
    journal.push(JSON.parse(JSON.stringify({ act: asKept(run.state, act), by, key: `k-${step}`, hash: '' })))
    run.accepted.push(tried)
    run.state = made
    oracle.took(act, by)
    if (!oracle.agrees(made)) {
      run.illegal.push(tried)
      break
    }
  }
  run.differs = told(replay(start, journal)) !== told(run.state)
  return run
}

export type Sequences = {
  sequences: number
  acts: number
  illegalAccepted: number
  refusedWrongly: number
  replayDiffers: number
  /** How often a meeting came so far. */
  decided: number
  published: number
  /** The seeds that went wrong. */
  seeds: number[]
}
/** Thousands of meetings of people who try anything. */
export const runSequences = (n: number, seed: number, decide = apply): Sequences => {
  const all: Sequences = {
    ...{
      sequences: n,
      acts: 0,
      illegalAccepted: 0,
      refusedWrongly: 0,
      replayDiffers: 0,
      decided: 0,
      published: 0,
      seeds: [],
    },
  }
  for (let nth = 0; nth < n; nth++) {
    const run = runOne(seed + nth, { decide })
    all.acts += run.accepted.length
    all.illegalAccepted += run.illegal.length
    all.refusedWrongly += run.refusedWrongly.length
    all.replayDiffers += run.differs ? 1 : 0
    all.decided += run.state.decided.length
    all.published += run.state.stage === 'published' ? 1 : 0
    if (run.illegal.length + run.refusedWrongly.length > 0 || run.differs) all.seeds.push(seed + nth)
  }
  return all
}

import { query, staff } from './action'
import { moves, type State, states } from './applications'
import { Level, type OptionalWay, Pace, Terms, WorkingDays } from './catalog'
import { Instant, isOneOf, Place } from './common'
import { z } from './z'

/** The promise shared out among the offices of a chain, in working days: none has less than one, the last has what is left. */
export const shares = (promised: number, offices: number): number[] => {
  const each = Math.max(1, Math.floor(promised / offices))
  const last = Math.max(1, promised - each * (offices - 1))
  return Array.from({ length: offices }, (_, at) => (at === offices - 1 ? last : each))
}

/** The states that a case can come to when its service does without some ways, in the order of the table. */
export const statesWithout = (without: readonly OptionalWay[]): State[] => {
  const open = Object.entries(moves).filter(([name]) => !without.some((one) => one === name))
  const reached = new Set<State>(['submitted'])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const [, { from, to }] of open) if (from.some((state) => reached.has(state))) reached.add(to)
  }
  return Object.keys(states)
    .filter(isOneOf(states))
    .filter((state) => reached.has(state))
}

const Told = z.object({ at: Instant, scope: z.string(), people: z.array(z.string()) })
/** A sample case walks through a proposed chain, each office taking all of its days: whose step, until when, who would be told. */
export const preview = query({
  name: 'applications.preview',
  allow: staff('below', 'catalogEditor'),
  input: z.object({
    community: Place,
    department: Terms.shape.department,
    chain: z.array(Level).check(z.minLength(1), z.maxLength(3)),
    pace: z.optional(z.array(Pace).check(z.maxLength(3))),
    promisedDays: WorkingDays,
  }),
  output: z.object({
    steps: z.array(
      z.object({
        office: z.string(),
        word: z.string(),
        days: z.int(),
        from: Instant,
        dueAt: Instant,
        /** When 70 % of its days are gone, and who at the desk hears of it. */
        warned: Told,
        /** When it is late, and a working day later, a level up each time; one name a level, or none where a level has nobody. */
        climbs: z.array(Told),
      }),
    ),
    dueAt: Instant,
    unsure: z.boolean(),
  }),
  failures: { NO_PLACE: '没有这个社区或部门' },
})

import type { Action, Input, Output } from '../../types/action'
import { commonFailures } from '../../types/envelope'
import { many } from './ask'
import { Refusal } from './failure'
import { oneOf } from './filter'
import { type Given, type Handler, handle } from './handle'
import { attempt, type Journalled, type MoveSpec } from './move'

type Item = { id: string; rev: number }
type Done = { id: string; rev: number }
/** What became of one of them. */
export type Became<D> = (D & { ok: true }) | { ok: false; id: string; code: string; why: string }
type Several = { office: string; items: readonly Item[] }
type Kept = Journalled & { offices: readonly string[] }
type ManySpec<A, R, D extends Done> = {
  shelf: MoveSpec<A, R>['shelf']
  /** What the journal calls it. */
  act: (input: Input<A>) => string
  decide: MoveSpec<A, R>['decide']
  done: (record: R, entry: { rev: number; to: string }) => D
  reply: (rows: Became<D>[], given: Given<A, never>) => Output<A>
}

/**
 * One act on several records: read together, each changed by a conditional update of its own, so that the loser of one race
 * holds up nobody. The client's key holds for every one of them: a retry finds what was done and does the rest.
 */
export const moveMany = <A extends Action, R extends Kept, D extends Done>(
  action: A,
  spec: ManySpec<A, R, D>,
): Handler => {
  const told = (code: string): string => {
    const table: Record<string, string> = { ...commonFailures, ...action.failures }
    return table[code] ?? commonFailures.INTERNAL
  }
  const one = async (given: Given<A, never>, item: Item, record: R | undefined): Promise<Became<D>> => {
    const { caller, input } = given
    const refused = (code: string): Became<D> => ({ ok: false, id: item.id, code, why: told(code) })
    if (!caller || !record?.offices.includes((input as Several).office)) return refused('NOT_FOUND')
    const own = { ...given, input: { ...Object(input), ...item } }
    try {
      const run = { decide: spec.decide, shelf: spec.shelf, reply: spec.done }
      return { ok: true, ...(await attempt({ act: spec.act(input), spec: run, given: own, caller, tries: 3 }, record)) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(error.code)
    }
  }
  return handle(action, {
    look: (input) => {
      const { items } = input as Several
      return { records: many(spec.shelf, { _id: oneOf(items.map(({ id }) => id)) }, { limit: items.length }) }
    },
    target: (_seen, input) => ({ offices: [(input as Several).office] }),
    act: async (found) => {
      const given = found as unknown as Given<A, never>
      const { items } = given.input as Several
      if (new Set(items.map(({ id }) => id)).size < items.length) return given.fail('TWICE' as never)
      const known = new Map((found.seen.records as R[]).map((record) => [record._id, record]))
      return spec.reply(await Promise.all(items.map((item) => one(given, item, known.get(item.id)))), given)
    },
  })
}

import type { Action, Input, Output, Schema } from '../../types/action'
import type { JournalEntry } from '../../types/common'
import type { Member } from '../../types/members'
import type { Target } from './allow'
import { type Ask, type Asks, one, type Shelf } from './ask'
import { NoAnswer } from './failure'
import { type Filter, tidy } from './filter'
import { type Given, type Handler, handle } from './handle'
import { change, readOne } from './store'

/** A record that is changed one act at a time: `rev` counts them, the journal tells them. */
export type Journalled = { _id: string; rev: number; journal: JournalEntry[] }
/** What one act does to a record. */
export type Step = {
  to: string
  set: Record<string, unknown>
  /** Counters that others move as well: moved along, and only while they meet `where`. */
  inc?: Record<string, number>
  where?: Filter
  /** What is added to lists of the record, each its own path. */
  add?: Record<string, readonly unknown[]>
  note?: string
  office?: string
  next?: string
  role?: string
  /** Staff who are told. */
  told?: string[]
  /** It takes an act back of which nobody was told: nobody is told of this one either. */
  undone?: boolean
  /** Nobody is told yet: the record is taken up when its time has come. */
  held?: boolean
  /** What stood in the journal before, told anew; without it the entry is added to what is there. */
  past?: JournalEntry[]
}

type Seen<R> = { record: R | undefined }
type Asked<A> = Given<A, never> & { caller: Member }
export type MoveSpec<A, R> = {
  shelf: Shelf<Schema & { _zod: { output: R } }>
  /** Which record; by default the one named `id`. */
  id?: (input: Input<A>) => string
  /** It is the caller's own record, known by the caller's id alone. */
  mine?: true
  /** The same where it is known by something else than its id. */
  record?: (input: Input<A>) => Ask<Schema & { _zod: { output: R } }, 'one'>
  target: (record: R, input: Input<A>) => Target
  /** What else the rule has to know, read in the same round trip; it stands in `given.seen`. */
  also?: (input: Input<A>) => Asks
  /** The rule: what the act makes of the record, or a refusal. May be asked again with a newer record. */
  decide: (record: R, given: Given<A, never>, caller: Member) => Step | Promise<Step>
  /** The answer, made only of what is kept, so that a retry gets the same one. */
  reply: (record: R, entry: JournalEntry, asked: Asked<A>) => Output<A> | Promise<Output<A>>
}

/** The entry that this very call left behind, if it has been here before. */
const entryOf = (
  journal: readonly JournalEntry[],
  { key, hash, caller }: { key: string; hash: string; caller: Member },
) => {
  const entry = journal.find((one) => one.key === key && one.by.id === caller._id)
  return entry && { entry, same: entry.hash === hash }
}

/**
 * An act on one record by compare-and-set: one read with the caller, one conditional write.
 * The same key answers the same; the loser of a race hears what the winner made of it; a lost reply is looked up, not repeated.
 */
export const move = <A extends Action, R extends Journalled>(action: A, spec: MoveSpec<A, R>): Handler => {
  const idOf = spec.id ?? ((input: Input<A>) => String(Reflect.get(Object(input), 'id')))
  return handle(action, {
    look: (input) => {
      const own = spec.mine && { ...one(spec.shelf, {}), mine: '_id' }
      const record = own ?? spec.record?.(input) ?? one(spec.shelf, { _id: idOf(input) })
      return { ...spec.also?.(input), record }
    },
    target: (seen, input) => {
      const { record } = seen as Seen<R>
      return record && spec.target(record, input)
    },
    act: async (given) => {
      const { record } = given.seen as Seen<R>
      if (!record || !given.caller) return given.fail('NOT_FOUND')
      return attempt(
        { act: action.name, spec, given: given as Given<A, never>, caller: given.caller, tries: 3 },
        record,
      )
    },
  })
}

export type Attempt<A, R, O> = {
  act: string
  spec: Pick<MoveSpec<A, R>, 'shelf' | 'decide'> & {
    reply: (record: R, entry: JournalEntry, asked: Asked<A>) => O | Promise<O>
  }
  given: Given<A, never>
  caller: Member
  tries: number
}

/** One act on one record that was read; `act` is what the journal calls it. */
export const attempt = async <A extends Action, R extends Journalled, O>(
  run: Attempt<A, R, O>,
  record: R,
): Promise<O> => {
  const { spec, given, caller } = run
  const before = entryOf(record.journal, { ...given, caller })
  if (before) return before.same ? spec.reply(record, before.entry, { ...given, caller }) : given.fail('KEY_REUSED')
  const step = await spec.decide(record, given, caller)
  if (!seen(record, Reflect.get(Object(given.input), 'rev'))) return given.fail('CHANGED' as never)
  const entry = entryFor(record, { ...run, step })
  const set = { ...step.set, rev: entry.rev, unsent: !step.held }
  const journal = step.past ? { set: { ...set, journal: [...step.past, entry] } } : { set, push: { journal: entry } }
  const patch = { ...journal, ...(step.inc ? { inc: step.inc } : {}), ...(step.add ? { add: step.add } : {}) }
  try {
    const won = await change(spec.shelf.collection, { ...step.where, _id: record._id, rev: record.rev }, patch)
    if (won === 1) return spec.reply({ ...record, ...step.set, rev: entry.rev }, entry, { ...given, caller })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  if (run.tries === 0) return given.fail('BUSY')
  const fresh = await readOne(spec.shelf, { _id: record._id })
  return fresh ? attempt({ ...run, tries: run.tries - 1 }, fresh) : given.fail('NOT_FOUND')
}

/** Did the person see all that people did to it, where the act says what was seen? What only the clock added since changes nothing that one decides on. */
const seen = ({ rev, journal }: Journalled, known: unknown): boolean =>
  known === undefined || known === rev || (typeof known === 'number' && known < rev && sinceThen(journal, known, rev))
const sinceThen = (journal: readonly JournalEntry[], known: number, rev: number): boolean => {
  const later = journal.filter((entry) => entry.rev > known)
  return later.length === rev - known && later.every(({ by }) => by.role === 'clock')
}

const entryFor = <A, R extends Journalled, O>(
  record: R,
  { act, step, given, caller }: Attempt<A, R, O> & { step: Step },
): JournalEntry =>
  tidy({
    rev: record.rev + 1,
    at: given.context.now,
    act,
    by: { id: caller._id, name: caller.name, role: step.role ?? 'member' },
    to: step.to,
    key: given.key,
    hash: given.hash,
    note: step.note,
    office: step.office,
    next: step.next,
    undone: step.undone,
    told: step.told && step.told.length > 0 ? step.told : undefined,
  })

import type { Action, Output } from '../../types/action'
import type { Application, Move } from '../../types/applications'
import type { Member } from '../../types/members'
import type { claim } from '../../types/reviewing'
import type { Given } from '../kernel/handle'
import { move, type Step } from '../kernel/move'
import { may, refusalOf } from './rules'
import { applications } from './shelves'

type Decide<A> = (record: Application, given: Given<A, never>, caller: Member) => Step

/** A reviewer's move on a case of the own office: the rule first, then what it makes of the case. */
export const deskMove = <A extends Action>(action: A, name: Move, decide: Decide<A>) =>
  move(action, {
    shelf: applications,
    // A retry may come when the case has moved on already: whoever had it may hear what became of the act.
    target: (record) => ({ offices: record.offices }),
    decide: (record, given, caller) => {
      if (!may(name, record, caller).ok) return given.fail(refusalOf(name, record, caller) as never)
      const step = decide(record, given, caller)
      return { office: record.office, role: 'reviewer', ...step, set: { state: step.to, ...step.set } }
    },
    reply: (record, entry): Output<A> => doneOf(record, entry) as Output<A>,
  })

/** The answer of every move: which record, its new edition and state. */
export const doneOf = (record: { _id: string }, entry: { rev: number; to: string }): Output<typeof claim> => ({
  id: record._id,
  rev: entry.rev,
  state: entry.to as Application['state'],
})

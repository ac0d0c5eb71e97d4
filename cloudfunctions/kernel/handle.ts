import type { Action, FailureCode, Input, Output } from '../../types/action'
import type { commonFailures } from '../../types/envelope'
import { Member } from '../../types/members'
import { asOf, checkRole, checkSession, checkTarget, type Target } from './allow'
import type { Asks, Seen } from './ask'
import { type Context, canonical } from './context'
import { isKeptAtDesk } from './desk-people'
import { Refusal } from './failure'
import { fingerprint } from './seal'
import { lookFromCaller, lookFromRecord } from './store'

const people = { collection: 'members', record: Member }

/** A call as it came in: what is asked, with which client key. */
export type Call = { input: unknown; key: string | undefined }

export type Given<A, L> = {
  input: Input<A>
  seen: Seen<L>
  /** Undefined only where `anyone` may ask. */
  caller: Member | undefined
  context: Context
  key: string
  /** Keyed digest of action and input, made when it is first read: tells a retry from another body under the same key. */
  readonly hash: string
  fail: (code: FailureCode<A> | keyof typeof commonFailures, fields?: Record<string, string>) => never
}

export type Spec<A, L> = {
  /** What to read together with the caller, in the same round trip. */
  look?: (input: Input<A>, context: Context, key: string) => L
  /** The first thing looked for may be seen by anyone: start from it, a caller without a profile included. */
  from?: 'record'
  /** What the record concerns; undefined when there is none. Not needed where the reach is public. */
  target?: (seen: Seen<L>, input: Input<A>, caller: Member) => Target | undefined
  act: (given: Given<A, L>) => Promise<Output<A>> | Output<A>
  /** What a word of the cloud vouches for is done by one write without a look; undefined: look and go the usual way. */
  quick?: (given: Pick<Given<A, L>, 'input' | 'context' | 'key'>) => Promise<Output<A> | undefined>
}

// biome-ignore lint/suspicious/noExplicitAny: a table of handlers holds actions of every shape
export type Handler = { action: Action<any, any, any>; run: (call: Call, context: Context) => Promise<unknown> }

const parsed = <A extends Action>(action: A, input: unknown): Input<A> => {
  const result = action.input.safeParse(input ?? {})
  if (result.success) return result.data as Input<A>
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.') || '_', issue.message]))
  throw new Refusal('BAD_INPUT', fields)
}

type Looked = { caller: Member | undefined; seen: Record<string, unknown> | undefined }
const look = (asks: Asks, from: 'record' | undefined, openid: string): Promise<Looked> =>
  from === 'record' ? lookFromRecord(people, openid, asks) : lookFromCaller(people, openid, asks)

type Reading = { asks: Asks; context: Context }
/** Who calls, with what they hold now, and what was asked for; nobody is looked up where nothing is personal. */
const readFor = async <A extends Action, L extends Asks>(action: A, spec: Spec<A, L>, { asks, context }: Reading) => {
  const { openid, session, now } = context
  const personal = spec.look !== undefined || action.allow.reach !== 'public'
  if (!openid || !personal) return { caller: undefined, seen: {} }
  const { caller, seen } = await look(asks, spec.from, openid)
  // Where the record comes first and is not there, nobody was looked up, and nothing is told.
  const nobody = spec.from === 'record' && Object.values(seen ?? {}).every((one) => one === undefined)
  if (!nobody) checkSession(session, caller, now)
  return { caller: caller && asOf(caller, now), seen }
}

/** Binds a contract to its deed: parses, reads once, checks role and reach, and only then acts. */
export const handle = <A extends Action, L extends Asks = Record<never, never>>(
  action: A,
  spec: Spec<A, L>,
): Handler => ({
  action,
  run: async (call, context) => {
    const unknown = !context.openid || isKeptAtDesk(context.openid)
    if (unknown && !action.allow.roles.includes('visitor')) throw new Refusal('NO_IDENTITY')
    const input = parsed(action, call.input)
    if (action.changes && !call.key) throw new Refusal('KEY_MISSING')
    const done = await spec.quick?.({ input, context, key: call.key ?? '' })
    if (done !== undefined) return action.output.parse(done)
    const asks: Asks = spec.look?.(input, context, call.key ?? '') ?? {}
    const { caller, seen } = await readFor(action, spec, { asks, context })
    checkRole(action.allow, caller)
    const found = (seen ?? {}) as Seen<L>
    checkTarget(action.allow, caller, caller && spec.target?.(found, input, caller))
    const fail = (code: string, fields?: Record<string, string>): never => {
      throw new Refusal(code, fields)
    }
    let hash: string | undefined
    const output = await spec.act({
      ...{ input, seen: found, caller, context, key: call.key ?? '', fail },
      get hash() {
        hash ??= fingerprint(canonical({ action: action.name, input }))
        return hash
      },
    })
    // What leaves is what was signed: nothing more, and nothing less.
    return action.output.parse(output)
  },
})

/** A deed of the platform's own clock; `serve()` lets nobody else in. */
export const onTimer = <A extends Action>(action: A, act: (context: Context) => Promise<Output<A>>): Handler => ({
  action,
  run: async (call, context) => {
    parsed(action, call.input)
    return act(context)
  },
})

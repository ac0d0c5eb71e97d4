import type { Action, Given, Output } from '../../types/action'
import { commonFailures, Envelope } from '../../types/envelope'
import { failed } from './failure'

type Issue = { path: PropertyKey[]; message: string }
const faultsOf = (issues: readonly Issue[]): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const at = issue.path.map(String).join('.')
    fields[at] ??= issue.message
  }
  return fields
}

/** The input as the contract wants it, or BAD_INPUT with what is wrong where. */
export const checked = <A extends Action>(action: A, input: Given<A>): unknown => {
  const read = action.input.safeParse(input)
  if (read.success) return read.data
  throw failed('BAD_INPUT', commonFailures.BAD_INPUT, { fields: faultsOf(read.error.issues) })
}

/**
 * Opens the envelope. The function has parsed its output with the same schema already, so a phone trusts it:
 * a second parse costs a slow phone tens of milliseconds a page. While developing it is parsed, to find drift.
 */
export const opened = <A extends Action>(action: A, reply: unknown): Output<A> => {
  const envelope = Envelope.safeParse(reply)
  if (!envelope.success) throw failed('INTERNAL', commonFailures.INTERNAL)
  const it = envelope.data
  if (!it.ok) throw failed(it.failure.code, it.failure.message, { ...it.failure, requestId: it.requestId })
  if (process.env.NODE_ENV === 'production') return it.output as Output<A>
  return action.output.parse(it.output) as Output<A>
}

import { invalid } from './errors'
import { type Doc, isDoc } from './query/values'

const KINDS = ['conflict', 'timeout', 'lost-reply', 'slow', 'error', 'crash', 'out-of-memory'] as const
export type Kind = (typeof KINDS)[number]
export interface Fault {
  id: string
  /** A wire action, `openapi.<api>`, `call` (a page's call at the front door) or `function` (inside an instance). */
  action: string
  collection?: string
  /** The function that asks; with `call` and `function` the one that is called. */
  function?: string
  /** The action within the event of a `call` or `function`, such as applications.submit. */
  call?: string
  /** Fires on the nth matching request, counted from 1; on every one when it is absent. */
  nth?: number
  kind: Kind
  ms?: number
  /** An interface of WeChat's says this instead of doing its work: with error, and `openapi.<api>`. */
  errcode?: number
  /** The work is done first: with error, timeout, crash, out-of-memory and slow. */
  after: boolean
  seen: number
  fired: number
}

const CONFLICTING = [
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.commitTransaction',
]
const FIELDS = ['action', 'collection', 'function', 'call', 'nth', 'kind', 'ms', 'after', 'errcode']
const ACTION = /^(call|function|(database|storage|functions|openapi)\.[\w.]+)$/

const textAt = (rule: Doc, name: string): string | undefined => {
  const value = rule[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw invalid(`${name} of a fault must be a text`)
  return value
}

const numberAt = (rule: Doc, name: string, least: number): number | undefined => {
  const value = rule[name]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw invalid(`${name} of a fault must be a whole number from ${least}`)
  return value
}

const allowed = (action: string): readonly Kind[] => {
  if (action === 'function') return ['crash', 'out-of-memory', 'timeout', 'slow', 'error']
  const common: Kind[] = ['timeout', 'slow', 'error']
  if (action.startsWith('openapi.')) return common
  return CONFLICTING.includes(action) ? ['conflict', 'lost-reply', ...common] : ['lost-reply', ...common]
}

const kindOf = (rule: Doc, action: string): Kind => {
  const kind = allowed(action).find((one) => one === rule.kind)
  if (kind) return kind
  const known = KINDS.some((one) => one === rule.kind)
  const why = known ? `cannot happen to ${action}` : 'is no kind of fault'
  throw invalid(`${String(rule.kind)} ${why}; what can: ${allowed(action).join(', ')}`)
}

const actionOf = (rule: Doc): string => {
  const action = textAt(rule, 'action') ?? (rule.function === undefined ? undefined : 'function')
  if (action === undefined) throw invalid('a fault needs an action, or the name of a function')
  if (!ACTION.test(action)) throw invalid(`${action} is no action that a fault can meet`)
  return action
}

const errcodeOf = (rule: Doc, action: string): number | undefined => {
  const { errcode, kind } = rule
  if (errcode === undefined) return undefined
  if (typeof errcode !== 'number' || !Number.isInteger(errcode) || errcode === 0)
    throw invalid('errcode of a fault must be a whole number, and not 0')
  if (kind !== 'error' || !action.startsWith('openapi.')) throw invalid(`errcode cannot happen to ${action}`)
  return errcode
}

/** A rule as it was sent, checked; what cannot happen in the cloud is refused by its name. */
export const faultOf = (rule: unknown, id: string): Fault => {
  if (!isDoc(rule)) throw invalid('a fault must be an object')
  const stranger = Object.keys(rule).find((name) => !FIELDS.includes(name))
  if (stranger) throw invalid(`${stranger} is no field of a fault; the fields: ${FIELDS.join(', ')}`)
  const action = actionOf(rule)
  return {
    id,
    action,
    collection: textAt(rule, 'collection'),
    function: textAt(rule, 'function'),
    call: textAt(rule, 'call'),
    nth: numberAt(rule, 'nth', 1),
    kind: kindOf(rule, action),
    ms: numberAt(rule, 'ms', 0),
    after: rule.after === true,
    errcode: errcodeOf(rule, action),
    seen: 0,
    fired: 0,
  }
}

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { CloudError, conflict, invalid } from './errors'
import { type Fault, faultOf, type Kind } from './fault-rules'
import type { Doc } from './query/values'

/** What may be asked of the cloud, as the rules see it. */
interface Target {
  action: string
  collection?: unknown
  function?: string
  call?: string
  transaction?: boolean
}
/** What is left to do to a request when its work is done. */
export interface Aftermath {
  lost: boolean
  error?: CloudError
  /** What WeChat's interface says instead of doing it. */
  errcode?: number
}
/** What a function instance does to itself, before its handler runs or after it. */
export interface Suffering {
  kind: 'crash' | 'out-of-memory' | 'timeout' | 'slow' | 'error'
  after: boolean
  ms?: number
}

const ERRORS: Partial<Record<Kind, () => CloudError>> = {
  conflict,
  error: () => new CloudError('SYS_ERR', 'injected by /local/faults'),
  timeout: () => new CloudError('SERVER_TIMEOUT', 'request timed out (injected by /local/faults)'),
}

const matches = (rule: Fault, target: Target): boolean => {
  if (rule.action !== target.action) return false
  if (rule.collection !== undefined && rule.collection !== target.collection) return false
  if (rule.function !== undefined && rule.function !== target.function) return false
  if (rule.call !== undefined && rule.call !== target.call) return false
  // a plain write never conflicts in the cloud: it waits
  return rule.kind !== 'conflict' || target.transaction === true
}

/** Rules that make the cloud misbehave on purpose. */
export class Faults {
  #rules: Fault[] = []

  set(rules: unknown): Fault[] {
    if (!Array.isArray(rules)) throw invalid('rules must be a list')
    this.#rules = rules.map((rule) => faultOf(rule, randomUUID()))
    return this.#rules
  }

  add(rule: unknown): Fault {
    const fault = faultOf(rule, randomUUID())
    this.#rules.push(fault)
    return fault
  }

  remove(id: string): boolean {
    const kept = this.#rules.filter((rule) => rule.id !== id)
    const found = kept.length < this.#rules.length
    this.#rules = kept
    return found
  }

  clear(): void {
    this.#rules = []
  }

  list(): Fault[] {
    return this.#rules
  }

  #due(target: Target): Fault[] {
    return this.#rules.filter((rule) => {
      if (!matches(rule, target)) return false
      rule.seen++
      if (rule.nth !== undefined && rule.nth !== rule.seen) return false
      rule.fired++
      return true
    })
  }

  /** Fires before the work of a request: may wait or throw; what it answers is to be done after the work. */
  async strike(target: Target): Promise<Aftermath> {
    const aftermath: Aftermath = { lost: false }
    for (const rule of this.#due(target)) {
      if (rule.kind === 'slow' || rule.ms !== undefined) await sleep(rule.ms ?? 1000)
      if (rule.errcode !== undefined) {
        aftermath.errcode = rule.errcode
        continue
      }
      const error = ERRORS[rule.kind]?.()
      if (error && !rule.after) throw error
      if (error) aftermath.error = error
      if (rule.kind === 'lost-reply') aftermath.lost = true
    }
    return aftermath
  }

  /** What the instance that serves this call is to suffer: the first rule that fits decides. */
  suffering(name: string, call: string): Suffering | undefined {
    const [rule] = this.#due({ action: 'function', function: name, call })
    if (!rule || rule.kind === 'conflict' || rule.kind === 'lost-reply') return undefined
    return { kind: rule.kind, after: rule.after, ms: rule.ms }
  }
}

/** A request of the SDK's wire as the rules see it. */
export const targetOf = (ask: Doc, from: string | undefined): Target => ({
  action: String(ask.action),
  collection: ask.collectionName,
  function: from,
  transaction: ask.transactionId !== undefined,
})

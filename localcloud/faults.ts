import { setTimeout as sleep } from 'node:timers/promises'
import { CloudError, conflict, invalid } from './errors'
import { type Doc, isDoc } from './query/values'

const KINDS = ['lost-reply', 'conflict', 'error', 'slow'] as const
type Kind = (typeof KINDS)[number]
interface Fault {
  action: string
  collection?: string
  /** Fires on the nth matching request, counted from 1; every one when it is absent. */
  nth?: number
  kind: Kind
  ms?: number
  seen: number
}

const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value)

const faultOf = (rule: unknown): Fault => {
  if (!isDoc(rule) || typeof rule.action !== 'string' || !isKind(rule.kind)) {
    throw invalid(`a fault needs an action and a kind of ${KINDS.join(', ')}`)
  }
  return {
    action: rule.action,
    collection: typeof rule.collection === 'string' ? rule.collection : undefined,
    nth: typeof rule.nth === 'number' ? rule.nth : undefined,
    kind: rule.kind,
    ms: typeof rule.ms === 'number' ? rule.ms : undefined,
    seen: 0,
  }
}

/** Rules that make the cloud misbehave on purpose. */
export class Faults {
  #rules: Fault[] = []

  set(rules: unknown): Fault[] {
    if (!Array.isArray(rules)) throw invalid('rules must be a list')
    this.#rules = rules.map(faultOf)
    return this.#rules
  }

  clear(): void {
    this.#rules = []
  }

  list(): Fault[] {
    return this.#rules
  }

  /** Fires before the work: may wait or throw. True means that the reply is to be lost after the work. */
  async strike(ask: Doc): Promise<boolean> {
    let lost = false
    for (const rule of this.#rules) {
      if (rule.action !== ask.action) continue
      if (rule.collection !== undefined && rule.collection !== ask.collectionName) continue
      rule.seen++
      if (rule.nth !== undefined && rule.nth !== rule.seen) continue
      if (rule.kind === 'slow') await sleep(rule.ms ?? 1000)
      if (rule.kind === 'conflict') throw conflict()
      if (rule.kind === 'error') throw new CloudError('SYS_ERR', 'injected by /local/faults')
      if (rule.kind === 'lost-reply') lost = true
    }
    return lost
  }
}

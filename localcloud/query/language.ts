import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { ownAccumulators, ownExpressions } from './expressions'
import { geoOperators } from './geo'
import { nestedOperators } from './nested'

/** mingo's operators with ours in place of those it lacks or gets wrong; merging contexts would keep mingo's. */
const context = Context.init({
  accumulator: { ...accumulator, ...ownAccumulators },
  expression: { ...expression, ...ownExpressions },
  pipeline,
  projection,
  query: { ...query, ...nestedOperators, ...geoOperators },
})

const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && 'context' in value

/** mingo copies some three hundred operators for every query, unless it is handed options that it has made itself. */
const made = ((): Options => {
  let seen: unknown
  const $seen = (_path: string, _value: unknown, options: Options) => {
    seen = options
    return () => true
  }
  new Query({ any: { $seen: 1 } }, { context: Context.init({ query: { $seen } }) })
  if (!isOptions(seen)) throw new Error('mingo hands its operators no options any more')
  return seen
})()

/** The options of a query or an aggregation: no scripts, and what it may know besides. */
export const language = (more: Pick<Options, 'variables' | 'collectionResolver'> = {}): Options => {
  const { idKey, useStrictMode, failOnError, processingMode } = made
  const own = { idKey, useStrictMode, failOnError, processingMode, context, scriptEnabled: false, ...more }
  const ready: unknown = Reflect.construct(made.constructor, [own])
  if (!isOptions(ready)) throw new Error('mingo makes its options in another way now')
  return ready
}

import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
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

/** The options of every query and aggregation: no scripts. */
export const language = { context, scriptEnabled: false }

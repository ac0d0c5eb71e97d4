import { evalExpr } from 'mingo/core'
import { $addToSet, $push } from 'mingo/operators/accumulator'
import { $trunc } from 'mingo/operators/expression/arithmetic'
import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression/date'
import type { AnyObject, Options } from 'mingo/types'
import { badUpdate } from '../errors'
import { isDoc, valuesAt } from './values'

const textsOf = (obj: AnyObject, expr: unknown, options: Options) => {
  const args: unknown = evalExpr(obj, expr, options)
  if (!Array.isArray(args) || args.length < 2 || args.length > 4) throw badUpdate('$indexOf… needs 2 to 4 arguments')
  const [text, sought, start = 0, end] = args
  if (text === null || text === undefined) return undefined
  if (typeof text !== 'string' || typeof sought !== 'string') throw badUpdate('$indexOf… needs strings')
  return { text, sought, start: Number(start), end: end === undefined ? undefined : Number(end) }
}

/** mingo 7.2.7 has none. */
const $indexOfCP = (obj: AnyObject, expr: unknown, options: Options): number | null => {
  const found = textsOf(obj, expr, options)
  if (!found) return null
  const points = [...found.text]
  const until = found.end ?? points.length
  const sought = [...found.sought]
  for (let at = found.start; at + sought.length <= until; at++) {
    if (sought.every((point, n) => points[at + n] === point)) return at
  }
  return -1
}

/** mingo's counts UTF-16 units, not bytes. */
const $indexOfBytes = (obj: AnyObject, expr: unknown, options: Options): number | null => {
  const found = textsOf(obj, expr, options)
  if (!found) return null
  return Buffer.from(found.text).subarray(0, found.end).indexOf(Buffer.from(found.sought), found.start)
}

/** mingo's follows ISO weeks; here weeks begin on Sundays, and the first Sunday begins week 1. */
const $week = (obj: AnyObject, expr: unknown, options: Options): number =>
  Math.floor((Number($dayOfYear(obj, expr, options)) + 7 - Number($dayOfWeek(obj, expr, options))) / 7)

/** mingo's wants a list even for one operand. */
const truncated = (obj: AnyObject, expr: unknown, options: Options): number | null =>
  Array.isArray(expr) ? $trunc(obj, expr.length === 1 ? [expr[0], 0] : expr, options) : $trunc(obj, [expr, 0], options)

/** What is missing is not gathered; mingo gathers a null for it. */
const present = (docs: unknown[], expr: unknown): unknown[] => {
  if (typeof expr !== 'string' || !/^\$[^$]/.test(expr)) return docs
  return docs.filter((doc) => isDoc(doc) && valuesAt(doc, expr.slice(1)).length > 0)
}

/** Expressions that mingo lacks or gets wrong. */
export const ownExpressions = { $indexOfCP, $indexOfBytes, $week, $trunc: truncated }

/** Accumulators that mingo gets wrong. */
export const ownAccumulators = {
  $push: (docs: unknown[], expr: unknown, options: Options) => $push(present(docs, expr), expr, options),
  $addToSet: (docs: unknown[], expr: unknown, options: Options) => $addToSet(present(docs, expr), expr, options),
}

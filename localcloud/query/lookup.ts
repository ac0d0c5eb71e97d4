import { unsupported } from '../errors'
import type { Reach } from '../store/find'
import { type Stage, stageOf } from './stage'
import { type Doc, isDoc, valuesAt } from './values'

interface Ground {
  reach: Reach
  variables?: Doc
  pipeline(collection: string, run: { stages: Stage[]; reach: Reach; variables?: Doc }): Doc[]
}

const COMPARE = new Set(['$eq', '$gt', '$gte', '$lt', '$lte'])

const constantOf = (expression: unknown, variables: Doc): { known: boolean; value?: unknown } => {
  if (typeof expression !== 'string') return isDoc(expression) ? { known: false } : { known: true, value: expression }
  if (!expression.startsWith('$')) return { known: true, value: expression }
  if (!expression.startsWith('$$')) return { known: false }
  const [name, ...path] = expression.slice(2).split('.')
  if (name === undefined || !(name in variables)) return { known: false }
  return {
    known: true,
    value: path.length === 0 ? variables[name] : valuesAt(variables, `${name}.${path.join('.')}`)[0],
  }
}

/** Comparisons of a field with a known value inside $expr, as a plain filter that an index can serve. */
const sargable = (expression: unknown, variables: Doc): Doc[] => {
  if (!isDoc(expression)) return []
  const [[operator, operands] = ['', undefined]] = Object.entries(expression)
  if (!Array.isArray(operands)) return []
  if (operator === '$and') return operands.flatMap((part) => sargable(part, variables))
  const [field, other] = operands
  if (!COMPARE.has(operator) || typeof field !== 'string' || !/^\$[^$]/.test(field)) return []
  const { known, value } = constantOf(other, variables)
  const plain = typeof value === 'string' || typeof value === 'number' || value instanceof Date
  // $expr compares across types, a filter does not: only equality carries over
  return known && plain && operator === '$eq' ? [{ [field.slice(1)]: { $eq: value } }] : []
}

const indexed = (stages: Stage[], variables: Doc): Stage[] => {
  const [first, ...rest] = stages
  if (first?.[0] !== '$match' || !isDoc(first[1])) return stages
  const found = sargable(first[1].$expr, variables)
  const [one] = found
  // an _id is never a list: an $expr that says only what it equals is the filter itself
  if (one && isDoc(one._id) && Object.keys(first[1]).length === 1 && isDoc(first[1].$expr) && first[1].$expr.$eq)
    return [['$match', { _id: one._id.$eq }], ...rest]
  return found.length === 0 ? stages : [['$match', { $and: [...found, first[1]] }], ...rest]
}

const variablesOf = (doc: Doc, declared: unknown, ground: Ground): Doc => {
  if (!isDoc(declared)) return { ...ground.variables }
  const variables: Doc = { ...ground.variables }
  for (const [name, expression] of Object.entries(declared)) {
    if (typeof expression !== 'string' || !/^\$[^$]/.test(expression)) {
      throw unsupported(`"let: {${name}}" in $lookup that is not a plain field path`)
    }
    const found = valuesAt(doc, expression.slice(1))
    variables[name] = found[0]
  }
  return variables
}

const joinOn = (doc: Doc, localField: string, foreignField: string): Doc => {
  const found = valuesAt(doc, localField).flatMap((value) => (Array.isArray(value) ? value : [value]))
  return { [foreignField]: { $in: found.length === 0 ? [null] : found } }
}

/** $lookup that finds the foreign documents through the store, one indexed find for each document. */
export const lookup = (docs: Doc[], value: unknown, ground: Ground): Doc[] => {
  if (!isDoc(value) || typeof value.from !== 'string' || typeof value.as !== 'string')
    throw unsupported('$lookup without from and as')
  const { from, as, localField, foreignField, pipeline = [], let: declared, ...rest } = value
  const [unknown] = Object.keys(rest)
  if (unknown || !Array.isArray(pipeline)) throw unsupported(`${unknown ?? 'this pipeline'} in $lookup`)
  const stages = pipeline.map(stageOf)
  return docs.map((doc) => {
    const variables = variablesOf(doc, declared, ground)
    const joined: Stage[] =
      typeof localField === 'string' && typeof foreignField === 'string'
        ? [['$match', joinOn(doc, localField, foreignField)], ...stages]
        : stages
    const found = ground.pipeline(from, { stages: indexed(joined, variables), reach: ground.reach, variables })
    return { ...doc, [as]: found }
  })
}

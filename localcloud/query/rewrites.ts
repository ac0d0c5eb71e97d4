import { badUpdate } from '../errors'
import { encodeKey } from '../store/keys'
import { type Doc, isDoc } from './values'

const OUTSIDE = '\u0000outside'

/**
 * $bucket as $group and $sort. mingo's own puts a value that equals an upper boundary into the bucket below it
 * (7.2.7), where MongoDB's buckets end before their upper boundary.
 */
export const bucketStages = (value: unknown): Doc[] => {
  if (!isDoc(value) || !Array.isArray(value.boundaries) || value.boundaries.length < 2) {
    throw badUpdate('$bucket needs groupBy and at least 2 boundaries')
  }
  const { groupBy, boundaries, output, default: other } = value
  const keys = boundaries.map(encodeKey)
  if (keys.some((key, n) => n > 0 && key <= (keys[n - 1] ?? '')))
    throw badUpdate("$bucket's boundaries must be in ascending order")
  const branches = boundaries.slice(0, -1).map((least: unknown, n) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: least }] }, { $lt: [groupBy, { $literal: boundaries[n + 1] }] }] },
    // biome-ignore lint/suspicious/noThenProperty: the name that $switch has
    then: { $literal: least },
  }))
  const _id = { $switch: { branches, default: other === undefined ? OUTSIDE : { $literal: other } } }
  return [{ $group: { _id, ...(isDoc(output) ? output : { count: { $sum: 1 } }) } }, { $sort: { _id: 1 } }]
}

/** Without a default a value outside of every bucket is an error, not a bucket. */
export const refuseOutside = (docs: Doc[]): Doc[] => {
  if (docs.some(({ _id }) => _id === OUTSIDE))
    throw badUpdate('$bucket found a value outside of its boundaries, and there is no default')
  return docs
}

/** Documents without the field are grouped under null; mingo leaves their group without an _id. */
export const groupStage = (value: unknown): Doc => {
  if (!isDoc(value)) throw badUpdate("a group's fields must be specified in an object")
  const { _id } = value
  return { $group: typeof _id === 'string' ? { ...value, _id: { $ifNull: [_id, null] } } : value }
}

/** $sortByCount as MongoDB defines it: a $group and a $sort. */
export const countStages = (value: unknown): Doc[] => [
  groupStage({ _id: value, count: { $sum: 1 } }),
  { $sort: { count: -1 } },
]

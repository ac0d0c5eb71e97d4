import * as query from 'mingo/operators/query'
import { type Doc, valuesAt } from './values'

type Options = Parameters<typeof query.$in>[2]
type Test = (doc: Doc) => boolean
type Operator = (path: string, value: unknown, options: Options) => Test

/** mingo looks into one array on the way to a value; the cloud looks into all of them (`files.files.fileID`). */
const through =
  (plain: Operator): Operator =>
  (path, value, options) => {
    const whole = plain(path, value, options)
    if (path.split('.').length < 3) return whole
    const single = plain('value', value, options)
    return (doc) => whole(doc) || valuesAt(doc, path).some((one) => single({ value: one }))
  }

const $in = through(query.$in)

/** The comparisons that mingo answers wrongly over arrays within arrays. */
export const nestedOperators = {
  $in,
  $nin: (path: string, value: unknown, options: Options): Test => {
    const any = $in(path, value, options)
    return (doc) => !any(doc)
  },
  $gt: through(query.$gt),
  $gte: through(query.$gte),
  $lt: through(query.$lt),
  $lte: through(query.$lte),
  $regex: through(query.$regex),
}

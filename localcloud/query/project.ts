import { Query } from 'mingo/query'
import { invalid } from '../errors'
import { language } from './language'
import { prepare } from './match'
import { type Doc, isDoc } from './values'

const pick = (value: unknown, paths: string[][], keep: boolean): unknown => {
  if (Array.isArray(value))
    return value.filter((item) => !keep || isDoc(item) || Array.isArray(item)).map((item) => pick(item, paths, keep))
  if (!isDoc(value)) return value
  const picked: Doc = {}
  for (const key of Object.keys(value)) {
    const under = paths.filter((path) => path[0] === key)
    if (under.length === 0) {
      if (!keep) picked[key] = value[key]
      continue
    }
    const whole = under.some((path) => path.length === 1)
    if (whole && !keep) continue
    const inner = value[key]
    if (whole) picked[key] = inner
    else if (!keep || isDoc(inner) || Array.isArray(inner))
      picked[key] = pick(
        inner,
        under.map((path) => path.slice(1)),
        keep,
      )
  }
  return picked
}

/** Whether it only names fields to keep, or only fields to leave out: the same in a find and in a pipeline. */
export const isPlainProjection = (value: unknown): value is Doc => {
  if (!isDoc(value)) return false
  const [first, ...others] = Object.entries(value).flatMap(([path, on]) => (path === '_id' ? [] : [on]))
  const isPlain = first === 1 || first === 0 || typeof first === 'boolean'
  return isPlain && others.every((on) => on === first)
}

/** Compiles a projection: fields kept or left out, and $slice and $elemMatch through mingo. */
export const projector = (projection: Doc): ((doc: Doc) => Doc) => {
  const fields = Object.entries(projection).filter(([path]) => path !== '_id')
  if (Object.values(projection).some(isDoc)) {
    const ready = prepare(projection)
    return (doc) => new Query<Doc>({}, language()).find<Doc>([doc], isDoc(ready) ? ready : {}).next() ?? {}
  }
  const keep = fields.some(([, on]) => on === 1 || on === true) || (fields.length === 0 && Boolean(projection._id))
  if (keep && fields.some(([, on]) => on === 0 || on === false)) {
    throw invalid('Projection cannot have a mix of inclusion and exclusion.')
  }
  const paths = fields.map(([path]) => path.split('.'))
  const wantsId = projection._id !== 0 && projection._id !== false
  if (keep === wantsId) paths.push(['_id'])
  return (doc) => {
    const picked = pick(doc, paths, keep)
    return isDoc(picked) ? picked : {}
  }
}

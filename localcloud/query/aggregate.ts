import { Aggregator } from 'mingo/aggregator'
import { unsupported } from '../errors'
import type { Ask } from '../store/ask'
import type { Reach } from '../store/find'
import { centreOf, distanceTo } from './geo'
import { language } from './language'
import { lookup } from './lookup'
import { prepare } from './match'
import { isPlainProjection, projector } from './project'
import { bucketStages, countStages, groupStage, refuseOutside } from './rewrites'
import { sorted } from './sort'
import { type Stage, stageOf } from './stage'
import { type Doc, isDoc } from './values'

const STAGES = new Set(
  'addFields bucket bucketAuto count facet geoNear graphLookup group limit lookup match project redact replaceRoot sample skip sort sortByCount unwind'
    .split(' ')
    .map((name) => `$${name}`),
)

const refuseUnknown = (stages: Stage[]): void => {
  for (const [name, value] of stages) {
    if (!STAGES.has(name)) throw unsupported(`the aggregation stage ${name}`)
    if (name === '$facet' && isDoc(value)) {
      for (const inner of Object.values(value)) if (Array.isArray(inner)) refuseUnknown(inner.map(stageOf))
    }
  }
}

const sortOf = (value: unknown): [string, 1 | -1][] =>
  isDoc(value) ? Object.entries(value).map(([path, way]) => [path, way === -1 ? -1 : 1]) : []

/** The leading $match, $sort, $skip and $limit become one find, so that indexes serve them. */
const leading = (stages: Stage[]): { ask: Ask; rest: Stage[] } => {
  const ask: Ask = { query: {} }
  const matches: Doc[] = []
  let at = 0
  for (const [name, value] of stages) {
    if (name === '$match' && isDoc(value) && !ask.sort && ask.skip === undefined) matches.push(value)
    else if (name === '$sort' && !ask.sort && ask.skip === undefined) ask.sort = sortOf(value)
    else if (name === '$skip' && ask.skip === undefined) ask.skip = Number(value)
    else if (name === '$limit') {
      ask.limit = Number(value)
      at++
      break
    } else break
    at++
  }
  ask.query = matches.length === 1 ? (matches[0] ?? {}) : matches.length > 1 ? { $and: matches } : {}
  return { ask, rest: stages.slice(at) }
}

interface Run {
  stages: Stage[]
  reach: Reach
  variables?: Doc
}

const geoNear = (docs: Doc[], value: unknown): Doc[] => {
  if (!isDoc(value) || typeof value.distanceField !== 'string' || typeof value.key !== 'string') {
    throw unsupported('$geoNear without distanceField and key')
  }
  const { distanceField, key } = value
  const centre = centreOf(value.near)
  const factor = Number(value.distanceMultiplier ?? 1)
  const least = Number(value.minDistance ?? 0)
  const most = Number(value.maxDistance ?? Number.POSITIVE_INFINITY)
  return docs
    .map((doc) => ({ doc, metres: distanceTo(doc, key, centre) }))
    .filter(({ metres }) => Number.isFinite(metres) && metres >= least && metres <= most)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, Number(value.limit ?? value.num ?? 100))
    .map(({ doc, metres }) => ({ ...doc, [distanceField]: metres * factor }))
}

const through = (docs: Doc[], [name, value]: Stage, { reach, variables }: Run): Doc[] => {
  if (name === '$lookup') return lookup(docs, value, { reach, pipeline, variables })
  const ready = prepare(value)
  const collectionResolver = (collection: string) => reach(collection, { query: {} })
  const options = language({ collectionResolver, variables })
  if (name === '$project' && isPlainProjection(value)) return docs.map(projector(value))
  if (name === '$sort') return sorted(docs, sortOf(value), (doc) => doc)
  if (name === '$group') return new Aggregator([groupStage(ready)], options).run<Doc>(docs)
  if (name === '$sortByCount') return new Aggregator(countStages(ready), options).run<Doc>(docs)
  if (name === '$bucket') return refuseOutside(new Aggregator(bucketStages(ready), options).run<Doc>(docs))
  return new Aggregator([{ [name]: ready }], options).run<Doc>(docs)
}

/** Runs a pipeline that starts at a collection. */
export const pipeline = (collection: string, run: Run): Doc[] => {
  refuseUnknown(run.stages)
  const [first] = run.stages
  if (first?.[0] === '$geoNear') {
    const filter = isDoc(first[1]) && isDoc(first[1].query) ? first[1].query : {}
    const near = geoNear(run.reach(collection, { query: filter }), first[1])
    return run.stages.slice(1).reduce((docs, stage) => through(docs, stage, run), near)
  }
  const { ask, rest } = leading(run.stages)
  return rest.reduce(
    (docs, stage) => through(docs, stage, run),
    run.reach(collection, { ...ask, variables: run.variables }),
  )
}

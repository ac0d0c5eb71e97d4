import type { Doc } from '../query/values'
import type { Sort } from './planner'

/** What is looked for in one collection. */
export interface Ask {
  query: Doc
  sort?: Sort
  skip?: number
  limit?: number
  /** What $$names inside $expr stand for, in the pipeline of a $lookup. */
  variables?: Doc
  /** A query of the cloud itself, which is nobody's missing index. */
  unreported?: boolean
}

import { unsupported } from '../errors'
import { isDoc } from './values'

export type Stage = [name: string, value: unknown]

/** The single stage of one pipeline element. */
export const stageOf = (element: unknown): Stage => {
  const entries = isDoc(element) ? Object.entries(element) : []
  const [stage] = entries
  if (!stage || entries.length !== 1) throw unsupported('a pipeline stage that does not have exactly one key')
  return stage
}

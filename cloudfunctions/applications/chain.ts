import type { Application, Step } from '../../types/applications'
import type { Terms } from '../../types/catalog'
import { shares } from '../../types/workflow'
import { nameOf, officeAt } from '../kernel/places'

type Way = Pick<Terms, 'chain' | 'pace' | 'department' | 'promisedDays'>
/**
 * The offices that a case of this community passes, each with its working days: as the service says, or the promise
 * shared out. A question goes to the first office only, which has the whole promise.
 */
export const chainOf = (
  { chain, pace = [], department, promisedDays }: Way,
  community: string,
  kind: Application['kind'] = 'apply',
) => {
  const levels = kind === 'ask' ? chain.slice(0, 1) : chain
  const even = shares(promisedDays, levels.length)
  return levels.map((level, at): Step & { days: number } => {
    const office = officeAt(level, community, department)
    const own = kind === 'ask' ? undefined : pace[at]
    const word = own?.name ? { word: own.name } : {}
    return { office, name: nameOf(office), days: own?.days ?? even[at] ?? 1, ...word }
  })
}

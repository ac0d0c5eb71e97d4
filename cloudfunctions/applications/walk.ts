import type { Output } from '../../types/action'
import type { Member } from '../../types/members'
import type { preview } from '../../types/workflow'
import { above, chosen, climbed, started, warned } from '../kernel/clock'
import { nameOf } from '../kernel/places'
import type { chainOf } from './chain'

type Walked = Output<typeof preview>['steps'][number]
type Ladder = { id: string; office: string; days: number; from: number; leaders: (scope: string) => Member[] }

/** One step in which nobody does anything: the very clock that the timer strikes, without the timer. */
const stepOf = ({ id, office, days, from, leaders }: Ladder): Pick<Walked, 'dueAt' | 'warned' | 'climbs'> => {
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name)
  let watch = started(days, office, from)
  const warnAt = watch.next?.kind === 'warn' ? watch.next.at : watch.dueAt
  watch = warned(watch, office, warnAt)
  const climbs: Walked['climbs'] = []
  while (watch.next) {
    const { at } = watch.next
    const scope = above(office)[watch.climbed.length] ?? 'yl'
    const to = chosen({ _id: id, holder: null, watch }, leaders(scope))
    climbs.push({ at, scope: nameOf(scope), people: to ? [to.name] : [] })
    watch = climbed(watch, office, { at, scope, to })
  }
  return { dueAt: watch.dueAt, warned: { at: warnAt, scope: nameOf(office), people: names(leaders(office)) }, climbs }
}

/** A sample case along the chain; each office takes all of its days, so that the next begins when this one is due. */
export const walk = (chain: ReturnType<typeof chainOf>, now: number, leaders: Ladder['leaders']): Walked[] => {
  let from = now
  return chain.map(({ office, name, days, word = '' }) => {
    const step = { office: name, word, days, from, ...stepOf({ id: 'preview', office, days, from, leaders }) }
    from = step.dueAt
    return step
  })
}

import type { Output } from '../../../types/action'
import type { Shown, State } from '../../../types/applications'
import type { queue } from '../../../types/reviewing'
import { daysLeft } from '../../lib/format'
import type { Tone } from '../../ui/tag'

export type Item = Output<typeof queue>['items'][number]

const closed: readonly State[] = ['approved', 'rejected', 'withdrawn']
const hour = 3_600_000
const shift = 8

/** 12, 99+: the cloud counts to 100 and no further. */
export const counted = (count: number | undefined): string =>
  count === undefined ? '' : count > 99 ? '99+' : String(count)

/** Late, or due today; undefined when there is time. Hours only when this device's clock agrees that they are few. */
const riskOf = ({ late, left, dueAt }: Pick<Item, 'late' | 'left' | 'dueAt'>, now: number): string | undefined => {
  if (late) return `已超 ${Math.max(1, -left)} 天`
  if (left > 0) return undefined
  const hours = Math.ceil((dueAt - now) / hour)
  return hours >= 1 && hours <= shift ? `剩 ${hours} 小时` : '今天到期'
}

/** What a reviewer has to know first of a row: risk, then who has it, then the time left. */
export const tagOf = (it: Item, now: number): { word: string; tone: Tone } => {
  if (closed.includes(it.state)) return { word: it.word, tone: stateTones[it.state] }
  if (it.paused) return { word: '等补正', tone: 'quiet' }
  const risk = riskOf(it, now)
  if (risk) return { word: risk, tone: 'bad' }
  if (it.holder) return { word: `办理中 ${it.holder}`, tone: 'wait' }
  return { word: `剩 ${it.left} 天`, tone: 'plain' }
}

const unbroken = (part: string) => part.replace(/ /g, '\u00a0')

/** The number, and what the tag had no room for. */
export const noteOf = (it: Item, now: number): string => {
  const holder = it.holder && tagOf(it, now).tone !== 'wait' && !it.paused ? `${it.holder} 在办` : ''
  const time = it.holder && tagOf(it, now).tone === 'wait' ? `剩 ${it.left} 天` : ''
  const turn = it.times > 0 ? `退过 ${it.times} 次` : ''
  const again = it.reopened > 0 ? '居民说没解决' : ''
  return [it.number, holder, time, again, turn].filter(Boolean).map(unbroken).join(' · ')
}

/** `times` counts returns: a returned case is still the submission that was returned. */
export const turnOf = ({ times, state }: Pick<Shown, 'times' | 'state'>): string =>
  `第 ${Math.max(1, state === 'returned' ? times : times + 1)} 次提交`

/** The clock of a case in one tag; none once it is closed. */
export const clockTag = (
  { state, clock }: Pick<Shown, 'state' | 'clock'>,
  now: number,
): { word: string; tone: Tone } | undefined => {
  if (closed.includes(state)) return undefined
  if (clock.paused) return { word: '停表，等补正', tone: 'quiet' }
  const risk = riskOf(clock.step, now)
  return risk ? { word: risk, tone: 'bad' } : { word: daysLeft(clock.step.left), tone: 'plain' }
}

export const stateTones: Record<State, Tone> = {
  submitted: 'plain',
  reviewing: 'wait',
  returned: 'wait',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
}

/** A state as the office says it: 待您补正 is how the resident reads it. */
export const wordFor = (it: Pick<Shown, 'state' | 'word' | 'holder'>): string => {
  if (it.state === 'returned') return '等居民补正'
  return it.state === 'reviewing' && it.holder ? `${it.word} ${it.holder}` : it.word
}

import type { Output } from '../../../types/action'
import { type Figure, type Figures, figures, type listed } from '../../../types/overview'
import type { Tone } from '../../ui/tag'

export type Office = Figures & { path: string; name: string }
export type Case = Output<typeof listed>['items'][number]

export const figureNames = Object.keys(figures).filter((key): key is Figure => key in figures)
export const isFigure = (word: string | undefined): word is Figure => word !== undefined && word in figures

/** What is bad or soon will be, when there is any of it. */
export const toneOf = (figure: Figure, count: number): Tone => {
  if (count === 0) return 'quiet'
  if (figure === 'late' || figure === 'climbed') return 'bad'
  return figure === 'risk' || figure === 'twice' || figure === 'reopened' ? 'wait' : 'plain'
}

/** How long it really takes beside what is promised. */
export const paceOf = ({ days, promised }: Figures): string => (days === null ? '' : `${days} / ${promised ?? 0} 天`)
export const unseenOf = ({ unseen, closed }: Figures): string => (closed === 0 ? '' : `${unseen} / ${closed}`)

/** The averages in words. */
export const averagesOf = (it: Figures, lookBack: number): string => {
  if (it.days === null) return `近 ${lookBack} 天没有办结的`
  const half = it.days === 0 ? '一半当天就办好' : `一半在 ${it.days} 个工作日内办好`
  return `近 ${lookBack} 天办结 ${it.closed} 件，${half}（承诺 ${it.promised ?? 0} 个工作日）；跑腿共 ${it.trips} 次，不见面 ${it.unseen} 件`
}

/** The worst that can be said of an office, in one tag. */
export const stateOf = (it: Figures): { word: string; tone: Tone } => {
  if (it.late > 0) return { word: `超期 ${it.late}`, tone: 'bad' }
  if (it.risk > 0) return { word: `快到期 ${it.risk}`, tone: 'wait' }
  return { word: '都在期内', tone: 'good' }
}

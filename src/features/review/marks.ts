import type { Mark, Shown } from '../../../types/applications'

/** Reasons that are common, so that few have to be typed. */
const commonReasons = ['不清楚', '缺页', '过期', '不是这份材料', '与证件不一致', '没盖章']
const fieldReasons = ['填错了', '没填全', '与证件不一致']
const phoneReasons = ['打不通', '填错了', '不是本人电话']

export type Ticked = { on: boolean; why: string }
/** What may be marked: a numbered material or a field of the form. */
export type Point = { key: string; label: string; now: string; mark: (why: string) => Mark; reasons: string[] }

export const pointsOf = ({ materials, fields }: Pick<Shown, 'materials' | 'fields'>): Point[] => [
  ...materials.map(({ no, name, files }) => ({
    key: `m${no}`,
    label: `${no} ${name}`,
    now: files.length > 0 ? `交了 ${files.length} 份` : '没有交',
    mark: (why: string): Mark => ({ kind: 'material', no, why }),
    reasons: files.length > 0 ? commonReasons : ['缺这份材料', ...commonReasons.slice(3, 4)],
  })),
  ...fields.map(({ key, label, kind, value }) => ({
    key: `f${key}`,
    label,
    now: value === null || value === '' ? '没有填' : '',
    mark: (why: string): Mark => ({ kind: 'field', field: key, why }),
    reasons: kind === 'phone' ? phoneReasons : fieldReasons,
  })),
]

/** The same points for several cases at once: what one of them holds says nothing of the others. */
export const pointsOfMany = (it: Pick<Shown, 'materials' | 'fields'>): Point[] =>
  pointsOf(it).map((point) => ({
    ...point,
    now: '',
    reasons: point.key.startsWith('m') ? ['缺这份材料', ...commonReasons] : point.reasons,
  }))

/** The marks as they go to the cloud, and the points that are ticked without a reason. */
export const marksOf = (points: readonly Point[], ticked: Readonly<Record<string, Ticked>>) => {
  const chosen = points.filter(({ key }) => ticked[key]?.on)
  const whyOf = ({ key }: Point) => ticked[key]?.why.trim() ?? ''
  return {
    marks: chosen.map((point) => point.mark(whyOf(point))),
    bare: chosen.filter((point) => whyOf(point) === '').map(({ key }) => key),
  }
}

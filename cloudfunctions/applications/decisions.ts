import type { Application, Mark } from '../../types/applications'
import type { Member } from '../../types/members'
import type { Step } from '../kernel/move'
import { leaseFrom } from './handling'
import { afterApproval, paused } from './rules'

/** Taken in hand by this reviewer, for as long as the lease runs. */
export const claiming = (caller: Member, now: number): Step => ({
  to: 'reviewing',
  set: { holder: { id: caller._id, name: caller.name, until: leaseFrom(now) } },
})

/** Passed on to the next office, or granted; a question needs its answer. */
export const approval = (it: Application, note: string | undefined, now: number): Step | 'ANSWER_MISSING' => {
  if (it.kind === 'ask' && !note) return 'ANSWER_MISSING'
  const { state, ...set } = afterApproval(it, now)
  const next = 'office' in set ? { next: set.office } : {}
  return { to: state, set, ...next, ...(note ? { note } : {}) }
}

const known = (it: Application, mark: Mark) =>
  mark.kind === 'material'
    ? it.service.materials.some(({ no }) => no === mark.no)
    : it.service.fields.some(({ key }) => key === mark.field)

const told = (it: Application, mark: Mark) => {
  const name =
    mark.kind === 'material'
      ? `第 ${mark.no} 项`
      : (it.service.fields.find(({ key }) => key === mark.field)?.label ?? '')
  return `${name}：${mark.why}`
}

type Return = { marks: Mark[]; note?: string | undefined; again?: string | undefined }
/** 一次告知: every wrong material and answer by its number or name, all at once; the clock stands still meanwhile. */
export const returning = (
  it: Application,
  { marks, note, again }: Return,
  now: number,
): Step | 'MARK_UNKNOWN' | 'AGAIN_MISSING' => {
  const distinct = new Set(marks.map((mark) => (mark.kind === 'material' ? `m${mark.no}` : `f${mark.field}`)))
  if (distinct.size < marks.length || !marks.every((mark) => known(it, mark))) return 'MARK_UNKNOWN'
  if (it.times > 0 && !again) return 'AGAIN_MISSING'
  const { pausedAt, dueKey, watch } = paused(it, now)
  const anew = again ? [`再次退回，因为${again}`] : []
  return {
    to: 'returned',
    ...(anew.length > 0 ? { role: 'supervisor' } : {}),
    set: { marks, times: it.times + 1, pausedAt, dueKey, ...(watch ? { watch } : {}) },
    note: [...marks.map((mark) => told(it, mark)), ...(note ? [note] : []), ...anew].join('；'),
  }
}

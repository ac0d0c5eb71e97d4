import type { Application, Mark } from '../../../types/applications'
import { sendBack as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'
import { paused } from '../rules'

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

/** 一次告知: every wrong material and answer by its number or name, all at once; the clock stands still meanwhile. */
export const sendBack = deskMove(contract, 'sendBack', (record, { input, context, fail }) => {
  const distinct = new Set(input.marks.map((mark) => (mark.kind === 'material' ? `m${mark.no}` : `f${mark.field}`)))
  if (distinct.size < input.marks.length || !input.marks.every((mark) => known(record, mark)))
    return fail('MARK_UNKNOWN')
  const { pausedAt, dueKey, watch } = paused(record, context.now)
  if (record.times > 0 && !input.again) return fail('AGAIN_MISSING')
  const again = input.again ? [`再次退回，因为${input.again}`] : []
  return {
    to: 'returned',
    ...(again.length > 0 ? { role: 'supervisor' } : {}),
    set: { marks: input.marks, times: record.times + 1, pausedAt, dueKey, ...(watch ? { watch } : {}) },
    note: [...input.marks.map((mark) => told(record, mark)), ...(input.note ? [input.note] : []), ...again].join('；'),
  }
})

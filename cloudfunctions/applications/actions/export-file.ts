import type { Application } from '../../../types/applications'
import { exportFile as contract, type Export, mostExported, type Taken } from '../../../types/exporting'
import { many, one } from '../../kernel/ask'
import { moment, today } from '../../kernel/dates'
import { above, below, type Filter, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { read } from '../../kernel/store'
import { bookOf, type Cell, maskedName } from '../../kernel/workbook'
import { counts, figureShape, placed } from '../figure-shape'
import { shapeOf } from '../queue-shape'
import { applications, exports } from '../shelves'
import { rowOf } from '../show-case'
import { wordsOf } from './export-cases'

/** The cloud's own limit for one read. */
const leaf = 1000
type List = { where: Filter; by: 'dueKey' | 'madeKey'; way: 1 | -1 }

type CasesOut = Export & { taken: Taken }
const listOf = ({ office, taken, by: { id } }: CasesOut, now: number): List => {
  if (taken.kind === 'queue') {
    const { where, mine } = shapeOf({ office, ...taken }, { now })
    return { where: mine ? { ...where, [mine]: id } : where, by: 'dueKey', way: 1 }
  }
  const shape = figureShape(taken.figure, now)
  const at = taken.alone ? office : oneOf(officesUnder(office))
  const told = shape.among ? { [shape.among]: id } : {}
  const where = { ...placed(shape, taken.figure, { now }), ...told, office: at }
  return { where, by: shape.by, way: shape.by === 'dueKey' ? 1 : -1 }
}

/** One case more than a file holds tells that there are more. */
const casesOf = async ({ where, by, way }: List): Promise<Application[]> => {
  const order = [by, way] as const
  const first = await read(many(applications, where, { order, limit: leaf }))
  const last = first.length === leaf ? first.at(-1) : undefined
  if (!last) return first
  const behind = { ...where, [by]: way === 1 ? above(last[by]) : below(last[by]) }
  return [...first, ...(await read(many(applications, behind, { order, limit: mostExported - leaf + 1 })))]
}

const heads = [
  '编号',
  '事项',
  '申请人',
  '现在',
  '在哪个单位',
  '谁在办',
  '交上来的时间',
  '这一步到期',
  '超期',
  '退回次数',
  '重开次数',
]
const cellsOf = (it: Application, now: number): Cell[] => {
  const row = rowOf(it, now)
  return [
    ...[row.number, row.title, maskedName(row.applicant), row.word, nameOf(it.office), row.holder ?? ''],
    ...[moment(it.submittedAt), row.paused ? '停着，等居民' : moment(row.dueAt), row.late ? '超期' : ''],
    ...[row.times, row.reopened],
  ]
}

export const exportFile = handle(contract, {
  look: ({ id }) => ({ record: { ...one(exports, { _id: id }), mine: 'by.id' } }),
  target: ({ record }) => record && { offices: [record.office] },
  act: async ({ seen: { record: it }, context: { now }, fail }) => {
    if (!it) return fail('NOT_FOUND')
    if (now >= it.until) return fail('OVER')
    const { taken } = it
    if (taken.kind === 'roster') return fail('NOT_FOUND')
    const all = await casesOf(listOf({ ...it, taken }, now))
    const figure = taken.kind === 'figure'
    const rows = all.slice(0, mostExported).filter((one) => !figure || counts(one, now))
    const what = wordsOf(it.office, taken)
    const mark = `${what} · ${it.by.name} ${moment(it.at)} 导出 · 编号 ${it._id} · 用途：${it.why} · 姓名已遮，内部使用`
    const sheet = {
      ...{ name: '名单', foot: mark, widths: [18, 30, 10, 14, 16, 10, 17, 17, 8, 8, 8] },
      rows: [heads, ...rows.map((one) => cellsOf(one, now)), [mark]],
    }
    const bytes = await bookOf([sheet])
    const name = `名单-${today(now)}-${it._id.slice(2, 8)}.xlsx`
    return { name, base64: bytes.toString('base64'), rows: rows.length, more: all.length > mostExported }
  },
})

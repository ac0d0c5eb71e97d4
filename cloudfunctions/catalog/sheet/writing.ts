import type { ServiceRecord } from '../../../types/editions'
import type { Cell, Sheet } from '../../kernel/workbook'
import { allowedWords, type Column, lists, listTerms, serviceSheet, sheets } from './columns'

type Row = Record<string, unknown>
const cellsOf = (columns: readonly Column[], row: Row): Cell[] => columns.map(({ key, write }) => write(row[key]))
const sheetOf = (name: string, rows: readonly Row[]): Sheet => {
  const columns = sheets[name] ?? []
  return {
    name,
    rows: [columns.map(({ head }) => head), ...rows.map((row) => cellsOf(columns, row))],
    widths: columns.map(({ width }) => width),
  }
}

const advice = [
  '一行是一项服务；“材料”“填写项”“常问”各在一张表里，用编号连着，从上到下就是先后。',
  '改动：直接在格子里改，不要动“编号”和“版”。“版”是导出时的版次，有人在这以后改过，导入时会告诉您。',
  '新增：在“服务”最下面加一行，写一个没用过的编号（两个大写字母、一横、三位数字），“版”空着。',
  '一格里写几条的，一条一行（在格子里换行按 Alt+Enter）。',
  '各步天数：一个单位一行，写天数，空一格可以写这一步的名字，像“3 初审”；平均分的空着。',
  '没写进表里的服务不会被删掉，也不会变。',
  '不要用公式。有一行错，整张表都不会写入，改好再导入一次。',
]
const guide = (): Sheet => ({
  name: '说明',
  rows: [
    ['怎么用这张表', null],
    ...advice.map((line): Cell[] => [line, null]),
    [null, null],
    ['只能填这些词', null],
    ...allowedWords.map(([where, table]): Cell[] => [where, Object.values(table).join('\n')]),
  ],
  widths: [60, 30],
})

/** The edition of the words: a record that was only vouched for has the same. */
export const editionOf = ({ made }: ServiceRecord): number => made?.rev ?? 1

/** The catalogue as sheets that a person edits: a row a service, a row a material, a question, an answer. */
export const sheetsOf = (services: readonly ServiceRecord[]): Sheet[] => [
  sheetOf(
    serviceSheet,
    services.map((it) => ({ ...it, edition: editionOf(it) })),
  ),
  ...listTerms.map((term) =>
    sheetOf(
      lists[term],
      services.flatMap((it) => it[term].map((one): Row => ({ ...one, code: it.code }))),
    ),
  ),
  guide(),
]

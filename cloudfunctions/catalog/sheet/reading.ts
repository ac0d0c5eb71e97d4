import type { Fault } from '../../../types/importing'
import { termFaults } from '../../../types/terms'
import type { Cell, Sheet } from '../../kernel/workbook'
import { type Column, type ListTerm, lists, listTerms, serviceSheet, sheets } from './columns'

/** A row as it was read: its number in the sheet, what it says, and which cells say nothing usable. */
type Line = { row: number; values: Record<string, unknown>; faults: Map<string, string> }
/** A service as the sheets have it; `terms` holds to nothing yet. */
export type Draft = {
  row: number
  code: string
  title: string
  edition: number | undefined
  terms: Record<string, unknown>
  faults: Fault[]
}
/** Rows that belong to no service. */
export type Orphan = { row: number; code: string; fault: Fault }
export type Drafts = { drafts: Draft[]; orphans: Orphan[] }
export type Layout = { missing: string[] }

const blank = (cells: readonly Cell[]) => cells.every((cell) => cell === null || String(cell).trim() === '')
const headOf = (cell: Cell | undefined) => String(cell ?? '').trim()

type Found = { columns: readonly Column[]; at: Map<string, number> }
const lineOf = ({ columns, at }: Found, row: number, cells: readonly Cell[]): Line => {
  const line: Line = { row, values: {}, faults: new Map() }
  for (const { key, head, read } of columns) {
    const said = read(cells[at.get(head) ?? -1] ?? null)
    if ('fault' in said) line.faults.set(key, said.fault)
    else if (said.value !== undefined) line.values[key] = said.value
  }
  return line
}

const missingOf = (found: readonly Sheet[]): string[] =>
  Object.entries(sheets).flatMap(([name, columns]) => {
    const sheet = found.find((one) => one.name === name)
    if (!sheet) return [`少了“${name}”这张表`]
    const heads = (sheet.rows[0] ?? []).map(headOf)
    return columns.filter(({ head }) => !heads.includes(head)).map(({ head }) => `“${name}”表少了“${head}”这一列`)
  })

const linesOf = (found: readonly Sheet[], name: string): Line[] => {
  const rows = found.find((one) => one.name === name)?.rows ?? []
  const at = new Map((rows[0] ?? []).map((cell, column) => [headOf(cell), column]))
  return rows.flatMap((cells, index) =>
    index === 0 || blank(cells) ? [] : [lineOf({ columns: sheets[name] ?? [], at }, index + 1, cells)],
  )
}

const codeOf = ({ values }: Line) => String(values.code ?? '')
const headFor = (sheet: string, key: string) => sheets[sheet]?.find((column) => column.key === key)?.head ?? ''
const placed = (sheet: string, row: number, key: string): string => {
  const head = headFor(sheet, key)
  return `${sheet}第 ${row} 行${head ? `“${head}”` : ''}`
}
const cellFaults = (sheet: string, { row, faults }: Line): Fault[] =>
  [...faults].map(([key, why]) => ({ at: placed(sheet, row, key), why }))

const isListTerm = (word: string): word is ListTerm => listTerms.some((term) => term === word)
type Own = Record<ListTerm, Line[]>
/** Where a fault of the words is found in the file; nothing where the cell itself was faulted already. */
const faultAt = (path: string, line: Line, own: Own): string | undefined => {
  const [term = '', nth, part = ''] = path.split('.')
  if (!isListTerm(term)) return line.faults.has(term) ? undefined : placed(serviceSheet, line.row, term)
  const item = nth === undefined ? undefined : own[term][Number(nth)]
  if (!item) return own[term].some(({ faults }) => faults.size > 0) ? undefined : `${lists[term]}表`
  return item.faults.has(part) ? undefined : placed(lists[term], item.row, part)
}

const termsOf = (line: Line, own: Own): Record<string, unknown> => {
  const { code: _code, edition: _edition, ...terms } = line.values
  const bare = ({ values: { code: _own, ...rest } }: Line) => rest
  const options = ({ options: given, ...rest }: Record<string, unknown>) =>
    Array.isArray(given) && given.length > 0 ? { ...rest, options: given } : rest
  const materials = own.materials.map((one, at) => ({ no: at + 1, ...bare(one) }))
  return { ...terms, materials, fields: own.fields.map((one) => options(bare(one))), faq: own.faq.map(bare) }
}

const draftOf = (line: Line, own: Own): Draft => {
  const terms = termsOf(line, own)
  const cells = [
    ...cellFaults(serviceSheet, line),
    ...listTerms.flatMap((term) => own[term].flatMap((one) => cellFaults(lists[term], one))),
  ]
  const rules = Object.entries(termFaults(terms)).flatMap(([path, why]): Fault[] => {
    const at = faultAt(path, line, own)
    return at ? [{ at, why }] : []
  })
  const { edition, title } = line.values
  return {
    ...{ row: line.row, code: codeOf(line), title: String(title ?? ''), terms, faults: [...cells, ...rules] },
    edition: typeof edition === 'number' ? edition : undefined,
  }
}

/** Once for each code that no service has. */
const orphansOf = (term: ListTerm, lines: readonly Line[], codes: ReadonlySet<string>): Orphan[] => {
  const lost = lines.filter((line) => !codes.has(codeOf(line)))
  return [...new Map(lost.map((line) => [codeOf(line), line])).keys()].map((code) => {
    const own = lost.filter((line) => codeOf(line) === code)
    const row = own[0]?.row ?? 0
    const more = own.length > 1 ? `（一共 ${own.length} 行）` : ''
    return { row, code, fault: { at: placed(lists[term], row, 'code'), why: `“服务”表里没有这个编号${more}` } }
  })
}

/** Every service that the sheets tell of, with what is wrong with its cells and its words. */
export const draftsOf = (found: readonly Sheet[]): Drafts | Layout => {
  const missing = missingOf(found)
  if (missing.length > 0) return { missing }
  const lines = linesOf(found, serviceSheet)
  const codes = new Set(lines.map(codeOf))
  const all = listTerms.map((term) => ({ term, lines: linesOf(found, lists[term]) }))
  const ofCode = (term: ListTerm, code: string) =>
    all.find((one) => one.term === term)?.lines.filter((line) => codeOf(line) === code) ?? []
  const drafts = lines.map((line) => {
    const own = (term: ListTerm) => ofCode(term, codeOf(line))
    return draftOf(line, { materials: own('materials'), fields: own('fields'), faq: own('faq') })
  })
  return { drafts, orphans: all.flatMap(({ term, lines: items }) => orphansOf(term, items, codes)) }
}

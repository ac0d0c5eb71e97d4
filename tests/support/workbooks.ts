import { bookOf, type Cell, readBook, type Sheet } from '../../cloudfunctions/kernel/workbook'
import { previewImport, workbook } from '../../types/importing'
import type { Neighbour } from './cloud'

/** The catalogue as the editor downloads it. */
export const exportedBook = async (who: Neighbour): Promise<Sheet[]> => {
  const { base64 } = await who.must(workbook, {})
  const sheets = await readBook(Buffer.from(base64, 'base64'))
  if (typeof sheets === 'string') throw new Error(`an export cannot be read: ${sheets}`)
  return sheets
}

const sheetOf = (sheets: readonly Sheet[], name: string): Cell[][] => {
  const found = sheets.find((one) => one.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found.rows
}
const columnOf = (rows: readonly Cell[][], head: string): number => {
  const at = (rows[0] ?? []).indexOf(head)
  if (at < 0) throw new Error(`no column ${head}`)
  return at
}
/** Writes into a cell of the first row of a code, as a person would. */
export const write = (sheets: readonly Sheet[], [name, code, head]: [string, string, string], value: Cell): void => {
  const rows = sheetOf(sheets, name)
  const row = rows.find(([first]) => first === code)
  if (!row) throw new Error(`no row ${code}`)
  row[columnOf(rows, head)] = value
}
/** A new service, copied from another under a code of its own. */
export const copyOf = (sheets: readonly Sheet[], from: string, code: string): void => {
  for (const name of ['服务', '材料', '填写项', '常问']) {
    const rows = sheetOf(sheets, name)
    const own = rows.filter(([first]) => first === from).map((row) => [code, ...row.slice(1)])
    if (name === '服务') for (const row of own) row[columnOf(rows, '版')] = null
    rows.push(...own)
  }
}
/** Only the rows of these services, so that the file is small. */
export const only = (sheets: readonly Sheet[], ...codes: string[]): Sheet[] =>
  sheets.map((sheet) =>
    sheet.name === '说明'
      ? sheet
      : { ...sheet, rows: sheet.rows.filter(([first], at) => at === 0 || codes.includes(String(first))) },
  )

/** Uploads the sheets as a file and has them looked into. */
export const bringSheets = async (who: Neighbour, sheets: readonly Sheet[]): Promise<string> => {
  const fileID = await who.upload(await bookOf(sheets), '目录.xlsx')
  return (await who.must(previewImport, { fileID, name: '目录.xlsx' })).id
}

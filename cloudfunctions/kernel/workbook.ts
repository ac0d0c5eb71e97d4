import { strFromU8, unzipSync } from 'fflate'

export type Cell = string | number | boolean | Date | null
/** One sheet: the first row is its heads. `widths` in characters; `wide`: printed across. */
export type Sheet = { name: string; rows: Cell[][]; widths?: readonly number[]; foot?: string }

/** A file of this many bytes at most; unpacked it may be so much larger and no more. */
export const mostBytes = 2 * 1024 * 1024
const mostUnpacked = 40 * 1024 * 1024

export type NoBook = 'EMPTY' | 'TOO_LARGE' | 'NOT_XLSX' | 'MACROS' | 'FORMULAS'

const formula = /<f[\s/>]/
/** What an xlsx may not hold, by the parts inside it; what it claims to unpack to is believed before it is unpacked. */
const faultOf = (bytes: Uint8Array): NoBook | undefined => {
  let unpacked = 0
  let macros = false
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize
      macros ||= /vbaProject|macrosheets|activeX/i.test(name)
      return unpacked <= mostUnpacked && /^xl\/(worksheets\/[^/]+\.xml|workbook\.xml)$/.test(name)
    },
  })
  if (macros) return 'MACROS'
  if (unpacked > mostUnpacked) return 'TOO_LARGE'
  if (!parts['xl/workbook.xml']) return 'NOT_XLSX'
  return Object.values(parts).some((part) => formula.test(strFromU8(part))) ? 'FORMULAS' : undefined
}

const checked = (bytes: Uint8Array): NoBook | undefined => {
  if (bytes.length === 0) return 'EMPTY'
  if (bytes.length > mostBytes) return 'TOO_LARGE'
  try {
    return faultOf(bytes)
  } catch {
    return 'NOT_XLSX'
  }
}

/** The library keeps its texts in a plain object: a name that every object has would break the file, a space at its end does not. */
const safe = (text: string) => (text in {} ? `${text} ` : text)

const styled = (cell: Cell, head: boolean) => {
  const look = head ? { fontWeight: 'bold' as const, backgroundColor: '#e3efed' } : {}
  const lines = { alignVertical: 'top' as const, wrap: true, ...look }
  if (cell === null) return null
  // Text stays text whatever it begins with: a cell of type String is never a formula.
  return typeof cell === 'string' ? { value: safe(cell), type: String, ...lines } : { value: cell, ...lines }
}

const escaped = (words: string) =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
/** Excel's own header and footer, on every printed page; an ampersand begins a code there and is written twice. */
const footed = (words: string | undefined): string => {
  if (!words) return ''
  const line = `&amp;L&amp;8${escaped(words.replace(/&/g, '&&'))}`
  return `<headerFooter><oddHeader>${line}</oddHeader><oddFooter>${line}</oddFooter></headerFooter>`
}

/** The sheets as the bytes of an xlsx file. */
export const bookOf = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const { default: write } = await import('write-excel-file/node')
  const feet = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, { sheet }: { sheet?: string }) =>
            xml.replace('</worksheet>', `${footed(sheets.find(({ name }) => name === sheet)?.foot)}</worksheet>`),
        },
      },
    },
  }
  const book = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => styled(cell, at === 0))),
    stickyRowsCount: 1,
    ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
  }))
  return write(book, { features: [feet] } as never).toBuffer()
}

/** The sheets of a file, or why it cannot be read. Only values are read: no formula, no macro. */
export const readBook = async (bytes: Buffer): Promise<Sheet[] | NoBook> => {
  const fault = checked(bytes)
  if (fault) return fault
  const { default: read } = await import('read-excel-file/universal')
  try {
    const found = await read(new Uint8Array(bytes).buffer)
    return found.map(({ sheet, data }) => ({ name: sheet, rows: data as Cell[][] }))
  } catch {
    return 'NOT_XLSX'
  }
}

/** The family name, and a star for every other sign. */
export const maskedName = (name: string): string => {
  const [first = '', ...others] = [...name]
  return first + '*'.repeat(Math.max(1, others.length))
}

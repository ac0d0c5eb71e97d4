import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { compared } from '../../cloudfunctions/catalog/sheet/compared'
import { draftsOf } from '../../cloudfunctions/catalog/sheet/reading'
import { sheetsOf } from '../../cloudfunctions/catalog/sheet/writing'
import { bookOf, readBook } from '../../cloudfunctions/kernel/workbook'
import { Service } from '../../types/catalog'
import { ServiceRecord } from '../../types/editions'

const folder = path.join(__dirname, '../../cloudfunctions/catalog/data/services')
const records = readdirSync(folder)
  .flatMap((name): unknown[] => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
  .map((one) => {
    const service = Service.parse(one)
    const kept = { _id: service.code, rev: 1, changedAt: 0, sounds: [], unsent: false, journal: [] }
    return ServiceRecord.parse({ ...service, ...kept })
  })
const rowsFor = (sheets: Parameters<typeof draftsOf>[0], known = records) => {
  const drafts = draftsOf(sheets)
  if ('missing' in drafts) throw new Error(drafts.missing.join())
  return compared(drafts, known)
}
const read = async (bytes: Buffer) => {
  const sheets = await readBook(bytes)
  if (typeof sheets === 'string') throw new Error(sheets)
  return sheets
}

it('finds no change in what it exported itself, through a real file', async () => {
  const rows = rowsFor(await read(await bookOf(sheetsOf(records))))
  expect(rows.filter(({ kind }) => kind !== 'same')).toEqual([])
  expect(rows).toHaveLength(145)
})

const tricky = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-3',
    '@x',
    '\t字',
    '2026-01-02',
    '1e5',
    '007',
    '<b>&"',
    '一、二',
    '甲\n乙',
    '⏎',
    ' 空 ',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
)
it('finds none either, whatever the words are', async () => {
  const [first] = records
  if (!first) throw new Error('no service')
  const words = fc.record({
    title: tricky,
    fee: tricky,
    conditions: fc.array(tricky, { minLength: 1, maxLength: 4 }),
    faq: fc.array(fc.record({ ask: tricky, answer: tricky }), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(words, async (own) => {
      const record = { ...first, ...own }
      const sheets = await read(await bookOf(sheetsOf([record])))
      expect(rowsFor(sheets, [record]).map(({ kind, faults }) => [kind, faults])).toEqual([['same', []]])
    }),
    { numRuns: 40, seed: 20_261_126 },
  )
})

it('writes text that looks like a formula as text, and reads no file that has one', async () => {
  const bytes = await bookOf([{ name: '服务', rows: [['编号'], ['=HYPERLINK("http://x")'], ['+1'], ['@a'], ['\t=1']] }])
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).not.toMatch(/<f[\s/>]/)
  expect([...xml.matchAll(/<c r="A\d"[^>]* t="(\w+)"/g)].map(([, type]) => type)).toEqual(['s', 's', 's', 's', 's'])
  const armed = xml.replace(/<c r="A2"[^>]*><v>\d+<\/v><\/c>/, '<c r="A2"><f>1+1</f><v>2</v></c>')
  expect(armed).not.toBe(xml)
  const bad = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(armed) })
  expect(await readBook(Buffer.from(bad))).toBe('FORMULAS')
})

it('reads no macros, nothing that unpacks to much more than it is, and no other file', async () => {
  const parts = unzipSync(await bookOf([{ name: '服务', rows: [['编号']] }]))
  const packed = (more: Record<string, Uint8Array>) => readBook(Buffer.from(zipSync({ ...parts, ...more })))
  expect(await packed({ 'xl/vbaProject.bin': strToU8('x') })).toBe('MACROS')
  expect(await packed({ 'xl/worksheets/sheet9.xml': new Uint8Array(41 * 1024 * 1024) })).toBe('TOO_LARGE')
  expect(await readBook(Buffer.from(zipSync({ 'word/document.xml': strToU8('x') })))).toBe('NOT_XLSX')
  expect(await readBook(Buffer.from('编号'))).toBe('NOT_XLSX')
  expect(await readBook(Buffer.alloc(0))).toBe('EMPTY')
})

import { previewImport as contract, type Import, importLimit, type KeptRow, rowKinds } from '../../../types/importing'
import { many } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { bytesOf } from '../../kernel/files'
import { tidy } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { insert, insertOnce } from '../../kernel/store'
import { readBook, type Sheet } from '../../kernel/workbook'
import { compared } from '../sheet/compared'
import { draftsOf } from '../sheet/reading'
import { importRows, imports, services } from '../shelves'

/** So many rows are written in one go. */
const leaf = 50
const all = 1000
const order: readonly string[] = Object.keys(rowKinds)

const leavesOf = (id: string, rows: readonly KeptRow[]) =>
  Array.from({ length: Math.ceil(rows.length / leaf) }, (_, at) => ({
    _id: `${id}:${String(at).padStart(3, '0')}`,
    ...{ import: id, leaf: at, rows: rows.slice(at * leaf, (at + 1) * leaf) },
  }))

const countsOf = (rows: readonly KeptRow[]) => {
  const counts = { wrong: 0, new: 0, changed: 0, same: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

const countWords = ({ wrong, new: fresh, changed, same }: ReturnType<typeof countsOf>) =>
  `${rowKinds.wrong} ${wrong}、${rowKinds.new} ${fresh}、${rowKinds.changed} ${changed}、${rowKinds.same} ${same}`

type Made = {
  id: string
  input: { fileID: string; name: string }
  by: { id: string; name: string }
  given: { now: number; key: string; hash: string }
  rows: readonly KeptRow[]
}
const importOf = ({ id, input: { name, fileID }, by, given: { now, key, hash }, rows }: Made): Import => ({
  ...{ _id: id, rev: 1, at: now, order: `${String(now).padStart(15, '0')}:${id}`, file: name, by, source: fileID },
  ...{ counts: countsOf(rows), state: 'previewed', leaves: leavesOf(id, rows).length, done: 0 },
  ...{ why: '', actor: by, vouch: false, trouble: [], left: [], lease: 0 },
  unsent: true,
  journal: [
    {
      ...{ rev: 1, at: now, act: contract.name, by: { ...by, role: 'catalogEditor' }, to: 'previewed', key, hash },
      note: `${name}：${countWords(countsOf(rows))}`,
    },
  ],
})

type Fail = (code: 'EMPTY' | 'TOO_MANY' | 'LAYOUT', fields?: Record<string, string>) => never
const draftsIn = (sheets: readonly Sheet[], fail: Fail) => {
  const read = draftsOf(sheets)
  if ('missing' in read) return fail('LAYOUT', Object.fromEntries(read.missing.map((words, at) => [String(at), words])))
  if (read.drafts.length === 0) return fail('EMPTY')
  return read.drafts.length > importLimit.rows ? fail('TOO_MANY') : read
}

/** Somebody else's key makes another id, because the folder of the upload is theirs. */
const idOf = (fileID: string, key: string) =>
  `i-${digest([/\/applications\/([^/]+)\//.exec(fileID)?.[1] ?? '', key]).slice(0, 24)}`

export const previewImport = handle(contract, {
  look: ({ fileID }, _context, key) => ({
    records: many(services, {}, { order: ['_id', 1], limit: all }),
    before: many(imports, { _id: idOf(fileID, key) }, { limit: 1 }),
  }),
  target: () => ({ offices: ['yl'] }),
  act: async ({ input: { fileID, name }, seen: { records, before }, caller, context, key, hash, fail }) => {
    const id = idOf(fileID, key)
    if (!caller || !fileID.includes(`/applications/${caller._id}/`)) return fail('NO_FILE')
    if (before[0]) return before[0].journal[0]?.hash === hash ? { id } : fail('KEY_REUSED')
    const bytes = await bytesOf(fileID)
    if (!bytes) return fail('NO_FILE')
    const sheets = await readBook(bytes)
    if (typeof sheets === 'string') return fail(sheets)
    const rows = compared(draftsIn(sheets, fail), records).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    for (const one of leavesOf(id, rows)) await insert(importRows.collection, tidy(one))
    const by = { id: caller._id, name: caller.name }
    const given = { now: context.now, key, hash }
    await insertOnce(imports, () => importOf({ id, input: { fileID, name }, by, given, rows }))
    return { id }
  },
})

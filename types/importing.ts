import { command, query, staff, timer } from './action'
import { Terms } from './catalog'
import { Cursor, Id, Instant, JournalEntry, Verdict, Words } from './common'
import { z } from './z'

/** So many services in a file, and so many bytes. */
export const importLimit = { rows: 500, bytes: 2 * 1024 * 1024 } as const

export const importStates = {
  previewed: '还没写入',
  applying: '正在写入',
  applied: '已写入',
  returning: '正在退回',
  stopped: '没有写成，已退回',
  undoing: '正在撤销',
  undone: '已撤销',
} as const
export type ImportState = keyof typeof importStates
/** An import is written whole or not at all: what stops it in the middle sends it back. */
export const importMoves: Record<ImportState, readonly ImportState[]> = {
  previewed: ['applying'],
  applying: ['applied', 'returning'],
  returning: ['stopped'],
  applied: ['undoing'],
  undoing: ['undone'],
  stopped: [],
  undone: [],
}

/** What a row of the file would do. */
export const rowKinds = { wrong: '有错', new: '新增', changed: '改动', same: '不变' } as const
export type RowKind = keyof typeof rowKinds
export const Fault = z.object({ at: z.string(), why: z.string() })
export type Fault = z.infer<typeof Fault>
const Line = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  was: z.optional(z.string()),
  is: z.optional(z.string()),
})
const ImportRow = z.object({
  ...{ row: z.int(), code: z.string(), title: z.string() },
  kind: z.enum(['wrong', 'new', 'changed', 'same']),
  /** Which cell, and why it cannot be taken. */
  faults: z.array(Fault),
  changes: z.array(z.object({ name: z.string(), lines: z.array(Line) })),
})
export type ImportRow = z.infer<typeof ImportRow>
/** A row with what has to be known to write it and to take it back. */
export const KeptRow = z.extend(ImportRow, {
  terms: z.optional(Terms),
  was: z.optional(
    z.object({ rev: z.int(), edition: z.int(), verified: z.boolean(), confirmedBy: z.optional(z.string()) }),
  ),
})
export type KeptRow = z.infer<typeof KeptRow>
/** So many rows of an import as are written in one go: `_id` is the import and the leaf. */
export const ImportLeaf = z.object({ _id: z.string(), import: z.string(), leaf: z.int(), rows: z.array(KeptRow) })
/** The same as far as a page shows it. */
export const ShownLeaf = z.object({ rows: z.array(ImportRow) })

const Counts = z.object({ wrong: z.int(), new: z.int(), changed: z.int(), same: z.int() })
const State = z.enum(Object.keys(importStates) as [ImportState])
const Who = z.object({ id: z.string(), name: z.string() })
const Left = z.object({ code: z.string(), title: z.string(), why: z.string() })
export type Left = z.infer<typeof Left>
export const Import = z.object({
  ...{ _id: z.string(), rev: z.int(), at: Instant, order: z.string() },
  /** The file's name, and the upload that was looked into: it is kept as what was brought. */
  ...{ file: z.string(), source: z.string(), by: Who, counts: Counts, state: State, leaves: z.int() },
  /** Why it is written or taken back, by whom, and whether they vouch for the new words. */
  ...{ why: z.string(), actor: Who, vouch: z.boolean() },
  /** Leaves that are through, in the direction it goes now. */
  done: z.int(),
  /** What stood in the way of writing it. */
  trouble: z.array(Left),
  /** What was not taken back, because somebody changed it since. */
  left: z.array(Left),
  /** Until when a run of the timer has it for itself. */
  lease: Instant,
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
  journal: z.array(JournalEntry),
})
export type Import = z.infer<typeof Import>

const Shown = z.object({
  ...{ id: z.string(), rev: z.int(), at: Instant, file: z.string(), by: z.string(), counts: Counts, state: State },
  ...{ why: z.string(), actor: z.string(), vouch: z.boolean() },
  /** How much is through, of 100. */
  percent: z.int(),
  ...{ trouble: z.array(Left), left: z.array(Left) },
})
export type ShownImport = z.infer<typeof Shown>

const editor = staff('below', 'catalogEditor')

/** The whole catalogue as an xlsx file. */
export const workbook = query({
  name: 'catalog.workbook',
  allow: editor,
  input: z.object({}),
  output: z.object({ name: z.string(), base64: z.string(), services: z.int() }),
  failures: {},
})

/** Looks into an uploaded file row by row; the catalogue stays as it is. */
export const previewImport = command({
  name: 'catalog.previewImport',
  allow: editor,
  input: z.object({ fileID: z.string().check(z.minLength(1), z.maxLength(400)), name: Words(80) }),
  output: z.object({ id: z.string() }),
  failures: {
    NO_FILE: '文件没有传成，请重新选一次',
    EMPTY: '这个文件是空的，里面没有服务',
    TOO_LARGE: '文件太大：最多 2 MB',
    TOO_MANY: '行太多：一次最多 500 项服务，请分几次导入',
    NOT_XLSX: '这不是 Excel 表（.xlsx），打不开；老的 .xls 请另存为 .xlsx',
    MACROS: '这个文件里带着宏，请另存为不带宏的 .xlsx',
    FORMULAS: '表里有公式，请先粘贴成数值再导入',
    LAYOUT: '表的样子不对，请用“导出”得到的表来改',
  },
})

/** Imports, newest first. */
export const imports = query({
  name: 'catalog.imports',
  allow: editor,
  input: z.object({ after: z.optional(Cursor) }),
  output: z.object({ items: z.array(Shown), next: z.nullable(Cursor) }),
  failures: {},
})

/** One import with all its rows; there are at most 500. */
export const imported = query({
  name: 'catalog.imported',
  allow: editor,
  input: z.object({ id: Id }),
  output: z.object({ of: Shown, rows: z.array(ImportRow), can: z.object({ apply: Verdict, undo: Verdict }) }),
  failures: {},
})

const Moved = z.object({ rev: z.int(), state: State })
const refused = { CHANGED: '这次导入刚有了变化，请再看一遍', NOT_NOW: '现在做不了这一步，请再看一遍' }
/** Begins to write; the timer does it, and sends all back when something stands in the way. */
export const applyImport = command({
  name: 'catalog.applyImport',
  allow: editor,
  input: z.object({ id: Id, rev: z.int(), why: Words(200), vouch: z.boolean() }),
  output: Moved,
  failures: refused,
})

/** Begins to take back what was written; what somebody changed since stays and is named. */
export const undoImport = command({
  name: 'catalog.undoImport',
  allow: editor,
  input: z.object({ id: Id, rev: z.int(), why: Words(200) }),
  output: Moved,
  failures: refused,
})

/** Goes on with imports on their way, and hands what was done on to the district's journal. */
export const carryImports = command({
  name: 'catalog.carryImports',
  allow: timer,
  input: z.object({}),
  output: z.object({ carried: z.int(), sent: z.int() }),
  failures: {},
})

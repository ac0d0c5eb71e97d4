import { command, query, staff } from './action'
import { Code } from './catalog'
import { Id, Instant, JournalEntry, Place, Words } from './common'
import { FigureName } from './overview'
import { type QueueFilter, queueFilters } from './reviewing'
import { z } from './z'

/** A file holds so many cases at most. */
export const mostExported = 2000
/** It can be fetched for so many hours by whoever asked for it. */
export const exportHours = 24

/** Which list is taken out: an office's queue as it is filtered, or the cases behind a figure of 督办. */
export const Taken = z.union([
  z.object({
    kind: z.literal('queue'),
    filter: z.enum(Object.keys(queueFilters) as [QueueFilter]),
    service: z.optional(Code),
    person: z.optional(Id),
  }),
  z.object({ kind: z.literal('figure'), figure: FigureName, alone: z.boolean() }),
])
export type Taken = z.infer<typeof Taken>
/** The list of an activity; `whole`: with whole names, for a door without this page. */
const RosterTaken = z.object({ kind: z.literal('roster'), activity: Id, whole: z.boolean() })

/** Somebody took a list out, why, and until when they may fetch it. */
export const Export = z.object({
  _id: Id,
  rev: z.int(),
  by: z.object({ id: Id, name: z.string() }),
  office: Place,
  taken: z.union([Taken, RosterTaken]),
  why: z.string(),
  at: Instant,
  until: Instant,
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Export = z.infer<typeof Export>

/** Says why a list is wanted as a file. It stands in the journal before there is a file. */
export const exportCases = command({
  name: 'applications.exportCases',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ office: Place, taken: Taken, why: Words(100) }),
  output: z.object({ id: Id, until: Instant }),
  failures: { NO_SUCH_DESK: '没有这个单位，请重新选', SUPERVISORS: '督办的名单由负责人导出' },
})

/** The file: names masked, no number of anybody's, and on every page who took it out, when and why. Never whole names. */
export const exportFile = query({
  name: 'applications.exportFile',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ id: Id }),
  output: z.object({
    name: z.string(),
    base64: z.string(),
    rows: z.int(),
    /** There are more than the file may hold. */
    more: z.boolean(),
  }),
  failures: { OVER: '导出的文件只留 24 小时，请重新导出一次' },
})

/** Says why the list of an activity is wanted as a file. It stands in the journal before there is a file. */
export const exportRoster = command({
  name: 'activities.exportRoster',
  allow: staff('below', 'reviewer', 'supervisor', 'admin'),
  input: z.object({ id: Id, whole: z.boolean(), why: Words(100) }),
  output: z.object({ id: Id, until: Instant }),
  failures: {},
})

/** The file, for whoever asked for it: names masked unless whole ones were asked for. */
export const rosterFile = query({
  name: 'activities.rosterFile',
  allow: staff('below', 'reviewer', 'supervisor', 'admin'),
  input: z.object({ id: Id, activity: Id }),
  output: z.object({ name: z.string(), base64: z.string(), rows: z.int() }),
  failures: { OVER: exportFile.failures.OVER },
})

import { Link, Told } from '../../types/audit'
import { Id, JournalEntry } from '../../types/common'
import { z } from '../../types/z'

export const journal = { collection: 'journal', record: Told }
export const links = { collection: 'chain', record: Link }

/** Of a record that keeps its own journal, what the audit holds against the district's. */
const Keeping = z.object({ _id: Id, rev: z.int(), sentRev: z.optional(z.int()), journal: z.array(JournalEntry) })
/** What a case is called. */
const Named = z.object({ _id: Id, number: z.string(), service: z.object({ title: z.string() }) })
export const named = { collection: 'applications', record: Named }
export const namedPaths = ['number', 'service.title']

export const applications = { collection: 'applications', record: Keeping }

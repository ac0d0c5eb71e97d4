import type { Application } from '../../../types/applications'
import { erase as contract } from '../../../types/privacy'
import { many } from '../../kernel/ask'
import { dropFiles } from '../../kernel/files'
import { oneOf } from '../../kernel/filter'
import { move } from '../../kernel/move'
import { read } from '../../kernel/store'
import { doneOf } from '../desk-move'
import { emptied, filesOf } from '../privacy'
import { applications } from '../shelves'

/** The same photo may have been handed in with another case: it goes with the last one. */
const onlyHere = async (record: Application): Promise<string[]> => {
  const own = filesOf(record)
  if (own.length === 0) return []
  const kept = record.files.flatMap(({ files }) => files.map(({ fileID }) => fileID))
  const where = { 'applicant.id': record.applicant.id, 'files.files.fileID': oneOf(kept) }
  const sharing = await read(many(applications, where, { order: ['madeKey', -1], limit: 1000 }))
  const elsewhere = new Set(sharing.filter(({ _id }) => _id !== record._id).flatMap(filesOf))
  return own.filter((fileID) => !elsewhere.has(fileID))
}

export const erase = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id }),
  decide: async (record, { context, fail }) => {
    if (record.open) return fail('STILL_OPEN')
    if (record.erased) return fail('ALREADY_ERASED')
    return { to: record.state, office: record.office, ...emptied(record, context.now, await onlyHere(record)) }
  },
  // The record is emptied first; a retry takes away files that a lost call left behind.
  reply: async (record, entry) => {
    await dropFiles(record.erased?.files ?? [])
    return doneOf(record, entry)
  },
})

import { sweep as contract } from '../../../types/drafts'
import { many } from '../../kernel/ask'
import { dropFiles } from '../../kernel/files'
import { below } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { change, drop, read } from '../../kernel/store'
import { applications, draftShelf, uploadShelf } from '../shelves'
import type { Upload } from '../uploads'

const hour = 3_600_000
const uploadHours = 48
const batch = 20
/** By then every call that may still hand in a file that nobody named has ended (the functions' own limit is 20 s). */
const settled = 60_000

type Naming = { files: readonly { files: readonly { fileID: string; from?: string | undefined }[] }[] }
const fromsIn = (naming: readonly Naming[], fileID: string): (string | undefined)[] =>
  naming.flatMap(({ files }) =>
    files.flatMap((one) => one.files.filter((file) => file.fileID === fileID).map(({ from }) => from)),
  )

/** A case keeps its files until it is emptied; a draft keeps them as long as it is there. */
const keptBy = async ({ fileID, from }: Upload): Promise<'case' | 'draft' | 'other upload' | undefined> => {
  const where = { 'files.files.fileID': fileID }
  const cases = await read(many(applications, where, { limit: 50 }))
  const held = await read(many(draftShelf, where, { limit: 50 }))
  if (fromsIn(cases, fileID).includes(from)) return 'case'
  if (fromsIn(held, fileID).includes(from)) return 'draft'
  if (cases.length + held.length > 0) return 'other upload'
  return undefined
}

/** The same photo may have been sent several times: the checked copy goes with the last of them. */
const remove = async ({ _id, at, fileID, from }: Upload, onlyFrom: boolean): Promise<number> => {
  if ((await drop(uploadShelf.collection, { _id, at })) === 0) return 0
  const others = onlyFrom ? 1 : (await read(many(uploadShelf, { fileID }, { limit: 1 }))).length
  await dropFiles(others > 0 ? [from] : [from, fileID])
  return 1
}

const swept = async (it: Upload, now: number): Promise<number> => {
  const same = { _id: it._id, at: it.at }
  const kept = await keptBy(it)
  if (kept === 'case') await drop(uploadShelf.collection, same)
  if (kept === 'draft') await change(uploadShelf.collection, same, { set: { at: now, doomedAt: null } })
  if (kept === 'other upload') return remove(it, true)
  if (kept) return 0
  if (it.doomedAt === null) await change(uploadShelf.collection, same, { set: { doomedAt: now } })
  return it.doomedAt !== null && now >= it.doomedAt + settled ? remove(it, false) : 0
}

/** First nothing may hand the file in any more, a minute later it goes: nothing that was handed in is ever swept away. */
export const sweep = onTimer(contract, async ({ now }) => {
  const drafts = await drop(draftShelf.collection, { until: below(now) })
  const old = { at: below(now - uploadHours * hour) }
  let uploads = 0
  for (const it of await read(many(uploadShelf, old, { order: ['at', 1], limit: batch })))
    uploads += await swept(it, now)
  return { drafts, uploads }
})

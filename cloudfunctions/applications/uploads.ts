import type { Filed } from '../../types/applications'
import { Id, Instant } from '../../types/common'
import { z } from '../../types/z'
import { many } from '../kernel/ask'
import { digest } from '../kernel/context'
import { urlsOf } from '../kernel/files'
import { oneOf } from '../kernel/filter'
import { change, insert } from '../kernel/store'

/** Something that a phone sent and the cloud looked into: until a case or a draft names it, it may be swept away. */
export const Upload = z.object({
  _id: Id,
  fileID: z.string(),
  from: z.string(),
  at: Instant,
  /** Nobody named it: from here on it cannot be handed in any more. */
  doomedAt: z.nullable(Instant),
})
export type Upload = z.infer<typeof Upload>
const collection = 'uploads'
const shelf = { collection, record: Upload }

/** Sent again it is young again. */
export const noteUpload = async ({ fileID, from }: Pick<Upload, 'fileID' | 'from'>, now: number): Promise<void> => {
  const _id = `u-${digest([fileID, from]).slice(0, 32)}`
  const fresh = { at: now, doomedAt: null }
  const upload: Upload = { _id, fileID, from, ...fresh }
  if ((await insert(collection, upload)) === 'exists') await change(collection, { _id }, { set: fresh })
}

const idsOf = (filed: readonly Filed[]): string[] => [
  ...new Set(filed.flatMap(({ files }) => files.map(({ fileID }) => fileID))),
]
/** What is known of the files that are handed in, read with the caller. */
export const uploadsOf = (filed: readonly Filed[]) => many(shelf, { fileID: oneOf(idsOf(filed)) }, { limit: 400 })

/** Of several uploads of one file each has to be doomed. */
const doomedIn = (uploads: readonly Upload[]): Set<string> => {
  const live = new Set(uploads.filter(({ doomedAt }) => doomedAt === null).map(({ fileID }) => fileID))
  return new Set(uploads.map(({ fileID }) => fileID).filter((fileID) => !live.has(fileID)))
}

/** Files that the cloud has no more, or is about to sweep away, each with the number of its material. */
export const lostAmong = async (filed: readonly Filed[], uploads: readonly Upload[]) => {
  const urls = await urlsOf(idsOf(filed))
  const doomed = doomedIn(uploads)
  const gone = (fileID: string) => doomed.has(fileID) || !urls.get(fileID)
  return filed.flatMap(({ no, files }) =>
    files.filter(({ fileID }) => gone(fileID)).map(({ fileID, name }) => ({ no, fileID, name })),
  )
}

/** What a person reads at each material whose file is gone; undefined when all are there. */
export const lostFaults = async (filed: readonly Filed[], uploads: readonly Upload[]) => {
  const lost = await lostAmong(filed, uploads)
  if (lost.length === 0) return undefined
  return Object.fromEntries(
    lost.map(({ no, name }) => [`material.${no}`, `“${name}”已经不在了，请删去它，重新传第 ${no} 项`]),
  )
}

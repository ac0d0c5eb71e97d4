import { createHash } from 'node:crypto'
import { bytesOf, keepBytes, sniff, urlsOf } from './files'

/** Bytes. A photo from a phone, compressed by WeChat, is well below; a scan of several pages may not be. */
const most = { photo: 5 * 1024 * 1024, pdf: 10 * 1024 * 1024 }
type Type = NonNullable<ReturnType<typeof sniff>>
export type LookedInto = { fileID: string; type: Type; size: number; url: string }

/**
 * Looks into an upload by its bytes, whatever its name says. The phone may write over what it sent: what was looked into is kept
 * in `folder` under the digest of its bytes, so that the same file asked about again is the same.
 */
export const lookInto = async (
  fileID: string,
  { folder, photosOnly = false }: { folder: string; photosOnly?: boolean },
): Promise<LookedInto | 'NO_FILE' | 'WRONG_TYPE' | 'TOO_LARGE'> => {
  const bytes = await bytesOf(fileID)
  if (!bytes || bytes.length === 0) return 'NO_FILE'
  const type = sniff(bytes)
  if (!type || (photosOnly && type === 'pdf')) return 'WRONG_TYPE'
  if (bytes.length > (type === 'pdf' ? most.pdf : most.photo)) return 'TOO_LARGE'
  const digest = createHash('sha256').update(bytes).digest('hex')
  const kept = await keepBytes(`${folder}/${digest}.${type}`, bytes)
  const url = (await urlsOf([kept])).get(kept)
  return url ? { fileID: kept, type, size: bytes.length, url } : 'NO_FILE'
}

import { cloud } from './cloud'

/** The bytes of an uploaded file; undefined when the cloud has none by that name. */
export const bytesOf = async (fileID: string): Promise<Buffer | undefined> => {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID })
    return Buffer.isBuffer(fileContent) ? fileContent : Buffer.from(fileContent)
  } catch (error) {
    console.warn(JSON.stringify({ about: 'downloadFile', error: String(error) }))
    return undefined
  }
}

/** Keeps bytes under a name of the cloud's own, which no client may write over; gives the file's id. */
export const keepBytes = async (cloudPath: string, bytes: Buffer): Promise<string> => {
  const kept = await cloud.uploadFile({ cloudPath, fileContent: bytes })
  if (!kept?.fileID) throw new Error('nothing was kept')
  return kept.fileID
}

/** Addresses that open each file for a while, by file id. */
export const urlsOf = async (fileIDs: readonly string[]): Promise<Map<string, string>> => {
  if (fileIDs.length === 0) return new Map()
  const found = await cloud.getTempFileURL({ fileList: [...fileIDs] })
  return new Map((found?.fileList ?? []).map((file) => [file.fileID, file.tempFileURL]))
}

/** Takes files out of the cloud; one that is gone already is no fault. */
export const dropFiles = async (fileIDs: readonly string[]): Promise<void> => {
  for (let at = 0; at < fileIDs.length; at += 50) await cloud.deleteFile({ fileList: fileIDs.slice(at, at + 50) })
}

const starts = (bytes: Buffer, hex: string, at = 0) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex
/** What a file is by its first bytes, whatever its name says. */
export const sniff = (bytes: Buffer): 'jpg' | 'png' | 'webp' | 'pdf' | undefined => {
  if (starts(bytes, 'ffd8ff')) return 'jpg'
  if (starts(bytes, '89504e470d0a1a0a')) return 'png'
  if (starts(bytes, '52494646') && starts(bytes, '57454250', 8)) return 'webp'
  if (starts(bytes, '255044462d')) return 'pdf'
  return undefined
}

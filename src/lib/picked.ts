import { type FileType, fileLimit } from '../../types/applications'

/** A file chosen on this phone. */
export type Picked = { name: string; type: FileType; size: number; path: string }

const endings: Record<string, FileType> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', webp: 'webp', pdf: 'pdf' }

/** The type by the name's ending. */
export const typeOf = (name: string): FileType | undefined =>
  endings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]

/** What is wrong with a file before it is sent; undefined when nothing is. */
export const faultOfFile = (type: FileType | undefined, size: number): string | undefined => {
  if (!type) return '只能传照片（JPG、PNG、WebP）或 PDF'
  if (size === 0) return '这个文件是空的'
  if (type === 'pdf') return size > fileLimit.pdf ? 'PDF 不能超过 10 MB' : undefined
  return size > fileLimit.photo ? '照片不能超过 5 MB，请拍小一点再传' : undefined
}

/** At most 80 signs, the ending kept. */
export const shortName = (name: string): string => {
  const tidy = name.trim() || '照片'
  return tidy.length <= 80 ? tidy : `${tidy.slice(0, 70)}…${tidy.slice(-8)}`
}

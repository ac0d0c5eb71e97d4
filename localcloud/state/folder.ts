import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { invalid } from '../errors'
import { type Doc, isDoc } from '../query/values'

/** A state as a folder: manifest.json, clock.json, collections/<name>.jsonl, files.jsonl and the bytes under files/. */
export const MANIFEST = 'manifest.json'
const FORMAT = 'localcloud-state 1'

export interface Manifest {
  format: string
  /** Of the functions' secrets: sealed values can be read again only under the same ones. */
  secrets: string
  /** SHA-256 of every other text file of the folder, by its path inside. */
  sums: Record<string, string>
  documents: Record<string, number>
  files: number
}
export interface FileRow {
  path: string
  size: number
  owner: string
  at: number
  sum: string
  bytes: string
}

export const sumOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A name is a folder beside the data, a path from the root is itself. */
export const folderAt = (dataDir: string, folder: unknown): string => {
  if (typeof folder !== 'string' || folder.trim() === '') throw invalid('请写明文件夹 / name a folder')
  const named = folder.trim()
  if (isAbsolute(named)) return resolve(named)
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,80}$/u.test(named))
    throw invalid('文件夹名只能用文字、数字、点和横线 / a name of letters, digits, dots and dashes')
  mkdirSync(join(dataDir, 'states'), { recursive: true })
  return join(resolve(dataDir), 'states', named)
}

/** The states that were exported under a name. */
export const namedStates = (dataDir: string): string[] => {
  const dir = join(dataDir, 'states')
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, MANIFEST)))
    .sort()
}

const isManifest = (value: unknown): value is Manifest & Doc =>
  isDoc(value) && value.format === FORMAT && isDoc(value.sums) && isDoc(value.documents)

export const newManifest = (secrets: string): Manifest => ({
  format: FORMAT,
  secrets,
  sums: {},
  documents: {},
  files: 0,
})

/** The manifest of a folder; nothing when this is no state. */
export const manifestOf = (folder: string): Manifest | undefined => {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) return undefined
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isManifest(read) ? read : undefined
  } catch {
    return undefined
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClockState } from '../clock'
import { type CloudError, invalid } from '../errors'
import { refuseOperators } from '../query/update'
import { type Doc, isDoc } from '../query/values'
import { decode } from '../store/codec'
import { encodeKey } from '../store/keys'
import { type FileRow, type Manifest, manifestOf, sumOf } from './folder'

/** A state as it was read from its folder, whole and checked. */
export interface ReadState {
  manifest: Manifest
  clock: ClockState
  collections: Map<string, Doc[]>
  files: FileRow[]
}

const broken = (what: string): CloudError => invalid(`文件夹已损坏，没有导入：${what} / the folder is broken: ${what}`)

const checkedText = (folder: string, manifest: Manifest, name: string): string => {
  const file = join(folder, name)
  if (!existsSync(file)) throw broken(`${name} is missing`)
  const bytes = readFileSync(file)
  if (sumOf(bytes) !== manifest.sums[name]) throw broken(`${name} is not what was exported`)
  return bytes.toString()
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const documentsOf = (name: string, text: string): Doc[] => {
  const seen = new Set<string>()
  return linesOf(text).map((line, n) => {
    const at = `collections/${name}.jsonl:${n + 1}`
    try {
      const doc = decode(line)
      refuseOperators(doc)
      if (doc._id === undefined) throw new Error('has no _id')
      const id = encodeKey(doc._id)
      if (seen.has(id)) throw new Error('has an _id that stood before')
      seen.add(id)
      return doc
    } catch (thrown) {
      throw broken(`${at} ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    }
  })
}

const clockOf = (text: string): ClockState => {
  const read: unknown = JSON.parse(text)
  if (!isDoc(read) || typeof read.offsetMs !== 'number') throw broken('clock.json')
  return { offsetMs: read.offsetMs, frozenAt: typeof read.frozenAt === 'number' ? read.frozenAt : null }
}

const fileOf = (folder: string, line: string): FileRow => {
  const row: unknown = JSON.parse(line)
  if (!isDoc(row) || typeof row.path !== 'string' || !/^files\/\d+$/.test(String(row.bytes)))
    throw broken('files.jsonl')
  const bytes = String(row.bytes)
  const whole = existsSync(join(folder, bytes)) && sumOf(readFileSync(join(folder, bytes))) === row.sum
  if (!whole) throw broken(`${bytes} (${row.path})`)
  const { path } = row
  return { path, size: Number(row.size), owner: String(row.owner), at: Number(row.at), sum: String(row.sum), bytes }
}

const refuseExtra = (folder: string, manifest: Manifest): void => {
  const there = readdirSync(join(folder, 'collections')).map((name) => `collections/${name}`)
  const extra = there.find((name) => !(name in manifest.sums))
  if (extra) throw broken(`${extra} is not in the manifest`)
}

/** Reads a state and refuses anything but exactly what was exported. */
export const readState = (folder: string): ReadState => {
  const manifest = manifestOf(folder)
  if (!manifest) throw broken('there is no manifest of a state')
  const texts = new Map(Object.keys(manifest.sums).map((name) => [name, checkedText(folder, manifest, name)]))
  refuseExtra(folder, manifest)
  const collections = new Map<string, Doc[]>()
  for (const [name, count] of Object.entries(manifest.documents)) {
    const docs = documentsOf(name, texts.get(`collections/${name}.jsonl`) ?? '')
    if (docs.length !== count) throw broken(`${name} holds ${docs.length} documents, not ${count}`)
    collections.set(name, docs)
  }
  const files = linesOf(texts.get('files.jsonl') ?? '').map((line) => fileOf(folder, line))
  return { manifest, clock: clockOf(texts.get('clock.json') ?? 'null'), collections, files }
}

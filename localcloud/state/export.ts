import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Core } from '../core'
import { invalid } from '../errors'
import { type FileRow, folderAt, MANIFEST, type Manifest, manifestOf, newManifest, sumOf } from './folder'

interface Making {
  dir: string
  manifest: Manifest
}

/** Writes lines and notes their sum; on disk when it returns. */
const writeLines = ({ dir, manifest }: Making, name: string, lines: Iterable<string>): number => {
  const file = openSync(join(dir, name), 'w', 0o600)
  const sum = createHash('sha256')
  let count = 0
  for (const line of lines) {
    const text = `${line}\n`
    writeSync(file, text)
    sum.update(text)
    count++
  }
  fsyncSync(file)
  closeSync(file)
  manifest.sums[name] = sum.digest('hex')
  return count
}

const writeCollections = ({ store }: Core, making: Making): void => {
  mkdirSync(join(making.dir, 'collections'))
  for (const name of store.catalog.names()) {
    const { table } = store.catalog.of(name)
    const rows = store.engine.each(`SELECT json FROM ${table} ORDER BY id`)
    const lines = (function* () {
      for (const row of rows) yield String(row.json)
    })()
    making.manifest.documents[name] = writeLines(making, `collections/${name}.jsonl`, lines)
  }
}

const writeFiles = ({ files }: Core, making: Making): void => {
  mkdirSync(join(making.dir, 'files'))
  const rows = files.entries().map(({ place, ...row }, n): FileRow => {
    const bytes = `files/${String(n + 1).padStart(6, '0')}`
    copyFileSync(place, join(making.dir, bytes))
    return { ...row, bytes, sum: sumOf(readFileSync(place)) }
  })
  making.manifest.files = writeLines(
    making,
    'files.jsonl',
    rows.map((row) => JSON.stringify(row)),
  )
}

const refuseForeign = (folder: string): void => {
  if (!existsSync(folder)) return
  const known = manifestOf(folder) !== undefined
  if (!known && readdirSync(folder).length > 0)
    throw invalid(`${folder} 里有别的内容，请换一个文件夹 / holds something else: name another folder`)
}

/** Puts the finished folder in its place; an earlier state there goes only when the new one stands. */
const settle = (made: string, folder: string): void => {
  const aside = `${folder}.old-${randomUUID().slice(0, 8)}`
  if (existsSync(folder)) renameSync(folder, aside)
  renameSync(made, folder)
  rmSync(aside, { recursive: true, force: true })
}

/** The whole state as a folder, consistent because nothing else runs meanwhile: everything here is synchronous. */
export const exportState = (core: Core, named: unknown) => {
  const folder = folderAt(core.dataDir, named)
  refuseForeign(folder)
  mkdirSync(dirname(folder), { recursive: true })
  const dir = `${folder}.part-${randomUUID().slice(0, 8)}`
  const making = { dir, manifest: newManifest(core.secretsPrint) }
  mkdirSync(dir, { mode: 0o700 })
  try {
    writeCollections(core, making)
    writeFiles(core, making)
    writeLines(making, 'clock.json', [JSON.stringify(core.clock.state())])
    const { manifest } = making
    writeLines({ dir, manifest: newManifest('') }, MANIFEST, [JSON.stringify(manifest, null, 2)])
    settle(dir, folder)
    return { folder, documents: manifest.documents, files: manifest.files }
  } catch (thrown) {
    rmSync(dir, { recursive: true, force: true })
    throw thrown
  }
}

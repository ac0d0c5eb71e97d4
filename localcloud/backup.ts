import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { machineNow } from './clock'
import { lockFolder } from './lock'
import { Engine } from './store/engine'
import { DamagedData, refuseDamage } from './store/inspect'

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
const checksumOf = (file: string): string => `${file}.sha256`
const placeOf = (dataDir: string, path: string): string =>
  join(dataDir, 'files', createHash('sha256').update(path).digest('hex'))

/** Puts the uploaded files that the copied database names into the copy; false when one changed meanwhile. */
const takeFiles = (copy: Engine, dataDir: string): boolean => {
  copy.exec('CREATE TABLE backup_files (place TEXT PRIMARY KEY, bytes TEXT NOT NULL)')
  const known = copy.get("SELECT 1 FROM sqlite_master WHERE name = 'files'")
  for (const { path, size } of known ? copy.all('SELECT path, size FROM files') : []) {
    const place = placeOf(dataDir, String(path))
    if (!existsSync(place) || statSync(place).size !== Number(size)) return false
    copy.run('INSERT INTO backup_files VALUES (?, ?)', [String(path), readFileSync(place, 'base64')])
  }
  return true
}

const takeSecrets = (copy: Engine, dataDir: string): void => {
  const file = join(dataDir, 'secrets.json')
  copy.exec('CREATE TABLE backup_secrets (json TEXT NOT NULL)')
  if (existsSync(file)) copy.run('INSERT INTO backup_secrets VALUES (?)', [readFileSync(file, 'utf8')])
}

const copied = (dataDir: string, part: string): boolean => {
  rmSync(part, { force: true })
  const source = new Engine(join(dataDir, 'cloud.db'))
  source.run('VACUUM INTO ?', [part]) // one read transaction: writers go on, the copy is of one moment
  source.close()
  const copy = new Engine(part, 'DELETE')
  copy.exec('BEGIN')
  const whole = takeFiles(copy, dataDir)
  takeSecrets(copy, dataDir)
  copy.exec('COMMIT')
  copy.close()
  return whole
}

const TRIES = 5
/**
 * Copies a data folder, in use or not, into one file: documents, uploaded files and the secrets that seal them.
 * Its checksum lies beside it. Keep both like the data itself.
 */
export const backup = async (dataDir: string, file: string): Promise<{ bytes: number; sha256: string }> => {
  if (!existsSync(join(dataDir, 'cloud.db'))) throw new DamagedData(`${dataDir} 里没有数据 / holds no data`)
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.part`
  let whole = false
  for (let n = 0; n < TRIES && !whole; n++) whole = copied(dataDir, part)
  if (!whole) throw new DamagedData('有上传的文件缺失或一直在变 / an uploaded file is missing or keeps changing')
  refuseDamage(part)
  const sha256 = await hashOf(part)
  rmSync(checksumOf(file), { force: true }) // never an old checksum beside a new file
  renameSync(part, file)
  writeFileSync(checksumOf(file), `${sha256}\n`)
  return { bytes: statSync(file).size, sha256 }
}

const refuseUnlikeChecksum = async (file: string): Promise<void> => {
  if (!existsSync(file)) throw new DamagedData(`没有备份文件 ${file} / there is no such backup`)
  if (!existsSync(checksumOf(file))) throw new DamagedData(`缺少校验文件 ${checksumOf(file)} / its checksum is missing`)
  const wanted = readFileSync(checksumOf(file), 'utf8').trim()
  if ((await hashOf(file)) === wanted) return
  throw new DamagedData(
    `备份 ${file} 已损坏或不完整，没有恢复 / the backup is damaged or truncated: nothing was restored`,
  )
}

const unpack = (file: string, folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'files'), { recursive: true })
  const source = new Engine(file, 'DELETE')
  source.run('VACUUM INTO ?', [join(folder, 'cloud.db')])
  source.close()
  const made = new Engine(join(folder, 'cloud.db'))
  for (const { place, bytes } of made.all('SELECT place, bytes FROM backup_files'))
    writeFileSync(placeOf(folder, String(place)), Buffer.from(String(bytes), 'base64'))
  const secrets = made.get('SELECT json FROM backup_secrets')
  if (secrets) writeFileSync(join(folder, 'secrets.json'), String(secrets.json), { mode: 0o600 })
  made.exec('DROP TABLE backup_files; DROP TABLE backup_secrets')
  made.close()
}

/** Puts a backup in place of a data folder that nobody uses; answers where the old one is kept. */
export const restore = async (file: string, dataDir: string): Promise<{ kept: string | null }> => {
  await refuseUnlikeChecksum(file)
  refuseDamage(file)
  const unlock = lockFolder(dataDir)
  try {
    const fresh = `${dataDir}.restoring`
    unpack(file, fresh)
    refuseDamage(join(fresh, 'cloud.db'))
    const kept = existsSync(join(dataDir, 'cloud.db')) ? `${dataDir}.before-restore-${machineNow()}` : null
    if (kept) renameSync(dataDir, kept)
    else rmSync(dataDir, { recursive: true, force: true })
    renameSync(fresh, dataDir)
    if (kept) rmSync(join(kept, 'localcloud.pid'), { force: true })
    return { kept }
  } finally {
    unlock()
  }
}

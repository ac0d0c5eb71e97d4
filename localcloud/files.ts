import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from './clock'
import { CloudError, invalid } from './errors'
import type { Store } from './store/store'

interface Ground {
  dataDir: string
  envId: string
  secret: string
  clock: Clock
  store: Store
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: a path with control characters is refused
const BAD_PATH = /[\u0000-\u001f?#%\\]|(^|\/)\.{0,2}(\/|$)/

/** Cloud storage: bytes under the hash of their path, names in the database. */
export class Files {
  readonly #ground: Ground
  readonly #dir: string
  #base = ''

  constructor(ground: Ground) {
    this.#ground = ground
    this.#dir = join(ground.dataDir, 'files')
    mkdirSync(this.#dir, { recursive: true })
    ground.store.engine.exec(
      'CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, size INTEGER, owner TEXT, at INTEGER)',
    )
  }

  /** Addresses are known once the server listens. */
  servedAt(url: string): void {
    this.#base = url
  }

  checked(path: unknown): string {
    if (typeof path !== 'string' || path === '' || path.length > 500 || BAD_PATH.test(path)) {
      throw invalid(`invalid cloudPath: ${String(path)}`)
    }
    return path
  }

  get #prefix(): string {
    return `cloud://${this.#ground.envId}.6c6f-${this.#ground.envId}/`
  }

  idOf(path: string): string {
    return this.#prefix + path
  }

  pathOf(fileId: unknown): string | undefined {
    const mine = typeof fileId === 'string' && fileId.startsWith(this.#prefix)
    return mine ? fileId.slice(this.#prefix.length) : undefined
  }

  has(path: string): boolean {
    return this.#ground.store.engine.get('SELECT 1 FROM files WHERE path = ?', [path]) !== undefined
  }

  list(): unknown[] {
    return this.#ground.store.engine.all('SELECT path, size, at FROM files ORDER BY at DESC LIMIT 200')
  }

  #place(path: string): string {
    return join(this.#dir, createHash('sha256').update(path).digest('hex'))
  }

  /** On disk before it is answered; one person cannot write over another's file. */
  async save(path: string, bytes: Uint8Array, owner = ''): Promise<string> {
    const { store, clock } = this.#ground
    const known = store.engine.get('SELECT owner FROM files WHERE path = ?', [path])
    if (known && owner !== '' && known.owner !== owner) {
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'this path belongs to somebody else')
    }
    const part = `${this.#place(path)}.part`
    const file = await open(part, 'w')
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(part, this.#place(path))
    await store.writes.write(() => {
      store.engine.run('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)', [path, bytes.length, owner, clock.now()])
    })
    return this.idOf(path)
  }

  read(path: string): Promise<Buffer> {
    return readFile(this.#place(path))
  }

  async remove(path: string): Promise<boolean> {
    if (!this.has(path)) return false
    const { store } = this.#ground
    await store.writes.write(() => store.engine.run('DELETE FROM files WHERE path = ?', [path]))
    if (existsSync(this.#place(path))) await rm(this.#place(path))
    return true
  }

  sign(path: string, use: string): string {
    return createHmac('sha256', this.#ground.secret).update(`${use}\n${path}`).digest('hex')
  }

  verify(path: string, use: string, signature: string): boolean {
    const wanted = Buffer.from(this.sign(path, use))
    const given = Buffer.from(signature)
    return wanted.length === given.length && timingSafeEqual(wanted, given)
  }

  uploadUrl(path: string): string {
    return `${this.#base}/files-upload/${encodeURIComponent(path)}`
  }

  /** A temporary address. The path stays unescaped: the SDK escapes the whole address itself. */
  url(path: string, seconds: number): string {
    const until = Math.floor(this.#ground.clock.now() / 1000) + seconds
    return `${this.#base}/files/${path}?t=${until}&sign=${this.sign(path, String(until))}`
  }

  readable(path: string, until: string, signature: string): boolean {
    return this.verify(path, until, signature) && Number(until) * 1000 >= this.#ground.clock.now()
  }
}

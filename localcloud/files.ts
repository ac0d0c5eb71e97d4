import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { copyFile, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Clock } from './clock'
import { CloudError, invalid } from './errors'
import type { Store } from './store/store'

/** A stored file: its name, and where its bytes are. */
interface Entry {
  path: string
  size: number
  owner: string
  at: number
  place: string
}
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
  readonly #saving = new Set<string>()
  #base = ''

  constructor(ground: Ground) {
    this.#ground = ground
    this.#dir = join(ground.dataDir, 'files')
    mkdirSync(this.#dir, { recursive: true })
    ground.store.engine.exec(
      'CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, size INTEGER, owner TEXT, at INTEGER)',
    )
    const columns = ground.store.engine.all('PRAGMA table_info(files)')
    if (!columns.some(({ name }) => name === 'place'))
      ground.store.engine.exec('ALTER TABLE files ADD COLUMN place TEXT')
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

  /** Who uploaded it; nobody for what a function made. */
  ownerOf(path: string): string {
    return String(this.#ground.store.engine.get('SELECT owner FROM files WHERE path = ?', [path])?.owner ?? '')
  }

  list(): unknown[] {
    return this.#ground.store.engine.all('SELECT path, size, at FROM files ORDER BY at DESC LIMIT 200')
  }

  /** Under the hash of the path, unless an import brought it: that one must not touch the bytes it replaces. */
  #place(path: string): string {
    const row = this.#ground.store.engine.get('SELECT place FROM files WHERE path = ?', [path])
    return typeof row?.place === 'string' ? join(this.#dir, row.place) : this.#home(path)
  }

  #home(path: string): string {
    return join(this.#dir, createHash('sha256').update(path).digest('hex'))
  }

  entries(): Entry[] {
    const rows = this.#ground.store.engine.all('SELECT path, size, owner, at FROM files ORDER BY path')
    return rows.map(({ path, size, owner, at }) => ({
      ...{ path: String(path), size: Number(size), owner: String(owner), at: Number(at) },
      place: this.#place(String(path)),
    }))
  }

  /** Copies files in beside those that are there; nobody sees them before `replace`. */
  async stage(rows: (Omit<Entry, 'place'> & { from: string })[]): Promise<Entry[]> {
    const staged: Entry[] = []
    for (const { from, ...row } of rows) {
      const place = randomUUID()
      await copyFile(from, join(this.#dir, place))
      const file = await open(join(this.#dir, place))
      await file.sync()
      await file.close()
      staged.push({ ...row, path: this.checked(row.path), place: join(this.#dir, place) })
    }
    return staged
  }

  /** Forgets all files for the staged ones; only inside writes.write. */
  replace(staged: Entry[]): void {
    const { engine } = this.#ground.store
    engine.run('DELETE FROM files')
    for (const { path, size, owner, at, place } of staged) {
      engine.run('INSERT INTO files (path, size, owner, at, place) VALUES (?, ?, ?, ?, ?)', [
        ...[path, size, owner, at],
        basename(place),
      ])
    }
  }

  /** Removes bytes that no name leads to and no save is bringing. */
  async sweep(entries: Entry[]): Promise<void> {
    const kept = new Set([...this.entries().map(({ place }) => place), ...this.#saving])
    for (const { place } of entries) if (!kept.has(place)) await rm(place, { force: true })
  }

  /** On disk before it is answered; one person cannot write over another's file. */
  async save(path: string, bytes: Uint8Array, owner = ''): Promise<string> {
    const { store, clock } = this.#ground
    const known = store.engine.get('SELECT owner FROM files WHERE path = ?', [path])
    if (known && owner !== '' && known.owner !== owner) {
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'this path belongs to somebody else')
    }
    const home = this.#home(path)
    this.#saving.add(home)
    try {
      await this.#put(home, bytes)
      await store.writes.write(() => {
        const row = [path, bytes.length, owner, clock.now()]
        store.engine.run('INSERT OR REPLACE INTO files (path, size, owner, at) VALUES (?, ?, ?, ?)', row)
      })
    } finally {
      this.#saving.delete(home)
    }
    return this.idOf(path)
  }

  async #put(home: string, bytes: Uint8Array): Promise<void> {
    const part = `${home}.part`
    const file = await open(part, 'w')
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(part, home)
  }

  read(path: string): Promise<Buffer> {
    return readFile(this.#place(path))
  }

  async remove(path: string): Promise<boolean> {
    if (!this.has(path)) return false
    const { store } = this.#ground
    const place = this.#place(path)
    await store.writes.write(() => store.engine.run('DELETE FROM files WHERE path = ?', [path]))
    if (existsSync(place)) await rm(place)
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

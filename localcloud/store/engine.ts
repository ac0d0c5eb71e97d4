import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import Database from 'libsql'
import type { Recent } from './recent'

export type Bound = string | number | null
export type Row = Record<string, unknown>

/** Counts what storage was touched, for the growth bench and the scan report. */
interface Touched {
  documents: number
  entries: number
}

/** libsql aborts the process when a boolean, a Date or a lone object is bound: nothing else may call it. */
export class Engine {
  readonly #db: Database.Database
  readonly #file: string
  #log: number | undefined
  readonly #statements = new Map<string, Database.Statement>()
  readonly touched: Touched = { documents: 0, entries: 0 }
  /** Only the writer's connection has one: nobody else writes what it remembers. */
  recent: Recent | undefined

  /** `keep` leaves the file's own journal as it is; a backup is one file without a log beside it. */
  constructor(file: string, journal: 'WAL' | 'DELETE' | 'keep' = 'WAL') {
    this.#db = new Database(file)
    this.#file = file
    if (journal !== 'keep') this.#db.exec(`PRAGMA journal_mode=${journal}`)
    // with a log, a commit is whole but not yet on disk: syncLog() brings it there without holding up the loop
    this.#db.exec(`PRAGMA synchronous=${journal === 'WAL' ? 'NORMAL' : 'FULL'}`)
    this.#db.exec('PRAGMA busy_timeout=5000')
    this.#db.exec('PRAGMA cache_size=-32000') // 32 MB of pages: the hot part of a district's indexes
    this.#db.exec('PRAGMA wal_autocheckpoint=8000') // 32 MB: a hot page is copied home once, not every 1,000 frames
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size > 500) this.#statements.clear()
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #bound(args: Bound[]): Bound[] {
    for (const arg of args) {
      const fine = arg === null || typeof arg === 'string' || (typeof arg === 'number' && Number.isFinite(arg))
      if (!fine) throw new TypeError(`cannot bind ${typeof arg}`)
    }
    return args
  }

  exec(sql: string): void {
    this.#db.exec(sql)
  }

  /** Answers how many rows changed. */
  run(sql: string, args: Bound[] = []): number {
    return this.#prepare(sql).run(this.#bound(args)).changes
  }

  get(sql: string, args: Bound[] = []): Row | undefined {
    const row: unknown = this.#prepare(sql).get(this.#bound(args))
    return isRow(row) ? row : undefined
  }

  all(sql: string, args: Bound[] = []): Row[] {
    return this.#prepare(sql).all(this.#bound(args)).filter(isRow)
  }

  /** Rows one by one; a fresh statement, because a find may start inside another one's loop. */
  *each(sql: string, args: Bound[] = []): Generator<Row> {
    for (const row of this.#db.prepare(sql).iterate(this.#bound(args))) if (isRow(row)) yield row
  }

  /** The write-ahead log stays the same file as long as a connection is open. */
  #logFile(): number {
    this.#log ??= openSync(`${this.#file}-wal`, 'r+')
    return this.#log
  }

  /** Brings every commit so far to the disk; the commits themselves must have been made before. */
  syncLog(): Promise<void> {
    return new Promise((resolve, reject) =>
      fdatasync(this.#logFile(), (failure) => (failure ? reject(failure) : resolve())),
    )
  }

  syncLogNow(): void {
    fdatasyncSync(this.#logFile())
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
    if (this.#log !== undefined) closeSync(this.#log)
  }
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null

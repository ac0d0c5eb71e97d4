import type { Engine } from './engine'

/** Thrown by a plain write that met a document locked by a transaction: the write runs again when it is free. */
export class Locked extends Error {
  constructor(readonly freed: Promise<void>) {
    super('locked')
  }
}
interface Job {
  run(): void
  done(): void
  fail(thrown: unknown): void
}

/** Written together at most while the disk is idle: the next ones are made ready while it is busy with these. */
const AT_ONCE = 25

/**
 * Group commit: the writes that arrive in one turn of the loop share a transaction of the database and a sync of its log.
 * The sync runs beside the loop; nothing is answered, neither a write nor a read, before what it rests on is on disk.
 * Two commits at most are not on disk: the one that is being synced and the next one, which takes all that waits. So a
 * log with more whole commits behind a broken one lost something that was acknowledged (`inspect.ts`).
 */
export class Writes {
  readonly #engine: Engine
  readonly #rolledBack: () => void
  #waiting: Job[] = []
  /** Committed, and not yet on disk. */
  #committed: Job[] = []
  #syncing: Promise<void> | undefined
  #broken: Error | undefined

  /** `rolledBack` is told whenever something that a write did has been taken back. */
  constructor(engine: Engine, rolledBack: () => void) {
    this.#engine = engine
    this.#rolledBack = rolledBack
  }

  /** Runs a synchronous write, which may be taken back and run again; resolves when it is on disk. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T
      this.#enqueue({
        run: () => {
          result = work()
        },
        done: () => resolve(result),
        fail: (thrown) => {
          if (!(thrown instanceof Locked)) return reject(thrown)
          thrown.freed.then(() => this.write(work)).then(resolve, reject)
        },
      })
    })
  }

  /** Resolves when everything committed so far is on disk; nothing when it is already. */
  unsynced(): Promise<void> | undefined {
    if (this.#committed.length > 0) return this.#syncing?.then(() => this.unsynced())
    return this.#syncing
  }

  #enqueue(job: Job): void {
    if (this.#broken) job.fail(this.#broken)
    else if (this.#waiting.push(job) === 1) setImmediate(() => this.#turn())
  }

  #turn(): void {
    if (this.#syncing && this.#committed.length > 0) return // goes on when the disk is done
    this.#commit(this.#waiting.splice(0, this.#syncing ? this.#waiting.length : AT_ONCE))
    this.#sync()
    if (this.#waiting.length > 0) setImmediate(() => this.#turn())
  }

  #sync(): void {
    if (this.#syncing || this.#committed.length === 0) return
    const jobs = this.#committed
    this.#committed = []
    this.#syncing = this.#engine.syncLog().then(
      () => this.#synced(jobs),
      (thrown: Error) => this.#breaks(jobs, thrown),
    )
  }

  #synced(jobs: Job[]): void {
    this.#syncing = undefined
    for (const job of jobs) job.done()
    this.#sync()
    if (this.#waiting.length > 0) setImmediate(() => this.#turn())
  }

  /** A disk that failed to sync once may say yes the next time without having written: nothing more is taken. */
  #breaks(jobs: Job[], thrown: Error): void {
    this.#syncing = undefined
    this.#broken = new Error(`the disk did not keep a write, start the cloud again: ${thrown.message}`)
    for (const job of [...jobs, ...this.#committed.splice(0), ...this.#waiting.splice(0)]) job.fail(this.#broken)
  }

  /** Commits and syncs what waits, now. */
  flush(): void {
    this.#commit(this.#waiting.splice(0))
    const jobs = this.#committed.splice(0)
    if (jobs.length > 0) this.#engine.syncLogNow()
    for (const job of jobs) job.done()
  }

  #commit(jobs: Job[]): void {
    if (jobs.length === 0) return
    try {
      const settled = this.#together(jobs) ?? this.#oneByOne(jobs)
      this.#committed.push(...settled)
    } catch (thrown) {
      this.#rollback()
      for (const job of jobs) job.fail(thrown)
    }
  }

  /** The usual case, in which nobody fails, needs no savepoints: half the time of a small write. */
  #together(jobs: Job[]): Job[] | undefined {
    this.#engine.exec('BEGIN IMMEDIATE')
    try {
      for (const job of jobs) job.run()
    } catch {
      this.#rollback()
      return undefined
    }
    this.#engine.exec('COMMIT')
    return jobs
  }

  /** Once more from the start: one that fails takes back only what it did itself. Answers those that did not fail. */
  #oneByOne(jobs: Job[]): Job[] {
    this.#engine.exec('BEGIN IMMEDIATE')
    const failed = new Map<Job, unknown>()
    for (const job of jobs) this.#attempt(job, failed)
    this.#engine.exec('COMMIT')
    for (const [job, thrown] of failed) job.fail(thrown)
    return jobs.filter((job) => !failed.has(job))
  }

  #attempt(job: Job, failed: Map<Job, unknown>): void {
    this.#engine.exec('SAVEPOINT job')
    try {
      job.run()
    } catch (thrown) {
      failed.set(job, thrown)
      this.#engine.exec('ROLLBACK TO job')
      this.#rolledBack()
    }
    this.#engine.exec('RELEASE job')
  }

  #rollback(): void {
    try {
      this.#engine.exec('ROLLBACK')
    } catch {
      // the failed statement has already ended the transaction
    }
    this.#rolledBack()
  }
}

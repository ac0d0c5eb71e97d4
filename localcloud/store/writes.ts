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

/** Group commit: the writes that arrive in one turn of the loop share one transaction of the database and one fsync. */
export class Writes {
  readonly #engine: Engine
  readonly #rolledBack: () => void
  #waiting: Job[] = []

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

  #enqueue(job: Job): void {
    this.#waiting.push(job)
    if (this.#waiting.length === 1) setImmediate(() => this.flush())
  }

  /** Commits what waits. */
  flush(): void {
    const jobs = this.#waiting
    this.#waiting = []
    if (jobs.length === 0) return
    try {
      const settled = this.#together(jobs) ?? this.#oneByOne(jobs)
      for (const settle of settled) settle()
    } catch (thrown) {
      this.#rollback()
      for (const job of jobs) job.fail(thrown)
    }
  }

  /** The usual case, in which nobody fails, needs no savepoints: half the time of a small write. */
  #together(jobs: Job[]): (() => void)[] | undefined {
    this.#engine.exec('BEGIN IMMEDIATE')
    try {
      for (const job of jobs) job.run()
    } catch {
      this.#rollback()
      return undefined
    }
    this.#engine.exec('COMMIT')
    return jobs.map((job) => job.done)
  }

  /** Once more from the start: one that fails takes back only what it did itself. */
  #oneByOne(jobs: Job[]): (() => void)[] {
    this.#engine.exec('BEGIN IMMEDIATE')
    const settled = jobs.map((job) => this.#attempt(job))
    this.#engine.exec('COMMIT')
    return settled
  }

  #attempt(job: Job): () => void {
    this.#engine.exec('SAVEPOINT job')
    try {
      job.run()
      this.#engine.exec('RELEASE job')
      return job.done
    } catch (thrown) {
      this.#engine.exec('ROLLBACK TO job')
      this.#engine.exec('RELEASE job')
      this.#rolledBack()
      return () => job.fail(thrown)
    }
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

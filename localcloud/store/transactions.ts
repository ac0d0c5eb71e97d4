import { randomUUID } from 'node:crypto'
import { conflict, noTransaction } from '../errors'
import type { Doc } from '../query/values'
import type { Catalog, Collection } from './catalog'
import { apply, read, textOf } from './documents'
import { Engine } from './engine'
import type { Writes } from './writes'

interface Pending {
  collection: Collection
  id: string
  before: Doc | null
  after: Doc | null
}
export interface Transaction {
  id: string
  snapshot: Engine
  pending: Map<string, Pending>
  freed: Promise<void>
  free(): void
  timer: NodeJS.Timeout
}
interface Ground {
  file: string
  engine: Engine
  catalog: Catalog
  writes: Writes
  ttlMs: number
}

const lockOf = (collection: Collection, id: string): string => `${collection.table}/${id}`

/**
 * Snapshot isolation: each transaction reads through a connection of its own that pins the database as it was,
 * keeps its writes in memory, and locks what it wrote until it ends. It ends by itself after its time to live,
 * because the SDK sends no abort before its own retry.
 */
export class Transactions {
  readonly #ground: Ground
  readonly #open = new Map<string, Transaction>()
  readonly #locks = new Map<string, Transaction>()
  readonly #spare: Engine[] = []

  constructor(ground: Ground) {
    this.#ground = ground
  }

  start(): string {
    const snapshot = this.#spare.pop() ?? new Engine(this.#ground.file)
    snapshot.exec('BEGIN')
    snapshot.get('SELECT 1 FROM meta LIMIT 1') // the first read pins the snapshot
    const id = randomUUID()
    let free = () => {}
    const freed = new Promise<void>((resolve) => {
      free = resolve
    })
    const timer = setTimeout(() => this.#end(id), this.#ground.ttlMs)
    timer.unref()
    this.#open.set(id, { id, snapshot, pending: new Map(), freed, free, timer })
    return id
  }

  of(id: string): Transaction {
    const transaction = this.#open.get(id)
    if (!transaction) throw noTransaction(id)
    return transaction
  }

  /** What a plain write has to wait for. */
  holder(collection: Collection, id: string): Promise<void> | undefined {
    return this.#locks.size === 0 ? undefined : this.#locks.get(lockOf(collection, id))?.freed
  }

  read(transaction: Transaction, collection: Collection, id: string): Doc | null {
    const pending = transaction.pending.get(lockOf(collection, id))
    return pending ? pending.after : (read(transaction.snapshot, collection, id)?.doc ?? null)
  }

  /** A write-time conflict ends the transaction at once, so that nothing stays locked. */
  write(transaction: Transaction, collection: Collection, change: { id: string; after: Doc | null }): void {
    const lock = lockOf(collection, change.id)
    const holder = this.#locks.get(lock)
    if (holder && holder !== transaction) this.#refuse(transaction)
    const known = transaction.pending.get(lock)
    const seen = textOf(transaction.snapshot, collection, change.id)
    if (!known && textOf(this.#ground.engine, collection, change.id) !== seen) this.#refuse(transaction)
    this.#locks.set(lock, transaction)
    const before = known ? known.before : (read(transaction.snapshot, collection, change.id)?.doc ?? null)
    transaction.pending.set(lock, { collection, id: change.id, before, after: change.after })
  }

  #refuse(transaction: Transaction): never {
    this.#end(transaction.id)
    throw conflict()
  }

  async commit(id: string): Promise<void> {
    const transaction = this.of(id)
    clearTimeout(transaction.timer)
    const { engine, catalog, writes } = this.#ground
    try {
      await writes.write(() => {
        for (const change of transaction.pending.values()) {
          if (change.before !== null || change.after !== null) apply(engine, catalog, change)
        }
      })
    } finally {
      this.#end(id)
    }
  }

  abort(id: string): void {
    this.of(id)
    this.#end(id)
  }

  /** Ends it if it is open. */
  discard(id: string): void {
    this.#end(id)
  }

  #end(id: string): void {
    const transaction = this.#open.get(id)
    if (!transaction) return
    this.#open.delete(id)
    clearTimeout(transaction.timer)
    for (const [lock, holder] of this.#locks) if (holder === transaction) this.#locks.delete(lock)
    transaction.snapshot.exec('ROLLBACK')
    if (this.#spare.length < 16) this.#spare.push(transaction.snapshot)
    else transaction.snapshot.close()
    transaction.free()
  }

  /** How many are open and how many documents they hold, for the console and the tests. */
  stats(): { open: number; locks: number } {
    return { open: this.#open.size, locks: this.#locks.size }
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.#end(id)
    for (const engine of this.#spare) engine.close()
  }
}

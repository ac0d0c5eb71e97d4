import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { machineNow } from './clock'
import { failure, success, type Web } from './front/answers'
import { prepareStore, Store } from './store/store'

interface Made {
  url: string
  close(): Promise<void>
}
interface Ground {
  dataDir: string
  seedDir?: string
  indexesFile?: string
  /** Starts a cloud with data of its own on a port of its own; it borrows the warm instances of this one. */
  make(dataDir: string): Promise<Made>
}

/**
 * Fresh clouds for tests that run side by side: each has its own data, clock, faults, outbox and files, all share the
 * warm function instances. A prepared database with the seed is made once and copied for each.
 */
export class States {
  readonly #ground: Ground
  readonly #dir: string
  readonly #open = new Map<string, Made>()

  constructor(ground: Ground) {
    this.#ground = ground
    this.#dir = join(ground.dataDir, 'fresh')
    rmSync(this.#dir, { recursive: true, force: true }) // what a killed cloud left
  }

  /** The seeded database as one closed file. */
  #prepared(): string {
    const dataDir = join(this.#dir, 'prepared')
    if (!existsSync(join(dataDir, 'ready'))) {
      rmSync(dataDir, { recursive: true, force: true })
      const store = new Store({ dataDir })
      prepareStore(store, { ...this.#ground, dataDir })
      store.close()
      mkdirSync(join(dataDir, 'ready'))
    }
    return dataDir
  }

  async open(): Promise<{ state: string; url: string; ms: number }> {
    const started = machineNow()
    const state = randomUUID()
    const from = this.#prepared()
    const dataDir = join(this.#dir, state)
    mkdirSync(dataDir)
    copyFileSync(join(from, 'cloud.db'), join(dataDir, 'cloud.db'), constants.COPYFILE_FICLONE)
    const secrets = join(this.#ground.dataDir, 'secrets.json')
    if (existsSync(secrets)) copyFileSync(secrets, join(dataDir, 'secrets.json'))
    const made = await this.#ground.make(dataDir)
    this.#open.set(state, made)
    return { state, url: made.url, ms: machineNow() - started }
  }

  /** Ends one and removes its data; false when there is none of that name. */
  async close(state: string): Promise<boolean> {
    const made = this.#open.get(state)
    this.#open.delete(state)
    await made?.close()
    if (made) rmSync(join(this.#dir, state), { recursive: true, force: true })
    return made !== undefined
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((state) => this.close(state)))
    rmSync(this.#dir, { recursive: true, force: true })
  }
}

/** POST and DELETE /local/states. */
export const stateRoutes = (states: States): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/states', async (c) => success(c, await states.open()))
  app.delete('/states/:state', async (c) =>
    (await states.close(c.req.param('state'))) ? success(c, null) : failure(c, 'NOT_FOUND', randomUUID()),
  )
  return app
}

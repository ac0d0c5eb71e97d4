import { appendFileSync } from 'node:fs'
import type { Commands, Database } from './sdk-types'

/** Where the names of the commands that are really called go, a line each; the bench counts them. */
const ledger = process.env.WIRE_LEDGER

const told = new Set<string>()
const tell = (name: string): void => {
  if (!ledger || told.has(name)) return
  told.add(name)
  appendFileSync(ledger, `${name}\n`)
}

/** The SDK's own functions, each telling its name when it is called; nothing else about them changes. */
const telling = <T extends object>(functions: T, mark: string, more: object = {}): T =>
  new Proxy(functions, {
    get: (target, name) => {
      if (Object.hasOwn(more, name)) return Reflect.get(more, name)
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function' || typeof name !== 'string') return value
      return (...args: unknown[]) => {
        tell(mark + name)
        return value.apply(target, args)
      }
    },
  })

/** The database as it is; when a ledger is kept, its commands are heard. */
export const overheard = (db: Database): Database => {
  if (!ledger) return db
  const command: Commands = telling(db.command, '_.', { aggregate: telling(db.command.aggregate, '$.') })
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'command') return command
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

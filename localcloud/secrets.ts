import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDoc } from './query/values'

/** Random secrets, made once under their names and kept with the data. */
export const secretsIn = (dataDir: string, names: string[]): Record<string, string> => {
  const file = join(dataDir, 'secrets.json')
  const saved: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets: Record<string, string> = {}
  if (isDoc(saved)) for (const [name, value] of Object.entries(saved)) secrets[name] = String(value)
  const missing = names.filter((name) => !(name in secrets))
  for (const name of missing) secrets[name] = randomBytes(32).toString('base64')
  if (missing.length > 0) writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

/** A short name for a set of secrets, which tells nothing of them. */
export const printOf = (secrets: Record<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(secrets).sort()))
    .digest('hex')
    .slice(0, 16)

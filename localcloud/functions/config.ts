import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDoc } from '../query/values'

interface TimerConfig {
  name: string
  cron: string
}
export interface FunctionConfig {
  timeoutMs: number
  memoryMb: number
  timers: TimerConfig[]
  openapi: string[]
}

/** WeChat's consoles start functions at 3 s, the CLI at 20 s; a cold start here shares two cores with everything else. */
const DEFAULT_TIMEOUT_S = 20
const DEFAULT_MEMORY_MB = 256
const NAME = /^[A-Za-z][\w-]{0,59}$/

/** The entry file of a function that is deployed here, and when it was written. */
export const entryOf = (functionsDir: string, name: string): { file: string; version: number } | undefined => {
  if (!NAME.test(name)) return undefined
  const file = join(functionsDir, name, 'index.js')
  const seen = statSync(file, { throwIfNoEntry: false })
  return seen && { file, version: seen.mtimeMs }
}

export const functionNames = (functionsDir: string): string[] => {
  if (!existsSync(functionsDir)) return []
  return readdirSync(functionsDir)
    .filter((name) => entryOf(functionsDir, name))
    .sort()
}

const timerOf = (trigger: unknown): TimerConfig[] =>
  isDoc(trigger) && trigger.type === 'timer' ? [{ name: String(trigger.name), cron: String(trigger.config) }] : []

/** A function's config.json, in CloudBase's format. */
export const configOf = (functionsDir: string, name: string): FunctionConfig => {
  const file = join(functionsDir, name, 'config.json')
  const read: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const config = isDoc(read) ? read : {}
  const permissions = isDoc(config.permissions) ? config.permissions.openapi : undefined
  return {
    timeoutMs: Number(config.timeout ?? DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: Number(config.memorySize ?? DEFAULT_MEMORY_MB),
    timers: Array.isArray(config.triggers) ? config.triggers.flatMap(timerOf) : [],
    openapi: Array.isArray(permissions) ? permissions.map(String) : [],
  }
}

import type { Phone } from './phone'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

const words = (it: unknown): string => {
  if (typeof it === 'string') return it
  if (it instanceof Error) return it.stack ?? it.message
  try {
    return JSON.stringify(it) ?? String(it)
  } catch {
    return String(it)
  }
}

/** The program's console: it writes to the browser's and tells the panel. */
export const programConsole = (phone: Phone): Console => {
  const made: Console = Object.create(console)
  for (const level of LEVELS)
    made[level] = (...said: unknown[]) => {
      console[level](...said)
      phone.events.emit('console', { level, words: said.map(words).join(' ') })
    }
  return made
}

import { randomUUID } from 'node:crypto'
import type { Action } from '../../types/action'
import type { Cloud } from './cloud'

type Chance = () => number
const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)] as T

const deep = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let n = 0; n < levels; n++) value = n % 2 === 0 ? [value] : { inner: value }
  return value
}
/** What no page sends: control signs, halves of pairs, huge and odd numbers, depth, length, operators, prototypes. */
const odd: (() => unknown)[] = [
  ...['\u0000', '\ud800', 'a\udfff', '', ' ', '__proto__', 'constructor', '$ne', '1e999', '<script>', '../../etc'].map(
    (text) => () => text,
  ),
  ...[null, true, false, 0, -1, 1e308, -1e308, Number.MAX_SAFE_INTEGER + 2, 0.1, 1e21].map((value) => () => value),
  () => 'a'.repeat(3000),
  () => '字'.repeat(33_000),
  () => [],
  () => ({}),
  () => ({ $ne: null }),
  () => ({ $where: 'true' }),
  () => ({ $gt: '' }),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => deep(40),
  () => deep(400),
  () => Array.from({ length: 200 }, (_, n) => n),
  () => ({ 'a.b': 1, $set: { role: 'admin' } }),
]

/** One place in a right input made odd: a value replaced, a member taken out or put in, a list grown. */
const mutant = (value: unknown, chance: Chance): unknown => {
  if (Array.isArray(value) && value.length > 0 && chance() < 0.7) {
    const at = Math.floor(chance() * value.length)
    return value.map((item, n) => (n === at ? mutant(item, chance) : item))
  }
  if (typeof value === 'object' && value !== null && chance() < 0.85) {
    const names = Object.keys(value)
    const name =
      names.length > 0 && chance() < 0.85 ? pick(names, chance) : pick(['extra', '$where', 'key', '_id'], chance)
    const rest = { ...value } as Record<string, unknown>
    if (chance() < 0.15) delete rest[name]
    else rest[name] = mutant(rest[name], chance)
    return rest
  }
  if (typeof value === 'string' && chance() < 0.2) return value + pick(['\u0000', '\ud83d', '$', ' '], chance)
  return pick(odd, chance)()
}

type Found = { sent: number; untyped: string[] }
/** Sends many odd inputs to one action; `untyped` holds those that ended in an accident or in no envelope at all. */
export const fuzz = async (
  { cloud, session }: { cloud: Cloud; session: string },
  { name }: Action,
  { right, count, chance }: { right: unknown; count: number; chance: Chance },
): Promise<Found> => {
  const found: Found = { sent: 0, untyped: [] }
  const headers = { authorization: `Bearer ${session}`, 'content-type': 'application/json' }
  const url = `${cloud.url}/call/${name.split('.')[0]}`
  const one = async () => {
    const input = mutant(right, chance)
    const body = JSON.stringify({ action: name, key: randomUUID(), input })
    const answer = await fetch(url, { method: 'POST', headers, body })
    const envelope = await answer.json().catch(() => ({ failure: { code: 'NO ENVELOPE' } }))
    found.sent += 1
    const code: unknown = envelope.ok === true ? 'ok' : envelope.failure?.code
    if (typeof code !== 'string' || ['INTERNAL', 'NO ENVELOPE', 'FUNCTION_FAILED', 'FUNCTION_TIMEOUT'].includes(code))
      found.untyped.push(`${name} ${code} ${body.slice(0, 300)}`)
  }
  const lane = async () => {
    while (found.sent < count) await one()
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  return found
}

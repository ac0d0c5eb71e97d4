import type { Published } from './oracle'
import { counted } from './oracle'
import type { Submit } from './plan'

/** What somebody was told: a receipt, or why not. `sentAt` is the cloud's time just before it was sent. */
export type Told = Submit & { receipt?: string; code: string; sentAt: number }
type Heads = Record<string, number>
export type Outcome = { published: Published; heads: Heads; took: number }

const told = (of: readonly Told[]) => of.filter(({ receipt }) => receipt !== undefined)
const refusals = new Set(['ALREADY', 'CLOSED', 'ENTERED', 'NOT_ENTERED'])

const faultsOfUnit = (unit: string, answers: readonly Told[], closesAt: number): string[] => {
  const good = told(answers)
  const faults: string[] = []
  if (new Set(good.map(({ receipt }) => receipt)).size > 1) faults.push(`${unit}: two receipts`)
  if (new Set(good.map(({ choice }) => choice)).size > 1) faults.push(`${unit}: two choices went through`)
  const strange = answers.find(({ code }) => code !== '' && !refusals.has(code))
  if (strange) faults.push(`${unit}: ${strange.verb} ${strange.code}`)
  // Whoever sent in good time, and nobody else for it, must have got in; the last seconds are anybody's.
  const early = answers.every(({ sentAt }) => sentAt < closesAt - 2_000)
  if (early && good.length === 0) faults.push(`${unit}: nobody got in`)
  return faults
}

/** An account of its own of what was answered, held against what was published: no rule of the product is asked. */
export const judge = (answers: readonly Told[], { published, heads, took }: Outcome, closesAt: number): string[] => {
  const byUnit = new Map<string, Told[]>()
  for (const one of answers) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one])
  const faults = [...byUnit].flatMap(([unit, of]) => faultsOfUnit(unit, of, closesAt))
  const expected = new Map(told(answers).map(({ receipt, choice }) => [receipt, choice]))
  const found = new Map(published.ballots.map(({ r, c }) => [r, c]))
  if (!published.chained) faults.push('the chain does not hold')
  if (found.size < published.ballots.length) faults.push('a receipt stands twice')
  for (const [receipt, choice] of expected)
    if (found.get(receipt ?? '') !== choice)
      faults.push(`${receipt}: ${choice} was taken, ${found.get(receipt ?? '')} counts`)
  for (const receipt of found.keys()) if (!expected.has(receipt)) faults.push(`${receipt}: nobody cast it`)
  const sums = counted([...expected.values()].map((c) => ({ c: c ?? '' })))
  for (const key of new Set([...Object.keys(sums), ...Object.keys(heads)]))
    if ((sums[key] ?? 0) !== (heads[key] ?? 0)) faults.push(`${key}: ${heads[key]} published, ${sums[key]} taken`)
  if (took !== expected.size) faults.push(`${took} took part, ${expected.size} were taken`)
  return faults
}

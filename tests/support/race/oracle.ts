import type { Activity } from '../../../types/activities'

/** What a race did wrong, by an account of its own: no rule of the product is asked. */
export type Verdict = { oversold: number; idle: number; outOfOrder: string[] }

type Standing = { seat: string; n: number }
type Table = { left: number; line: string[]; families: Map<string, Standing> }

const held = (it: Standing | undefined) => (it && (it.seat === 'seated' || it.seat === 'offered') ? it.n : 0)
const out = (table: Table, household: string) => {
  table.line = table.line.filter((one) => one !== household)
}

/** Whoever moves up must be the first in line, or the first that fits where gaps may be filled. */
const firstUp = ({ line, families, left }: Table, gaps: boolean): string | undefined =>
  line.find((one) => (gaps ? (families.get(one)?.n ?? 0) <= left : true))

type Event = Activity['happened'][number]
const faultOf = (table: Table, { household, entry: { act, to } }: Event, { n, gaps }: { n: number; gaps: boolean }) => {
  const { left, line } = table
  if (act === 'activities.signUp' && to === 'seated') {
    if (n > left) return 'took seats that were not there'
    const waits = line.filter((one) => !gaps || (table.families.get(one)?.n ?? 0) <= left)
    if (waits.length > 0) return 'overtook those who wait'
  }
  if (act === 'activities.signUp' && to === 'waiting' && n <= left && line.length === 0)
    return 'waits beside free seats'
  if (act === 'activities.promote') {
    if (n > left) return 'was offered seats that were not there'
    if (firstUp(table, gaps) !== household) return 'moved up before its turn'
  }
  return undefined
}

/** How many come after this event: the note names them, one by one. */
const sizeAfter = (table: Table, { household, entry: { act, to, note = '' } }: Event): number => {
  const before = table.families.get(household)?.n ?? 0
  const named = note === '' ? 0 : note.split('、').length
  if (act === 'activities.signUp') return named
  if (act === 'activities.withdraw') return to === 'gone' ? 0 : before - named
  return to === 'gone' ? 0 : before
}

/** Goes through what was done in the order in which it was committed. */
export const judge = (it: Activity): Verdict => {
  const table: Table = { left: it.capacity, line: [], families: new Map() }
  const outOfOrder: string[] = []
  let oversold = 0
  for (const event of it.happened) {
    const n = sizeAfter(table, event)
    const fault = faultOf(table, event, { n, gaps: it.gaps })
    if (fault) outOfOrder.push(`${event.id} ${fault}`)
    const after = { seat: event.entry.to, n }
    table.left += held(table.families.get(event.household)) - held(after)
    if (after.seat !== 'waiting') out(table, event.household)
    else if (!table.line.includes(event.household)) table.line.push(event.household)
    table.families.set(event.household, after)
    oversold = Math.max(oversold, -table.left)
  }
  const kept = Object.values(it.groups).reduce((sum, group) => sum + held(group), 0)
  oversold = Math.max(oversold, kept - it.capacity, it.capacity - it.left - kept)
  const next = firstUp(table, it.gaps)
  const idle = next !== undefined && (table.families.get(next)?.n ?? 0) <= table.left ? table.left : 0
  if (table.left !== it.left) outOfOrder.push(`the count says ${it.left}, the log ${table.left}`)
  return { oversold, idle, outOfOrder }
}

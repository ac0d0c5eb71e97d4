import { useEffect, useState } from 'react'
import type { Given } from '../../../types/action'
import { type Became, recallSeconds, together, undo } from '../../../types/together'
import { useAct } from '../../lib/use-act'
import type { Item } from './words'

type What = Given<typeof together>['what']
/** What came of it, case by case, and for how many seconds it can still be taken back. */
export type Came = { title: string; rows: { id: string; name: string; ok: boolean; why: string }[]; left: number }

const namesOf = (items: readonly Item[]) => new Map(items.map((it) => [it.id, `${it.applicant} ${it.number}`]))
const linesOf = (rows: readonly Became[], names: Map<string, string>): Came['rows'] =>
  rows.map((row) => ({ id: row.id, name: names.get(row.id) ?? '', ok: row.ok, why: row.ok ? '' : row.why }))

/** The network took its part of the thirty seconds. */
const safely = recallSeconds - 2

/** Counts the seconds down from an answer's arrival: this device's clock need not be right for that. */
const useCountdown = (came: Came | undefined, set: (came: Came) => void) => {
  useEffect(() => {
    if (!came || came.left <= 0) return undefined
    const bell = setTimeout(() => set({ ...came, left: came.left - 1 }), 1000)
    return () => clearTimeout(bell)
  })
}

/** One decision on several cases, and taking it back. */
export const useTogether = (office: string, code: string) => {
  const deciding = useAct(together)
  const undoing = useAct(undo)
  const [came, setCame] = useState<Came>()
  const [done, setDone] = useState<readonly Became[]>([])
  const [names, setNames] = useState(new Map<string, string>())
  useCountdown(came, setCame)
  const decide = async (what: What, items: readonly Item[], title: string): Promise<boolean> => {
    const known = namesOf(items)
    const answer = await deciding.act({ office, code, what, items: items.map(({ id, rev }) => ({ id, rev })) })
    if (!answer) return false
    setNames(known)
    setDone(answer.rows)
    setCame({ title, rows: linesOf(answer.rows, known), left: answer.until === null ? 0 : safely })
    return true
  }
  const takeBack = async () => {
    const items = done.flatMap((row) => (row.ok ? [{ id: row.id, rev: row.rev }] : []))
    const answer = await undoing.act({ office, items })
    if (answer) setCame({ title: '收回', rows: linesOf(answer.rows, names), left: 0 })
  }
  const busy = deciding.busy || undoing.busy
  return { came, busy, failure: deciding.failure ?? undoing.failure, decide, takeBack, close: () => setCame(undefined) }
}
export type Together = ReturnType<typeof useTogether>

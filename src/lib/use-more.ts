import { useEffect, useRef, useState } from 'react'
import { asFailure } from './failure'

type Leaf<T> = { items: T[]; next: string | null }
type More<T> = { items: T[]; more: (() => void) | undefined; busy: boolean; problem: string | undefined }

/** A list that goes on: the first leaf comes with the page, the others as they are asked for. */
export const useMore = <T>(first: Leaf<T> | undefined, ask: (after: string) => Promise<Leaf<T>>): More<T> => {
  const [later, setLater] = useState<Leaf<T>[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const start = useRef(first)
  useEffect(() => {
    if (start.current !== first) setLater([])
    start.current = first
  }, [first])
  const leaves = first ? [first, ...later] : []
  const next = leaves[leaves.length - 1]?.next ?? null
  const load = async (after: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const leaf = await ask(after)
      setLater((known) => [...known, leaf])
    } catch (error) {
      setProblem(asFailure(error).message)
    }
    setBusy(false)
  }
  const more = next === null || busy ? undefined : () => void load(next)
  return { items: leaves.flatMap(({ items }) => items), more, busy, problem }
}

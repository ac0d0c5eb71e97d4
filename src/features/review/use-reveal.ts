import { useDidHide } from '@tarojs/taro'
import { useState } from 'react'
import type { Shown } from '../../../types/applications'
import { reveal } from '../../../types/reviewing'
import { useAct } from '../../lib/use-act'

type Field = Shown['fields'][number]

/** Whole numbers, each asked for with a reason; they are forgotten when one leaves the case or the page. */
export const useReveal = (it: Shown) => {
  const [asking, setAsking] = useState<Field>()
  const [seen, setSeen] = useState<Record<string, string>>({})
  const [rev, setRev] = useState(0)
  const { act, busy, failure, clear } = useAct(reveal)
  useDidHide(() => setSeen({}))
  /** Each look is an act of its own and makes a new edition of the case. */
  const newest = Math.max(it.rev, rev)
  const look = async (why: string) => {
    if (!asking) return
    const done = await act({ id: it.id, rev: newest, field: asking.key, why })
    if (!done) return
    setRev(done.rev)
    setSeen((before) => ({ ...before, [asking.key]: done.value }))
    setAsking(undefined)
  }
  const ask = (field: Field | undefined) => {
    clear()
    setAsking(field)
  }
  return { rev: newest, seen, asking, ask, look, busy, failure }
}

import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Shown } from '../../../types/applications'
import { reveal } from '../../../types/reviewing'
import { useAct } from '../../lib/use-act'

type Field = Shown['fields'][number]
type Seen = Record<string, string>
const nothing: Seen = {}

/** A counter's screen is seen by others: a whole number stands there for a minute. */
const minute = 60_000

/** Whole numbers by field; each goes by itself after a minute, and all of them when the page is left. */
const useSeen = () => {
  const [seen, setSeen] = useState(nothing)
  const bells = useRef<ReturnType<typeof setTimeout>[]>([])
  const forget = () => {
    for (const bell of bells.current) clearTimeout(bell)
    bells.current = []
    setSeen(nothing)
  }
  const show = (key: string, value: string) => {
    setSeen((before) => ({ ...before, [key]: value }))
    const hide = () => setSeen((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== key)))
    bells.current.push(setTimeout(hide, minute))
  }
  useDidHide(forget)
  useEffect(
    () => () => {
      for (const bell of bells.current) clearTimeout(bell)
    },
    [],
  )
  return { seen, show, forget }
}

/** Whole numbers, each asked for with a reason; none stays once this person may no longer look (`may`). */
export const useReveal = (it: Shown, may: boolean) => {
  const [asking, setAsking] = useState<Field>()
  const [rev, setRev] = useState(0)
  const { seen, show, forget } = useSeen()
  const { act, busy, failure, clear } = useAct(reveal)
  /** Each look is an act of its own and makes a new edition of the case. */
  const newest = Math.max(it.rev, rev)
  const look = async (why: string) => {
    if (!asking) return
    const done = await act({ id: it.id, rev: newest, field: asking.key, why })
    if (!done) return
    setRev(done.rev)
    show(asking.key, done.value)
    setAsking(undefined)
  }
  const ask = (field: Field | undefined) => {
    clear()
    setAsking(field)
  }
  useEffect(() => {
    if (!may && seen !== nothing) forget()
  })
  return { rev: newest, seen: may ? seen : nothing, asking, ask, forget, look, busy, failure }
}

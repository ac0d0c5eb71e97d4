import { useState } from 'react'
import { mostTogether } from '../../../types/together'
import { say } from '../../lib/ask-first'
import type { Item } from './words'

export type Several = {
  on: boolean
  /** The ticked ones as they stand now, all of one service. */
  items: Item[]
  has: (id: string) => boolean
  start: () => void
  stop: () => void
  toggle: (it: Item) => void
  /** All of the same service that are in the list, as many as go at once. */
  all: () => void
  clear: () => void
}

/** Ticking several cases of one service in a list. What leaves the list is ticked no more. */
export const useSeveral = (rows: readonly Item[]): Several => {
  const [on, setOn] = useState(false)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const items = rows.filter(({ id }) => ticked.includes(id))
  const code = items[0]?.code
  const toggle = (it: Item) => {
    setOn(true)
    if (ticked.includes(it.id)) return setTicked((now) => now.filter((one) => one !== it.id))
    if (code && it.code !== code) return say('一次只能选同一种事项')
    if (items.length >= mostTogether) return say(`一次最多选 ${mostTogether} 件`)
    return setTicked((now) => [...now, it.id])
  }
  const all = () => {
    const same = rows.filter((it) => it.code === (code ?? rows[0]?.code) && !it.paused)
    setTicked(same.slice(0, mostTogether).map(({ id }) => id))
  }
  const stop = () => {
    setOn(false)
    setTicked([])
  }
  return {
    on,
    items,
    has: (id) => ticked.includes(id),
    start: () => setOn(true),
    stop,
    toggle,
    all,
    clear: () => setTicked([]),
  }
}

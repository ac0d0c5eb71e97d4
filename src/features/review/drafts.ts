import { create } from 'zustand'
import type { Ticked } from './marks'

/** What a reviewer has begun to write about a case. */
export type Draft = { ticked: Record<string, Ticked>; note: string; words: string; checked: string[] }
const blank: Draft = { ticked: {}, note: '', words: '', checked: [] }

/** A part of it, or what becomes of what is there now: a page that is not drawn yet knows less. */
export type Part = Partial<Draft> | ((now: Draft) => Partial<Draft>)
type Drafts = { byCase: Record<string, Draft>; write: (id: string, part: Part) => void; clear: () => void }

/** Kept while this page lives, and nowhere else: a counter's computer is shared, and the words are about people. */
export const useDrafts = create<Drafts>()((set) => ({
  byCase: {},
  write: (id, part) =>
    set(({ byCase }) => {
      const now = { ...blank, ...byCase[id] }
      return { byCase: { ...byCase, [id]: { ...now, ...(typeof part === 'function' ? part(now) : part) } } }
    }),
  clear: () => set({ byCase: {} }),
}))

export const useDraft = (id: string) => {
  const draft = useDrafts(({ byCase }) => byCase[id] ?? blank)
  const { write } = useDrafts.getState()
  return { draft, write: (part: Part) => write(id, part), drop: () => write(id, blank) }
}

import { create } from 'zustand'
import type { By } from './browse'

export type Looking = {
  by: By | undefined
  words: string
  /** The search box was tapped on another page. */
  eager: boolean
  browse: (by: By | undefined) => void
  write: (words: string) => void
  begin: () => void
}

/** What the person is looking for; the services tab opens where the front page pointed. */
export const useLooking = create<Looking>()((set) => ({
  by: undefined,
  words: '',
  eager: false,
  browse: (by) => set({ by, words: '', eager: false }),
  write: (words) => set({ words }),
  begin: () => set({ by: undefined, eager: true }),
}))

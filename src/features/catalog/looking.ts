import { create } from 'zustand'
import type { By } from './browse'

type Looking = { by: By | undefined; browse: (by: By | undefined) => void }

/** What the person browses by; the services tab opens where the front page pointed. */
export const useLooking = create<Looking>()((set) => ({ by: undefined, browse: (by) => set({ by }) }))

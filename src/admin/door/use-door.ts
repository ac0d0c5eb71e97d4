import { useEffect, useRef, useState } from 'react'
import { blockLeft } from '../../features/check-in/door'
import { keptScans } from '../../features/check-in/log'
import { now } from '../../lib/chance'
import { keptUnder } from '../../lib/kept'
import { byName, type Core, giveBack, join, reserve, type State, scan, sync, type Where } from './core'

const every = 8_000

/** The list and the cloud's word grow old: taken along anew well before the word ends. */
const isOld = ({ pack, ahead }: State): boolean => pack !== undefined && now() + ahead - pack.at > 4 * 60_000

/** A door that goes on without network: what the cloud cannot hear now is kept and told later, nobody switches anything. */
export const useDoor = (where: Where) => {
  const store = useRef(keptUnder(`door:${where.id}:${where.session}:`)).current
  const [state, setState] = useState<State>(() => ({
    ahead: 0,
    offline: false,
    leaving: false,
    waiting: keptScans(store).length,
  }))
  const latest = useRef(state)
  const set = (patch: Partial<State>) => {
    latest.current = { ...latest.current, ...patch, waiting: keptScans(store).length }
    setState(latest.current)
  }
  const core: Core = { where, store, read: () => latest.current, set }
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer as long as the door is open
  useEffect(() => {
    sync(core)
    const trying = setInterval(() => {
      if (latest.current.offline || latest.current.waiting > 0 || isOld(latest.current)) sync(core)
    }, every)
    return () => clearInterval(trying)
  }, [])
  const free = state.pack ? blockLeft({ pack: state.pack, store }).length : 0
  return {
    ...{ ...state, free },
    scan: (text: string) => scan(core, text),
    join: (name: string) => join(core, name),
    reserve: () => reserve(core),
    giveBack: () => giveBack(core),
    byName: (who: { household: string; person: string }) => byName(core, who),
    turn: (leaving: boolean) => set({ leaving, told: undefined }),
  }
}

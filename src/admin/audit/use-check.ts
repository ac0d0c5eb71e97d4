import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../types/action'
import { compare, verify } from '../../../types/audit'
import { call } from '../../lib/call'
import { asFailure } from '../../lib/failure'

export type Fault = Output<typeof verify>['faults'][number]
/** `links`: entries of the chain that were checked. `steps`: steps of cases that were looked for in it. */
type Found = { links: number; steps: number; faults: Fault[] }
export type Check = Found & { state: 'idle' | 'busy' | 'done'; problem: string }

const office = 'yl'
const nothing: Found = { links: 0, steps: 0, faults: [] }

/** Walks the chain and then the cases, a page at a time; `tell` hears after each page and says whether to go on. */
const walk = async (tell: (found: Found) => boolean): Promise<void> => {
  let found = nothing
  for (let at: Output<typeof verify>['next'] = { from: 0, prev: '' }; at; ) {
    const part: Output<typeof verify> = await call(verify, { office, ...at })
    found = { ...found, links: found.links + part.checked, faults: [...found.faults, ...part.faults] }
    if (!tell(found)) return
    at = part.next
  }
  for (let after: string | null = ''; after !== null; ) {
    const part: Output<typeof compare> = await call(compare, after ? { office, after } : { office })
    found = { ...found, steps: found.steps + part.checked, faults: [...found.faults, ...part.faults] }
    if (!tell(found)) return
    after = part.next
  }
}

/** Holds the whole journal against its chain and against the cases; stops when the page is left. */
export const useCheck = () => {
  const [check, setCheck] = useState<Check>({ ...nothing, state: 'idle', problem: '' })
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const run = async () => {
    setCheck({ ...nothing, state: 'busy', problem: '' })
    try {
      await walk((found) => {
        if (here.current) setCheck({ ...found, state: 'busy', problem: '' })
        return here.current
      })
      if (here.current) setCheck((known) => ({ ...known, state: 'done' }))
    } catch (error) {
      if (here.current) setCheck((known) => ({ ...known, state: 'idle', problem: asFailure(error).message }))
    }
  }
  return { check, run }
}

import { useRef, useState } from 'react'
import type { Action, Given, Output } from '../../types/action'
import { call } from './call'
import { asFailure, type CallFailure } from './failure'
import { intentOf, type Memory } from './intent'
import { askAgainAfter } from './queries'
import { mine } from './session'
import { forget, recall, remember } from './stored'

export type Acting<A extends Action> = {
  /** Gives the output; undefined when it failed (see `failure`) or while the last tap is still at work. */
  act: (input: Given<A>, failed?: (failure: CallFailure) => void) => Promise<Output<A> | undefined>
  busy: boolean
  failure: CallFailure | undefined
  /** Takes the failure off the screen. */
  clear: () => void
}

const surviving = (name: string): Memory => ({
  read: () => recall(mine(`intent:${name}`)),
  write: (kept) => (kept ? remember(mine(`intent:${name}`), kept) : forget(mine(`intent:${name}`))),
})

const lost = (failure: CallFailure) => failure.code === 'TIMEOUT' || failure.code === 'OFFLINE'

/** The answer may be lost after the work was done: the same key asks again, once, and gets the same answer. */
const insist = async <A extends Action>(action: A, input: Given<A>, key: string): Promise<Output<A>> => {
  try {
    return await call(action, input, key)
  } catch (error) {
    if (!lost(asFailure(error))) throw error
    await new Promise((later) => setTimeout(later, 900))
    return call(action, input, key)
  }
}

/** Does one thing at a time. `survives` names an intent whose key outlives the page, such as a form being handed in. */
export const useAct = <A extends Action>(action: A, survives?: string): Acting<A> => {
  const [state, setState] = useState<{ busy: boolean; failure?: CallFailure }>({ busy: false })
  const running = useRef(false)
  const intent = useRef(intentOf(survives ? surviving(survives) : undefined)).current
  const act: Acting<A>['act'] = async (input, failed) => {
    if (running.current) return undefined
    running.current = true
    setState({ busy: true })
    try {
      const output = await insist(action, input, intent.keyFor(input))
      intent.done()
      askAgainAfter(action.name)
      setState({ busy: false })
      return output
    } catch (error) {
      const failure = asFailure(error)
      if (failure.code === 'KEY_REUSED') intent.done()
      setState({ busy: false, failure })
      failed?.(failure)
      return undefined
    } finally {
      running.current = false
    }
  }
  return { act, ...state, failure: state.failure, clear: () => setState({ busy: state.busy }) }
}

import { asFailure, type CallFailure, passing } from '../../lib/failure'

type Ways<P> = {
  /** Writes it in the cloud over that edition; gives the new one. */
  send: (paper: P, edition: number) => Promise<number>
  /** The cloud has it; `whole`: nothing was typed since. */
  kept: (edition: number, whole: boolean) => void
  /** Another device wrote meanwhile: nothing is sent until the person has chosen. */
  conflict: () => void
  later: (work: () => void, ms: number) => () => void
}

/** While one types, and after a fault of the way. */
export const pauseMs = 5_000
const againMs = 10_000

const ofTheWay = (failure: CallFailure) =>
  failure.code === 'OFFLINE' || failure.code === 'TIMEOUT' || failure.code === 'INTERNAL' || passing(failure)

/** Carries what is typed to the cloud: at most one writing every few seconds, one at a time, and the newest words last. */
export const carrierOf = <P>({ send, kept, conflict, later }: Ways<P>, edition: number) => {
  let known = edition
  let paper: P | undefined
  let cancel: (() => void) | undefined
  let running: Promise<void> | undefined
  let state: 'open' | 'held' | 'closed' | 'over' = 'open'
  const plan = (ms: number) => {
    if (state === 'open') cancel ??= later(() => void now(), ms)
  }
  const failed = (it: P, failure: CallFailure) => {
    if (failure.code === 'OTHER_DEVICE') {
      state = 'held'
      conflict()
    } else if (ofTheWay(failure)) {
      paper ??= it
      plan(againMs)
    }
  }
  const write = async (it: P) => {
    try {
      known = await send(it, known)
    } catch (error) {
      return failed(it, asFailure(error))
    }
    kept(known, paper === undefined)
  }
  const now = async (): Promise<void> => {
    cancel?.()
    cancel = undefined
    if (running) return running.then(now)
    if (paper === undefined || state === 'held' || state === 'over') return undefined
    running = write(paper)
    paper = undefined
    await running
    running = undefined
    if (paper !== undefined) plan(pauseMs)
  }
  return {
    put: (next: P) => {
      paper = next
      plan(pauseMs)
    },
    now,
    /** The page goes: what is there is sent once more; what does not arrive lies on the phone. */
    close: (): void => {
      if (state === 'open') state = 'closed'
      void now()
    },
    /** Nothing is sent any more; gives the edition that the cloud has, once what is on its way has arrived. */
    over: async (): Promise<number> => {
      state = 'over'
      await running
      return known
    },
  }
}

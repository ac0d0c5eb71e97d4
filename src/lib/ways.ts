import { type CallFailure, passing } from './failure'
import { go, goBack } from './routes'

/** A button that leads on from what did not work. */
export type Way = { label: string; onTap: () => void }

const register: Way = { label: '我来登记', onTap: () => void go('join') }
const back: Way = { label: '返回', onTap: () => void goBack() }
const search: Way = { label: '去找服务', onTap: () => void go('services') }

/** Trying again is offered only for what passes by itself. */
export const againOnly = (failure: CallFailure, again: () => unknown): Way[] =>
  passing(failure) ? [{ label: '再试一次', onTap: () => void again() }] : []

/** Ways on that suit what went wrong; the first is the main one. */
export const waysOn = (failure: CallFailure, again: () => unknown): Way[] => {
  if (passing(failure)) return againOnly(failure, again)
  if (failure.code === 'NOT_MEMBER') return [register]
  return /^(NOT_FOUND|UNKNOWN)/.test(failure.code) ? [back, search] : [back]
}

/** What an act that failed leads to when pressing its button again cannot help: to register, or to look elsewhere. */
export const wayOut = (failure: CallFailure | undefined): Way | undefined => {
  if (failure?.code === 'NOT_MEMBER') return register
  return failure?.code === 'UNKNOWN_SERVICE' ? search : undefined
}

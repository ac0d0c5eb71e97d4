import type { Action, Given, Output } from '../../types/action'
import { uuid } from './chance'
import { isFailure, strangers } from './failure'
import { queries } from './queries'
import { send } from './transport'
import { checked, opened } from './wire'

/** A browser whose session is over hears it with any answer: then the frame of the page asks anew who is here. */
const hearOfTheEnd = ({ name }: Action, error: unknown): void => {
  if (name === 'members.me' || !isFailure(error) || !strangers.includes(error.code)) return
  queries.invalidateQueries({ queryKey: ['members.me'] })
}

/** Asks the cloud for one thing; gives the output, or throws a CallFailure. */
export const call = async <A extends Action>(action: A, input: Given<A>, key?: string): Promise<Output<A>> => {
  const body = checked(action, input)
  const name = action.name.slice(0, action.name.indexOf('.'))
  const stamped = action.changes ? { key: key ?? uuid() } : {}
  const open = action.allow.roles.includes('visitor')
  const reply = await send(name, { action: action.name, ...stamped, input: body }, open)
  try {
    return opened(action, reply)
  } catch (error) {
    if (process.env.TARO_ENV === 'h5') hearOfTheEnd(action, error)
    throw error
  }
}

import type { Action, Given, Output } from '../../types/action'
import { uuid } from './chance'
import { send } from './transport'
import { checked, opened } from './wire'

/** Asks the cloud for one thing; gives the output, or throws a CallFailure. */
export const call = async <A extends Action>(action: A, input: Given<A>, key?: string): Promise<Output<A>> => {
  const body = checked(action, input)
  const name = action.name.slice(0, action.name.indexOf('.'))
  const stamped = action.changes ? { key: key ?? uuid() } : {}
  return opened(action, await send(name, { action: action.name, ...stamped, input: body }))
}

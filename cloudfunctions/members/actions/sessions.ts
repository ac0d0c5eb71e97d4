import { sessions as contract } from '../../../types/sign-in'
import { isAlive } from '../../kernel/allow'
import { handle } from '../../kernel/handle'

export const sessions = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ caller, context }) => ({
    items: (caller?.sessions ?? [])
      .filter((one) => isAlive(one, context.now))
      .map((one) => ({ ...one, here: one.id === context.session }))
      .sort((a, b) => b.at - a.at),
  }),
})

import { follow as contract } from '../../../types/voices'
import { handle } from '../../kernel/handle'
import { entitled, speaking } from '../speaking'

/** Whoever has spoken hears of it anyhow, and so does the one who raised it. */
export const follow = handle(
  contract,
  speaking(contract, (it, _voice, { input, caller, fail }) => {
    if (input.on) entitled(it, { caller, fail })
    return { patch: { follows: input.on } }
  }),
)

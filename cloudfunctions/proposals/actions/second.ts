import { seconding } from '../../../types/proposal-life'
import { second as contract } from '../../../types/voices'
import { handle } from '../../kernel/handle'
import { backing } from '../seconding'
import { entitled, speaking } from '../speaking'

export const second = handle(
  contract,
  speaking(contract, (it, voice, { caller, context, key, hash, fail }) => {
    if (it.raiser.id === caller._id) return fail('OWN')
    if (voice.seconded) return fail('ALREADY')
    if (!seconding.includes(it.stage)) return fail('CLOSED')
    entitled(it, { caller, fail })
    const by = { id: caller._id, name: caller.name }
    return backing(it, { seconded: context.now }, { act: contract.name, by, context, key, hash })
  }),
)

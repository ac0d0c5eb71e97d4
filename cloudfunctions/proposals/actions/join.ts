import { joining } from '../../../types/proposal-life'
import { join as contract } from '../../../types/voices'
import { handle } from '../../kernel/handle'
import { backing } from '../seconding'
import { entitled, speaking } from '../speaking'

/** Who has seconded already joins without being counted twice. */
export const join = handle(
  contract,
  speaking(contract, (it, voice, { caller, context, key, hash, fail }) => {
    if (it.raiser.id === caller._id) return fail('OWN')
    if (voice.joined) return fail('ALREADY')
    if (!joining.includes(it.stage)) return fail('CLOSED')
    entitled(it, { caller, fail })
    if (voice.seconded) return { patch: { joined: true }, inc: { joined: 1 }, where: { stage: it.stage } }
    const by = { id: caller._id, name: caller.name }
    return backing(it, { joined: true, seconded: context.now }, { act: contract.name, by, context, key, hash })
  }),
)

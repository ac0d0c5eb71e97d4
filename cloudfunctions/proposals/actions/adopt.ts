import { adopt as contract } from '../../../types/raising'
import { one } from '../../kernel/ask'
import { move } from '../../kernel/move'
import { cardKey, isDeskPerson } from '../card'
import { proposals } from '../shelves'

/** From the desk's name for them to their own: the card in hand and the same name. A second of their own is taken back. */
export const adopt = move(contract, {
  shelf: proposals,
  record: ({ card }) => one(proposals, { 'card.key': cardKey(card) }),
  target: () => ({}),
  decide: (it, { fail }, caller) => {
    if (!isDeskPerson(it.raiser.id)) return fail('TAKEN')
    if (it.raiser.name !== caller.name) return fail('NOT_YOURS')
    const before = it.raiser.id
    const anew = (list: readonly string[]) => [...new Set([...list.filter((id) => id !== before), caller._id])]
    const voice = it.voices[caller._id]
    const own = { raiser: { id: caller._id, name: caller.name }, people: anew(it.people), raisers: anew(it.raisers) }
    const where = { seconds: it.seconds, [`voices.${caller._id}.rev`]: voice?.rev ?? null }
    if (!voice?.seconded) return { to: it.stage, set: own, where, office: it.office }
    const taken = { [`voices.${caller._id}`]: { ...voice, seconded: null, joined: false, rev: voice.rev + 1 } }
    const inc = { seconds: -1, ...(voice.joined ? { joined: -1 } : {}) }
    return { to: it.stage, set: { ...own, ...taken }, inc, where, office: it.office }
  },
  reply: ({ _id }) => ({ id: _id }),
})

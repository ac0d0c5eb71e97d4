import type { Proposal } from '../../../types/proposals'
import { handOnProposals as contract } from '../../../types/screening'
import { many } from '../../kernel/ask'
import { handOnAll, journalOf } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { change, insert, read } from '../../kernel/store'
import { proposals } from '../shelves'
import { proposalMessages } from '../told'

const batch = 20

/** Every document has a key of its own (`proposal:member:rev`), so that a second run changes nothing. */
const carry = async (it: Proposal): Promise<void> => {
  for (const { member, entry } of it.happened)
    await insert('journal', journalOf(`${it._id}:${member}`, proposals.collection, entry))
  const ids = it.happened.map(({ id }) => id)
  if (ids.length > 0) await change(proposals.collection, { _id: it._id }, { pull: { happened: { ids } } })
  await change(proposals.collection, { _id: it._id, 'happened.0': null }, { set: { fresh: false } })
}

export const handOn = onTimer(contract, async () => {
  const sent = await handOnAll({ shelf: proposals, messagesOf: proposalMessages })
  for (const it of await read(many(proposals, { fresh: true }, { limit: batch }))) await carry(it)
  return { sent }
})

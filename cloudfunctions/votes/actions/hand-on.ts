import { handOnVotes as contract } from '../../../types/vote-desk'
import type { Urn, Vote } from '../../../types/votes'
import { many } from '../../kernel/ask'
import { oneOf } from '../../kernel/filter'
import { handOnAll, journalOf, tell } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { change, insert, read } from '../../kernel/store'
import { urns, votes } from '../shelves'
import { unitMessages, voteWords } from '../told'

/** So many at a time, that a run keeps within its ten seconds. */
const [batch, most] = [2, 300]

/** Every document has a key of its own (`vote:unit:rev`), so that a second run changes nothing. */
const carry = async (urn: Urn, title: string): Promise<number> => {
  const all = urn.happened.slice(0, most)
  let sent = 0
  for (const { unit, entry, to } of all) {
    const told = journalOf(`${urn.vote}:${unit}`, urns.collection, entry)
    await insert('journal', told)
    const messages = unitMessages(title, entry, to)
    for (const message of messages) await tell(told, message)
    sent += messages.length
  }
  const ids = all.map(({ id }) => id)
  if (ids.length > 0) await change(urns.collection, { _id: urn._id }, { pull: { happened: { ids } } })
  await change(urns.collection, { _id: urn._id, 'happened.0': null }, { set: { fresh: false } })
  return sent
}

const acts = { open: 'votes.open', publish: 'votes.publish' } as const
/** Tells everybody in an urn of the vote, once it stands in the vote's own journal. */
const announce = async (urn: Urn, vote: Vote): Promise<number> => {
  const { say } = urn
  const entry = say && vote.journal.find(({ act }) => act === acts[say])
  if (!say || !entry) return 0
  const told = journalOf(vote._id, votes.collection, entry)
  for (const to of urn.members) await tell(told, { to, title: vote.question, about: 'vote', ...voteWords(vote, say) })
  await change(urns.collection, { _id: urn._id, say }, { set: { say: '' } })
  return urn.members.length
}

export const handOn = onTimer(contract, async () => {
  let sent = await handOnAll({ shelf: votes, messagesOf: () => [] })
  const fresh = await read(many(urns, { fresh: true }, { limit: batch }))
  const saying = await read(many(urns, { say: oneOf(['open', 'publish']) }, { limit: batch }))
  const ids = [...new Set([...fresh, ...saying].map(({ vote }) => vote))]
  if (ids.length === 0) return { sent }
  const about = new Map((await read(many(votes, { _id: oneOf(ids) }, { limit: ids.length }))).map((it) => [it._id, it]))
  for (const urn of saying) {
    const vote = about.get(urn.vote)
    if (vote) sent += await announce(urn, vote)
  }
  for (const urn of fresh) sent += await carry(urn, about.get(urn.vote)?.question ?? '')
  return { sent }
})

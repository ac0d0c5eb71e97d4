import type { Activity } from '../../../types/activities'
import { handOnSeats as contract } from '../../../types/signing-up'
import { many } from '../../kernel/ask'
import { handOnAll, journalOf, tell } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { change, insert, read } from '../../kernel/store'
import { activities } from '../shelves'
import { activityMessages, seatMessages } from '../told'

const batch = 20

/** Every document has a key of its own (`activity:household:rev`), so that a second run changes nothing. */
const carry = async (it: Activity): Promise<number> => {
  let sent = 0
  for (const one of it.happened) {
    const told = journalOf(`${it._id}:${one.household}`, activities.collection, one.entry)
    await insert('journal', told)
    const messages = seatMessages(it, one)
    for (const message of messages) await tell(told, message)
    sent += messages.length
  }
  const ids = it.happened.map(({ id }) => id)
  if (ids.length > 0) await change(activities.collection, { _id: it._id }, { pull: { happened: { ids } } })
  await change(activities.collection, { _id: it._id, 'happened.0': null }, { set: { fresh: false } })
  return sent
}

export const handOn = onTimer(contract, async () => {
  let sent = await handOnAll({ shelf: activities, messagesOf: activityMessages })
  for (const it of await read(many(activities, { fresh: true }, { limit: batch }))) sent += await carry(it)
  return { sent }
})

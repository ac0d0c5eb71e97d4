import { handOn as contract } from '../../../types/catalog'
import type { JournalEntry } from '../../../types/common'
import type { ServiceRecord } from '../../../types/editions'
import { handOnAll } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { editions, services } from '../shelves'

/** The edition that an edit took the place of is put away under its own key. */
const keep = ({ past = [] }: ServiceRecord, { rev }: JournalEntry) => {
  const document = past.find(({ until }) => until === rev)
  return document && { collection: editions.collection, document }
}

/** The journal tells it; nobody's inbox does. */
export const handOn = onTimer(contract, async () => ({
  sent: await handOnAll({ shelf: services, messagesOf: () => [], keep }),
}))

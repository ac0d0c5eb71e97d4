import { cardOf as contract } from '../../../types/card'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { cardKey } from '../card'
import { applications } from '../shelves'

export const cardOf = handle(contract, {
  look: ({ card }) => ({ record: one(applications, { 'card.key': cardKey(card) }) }),
  target: ({ record }) => record && { owner: record.applicant.id, helping: record.helping },
  act: ({ seen: { record }, fail }) => (record ? { id: record._id } : fail('NOT_FOUND')),
})
